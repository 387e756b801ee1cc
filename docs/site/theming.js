// Custom properties set on the place of the example as the fields change: through the style object, which the strictest
// policy allows, and no inline style.
const panel = document.querySelector('.panel');
const stage = document.querySelector('.stage');
const outcome = document.querySelector('.outcome');
const isDark = matchMedia('(prefers-color-scheme: dark)');
const themes = {
  brick: {
    surface: '#fffaf5',
    raised: '#f9efe6',
    accent: '#9c2f14',
    'accent-tint': '#fbe7df',
    'accent-fill': '#f2c4b3',
    line: '#ead9cb',
  },
  forest: {
    surface: '#fbfdf9',
    raised: '#eff5ea',
    accent: '#2c6325',
    'accent-tint': '#e4f0df',
    'accent-fill': '#c3deb9',
    line: '#d8e4d1',
  },
};
const set = new Map();

panel.addEventListener('input', ({ target }) => put(target.name, target.value + (target.dataset.unit ?? '')));
panel.addEventListener('reset', () => {
  for (const name of set.keys()) stage.style.removeProperty(name);
  stage.style.removeProperty('color-scheme');
  set.clear();
  setTimeout(showFields);
});
panel.addEventListener('click', ({ target }) => {
  const theme = themes[target.dataset?.theme];
  if (theme === undefined) return;
  // Both are light ones.
  put('color-scheme', 'light');
  for (const [name, value] of Object.entries(theme)) put(`--kh-color-${name}`, value);
  showFields();
});
isDark.addEventListener('change', showFields);
showFields();

function put(name, value) {
  set.set(name, value);
  stage.style.setProperty(name, value);
  showOutcome();
}

function showFields() {
  for (const field of panel.elements) {
    const { name, dataset, type } = field;
    if (type === 'color') field.value = set.get(name) ?? (isDark.matches ? dataset.dark : dataset.light);
  }
  showOutcome();
}

function showOutcome() {
  for (const field of panel.querySelectorAll('[type="range"]'))
    field.parentElement.querySelector('output').value = `${field.value}px`;
  const lines = [...set].map(([name, value]) => `  ${name}: ${value};`);
  outcome.textContent = lines.length === 0 ? '/* Nothing is set. */' : `:root {\n${lines.join('\n')}\n}`;
}
