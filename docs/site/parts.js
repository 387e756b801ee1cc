// Frames the parts of the example and puts a number beside each, as its table counts them.
for (const drawn of document.querySelectorAll('.drawn')) {
  const { tag, parts } = drawn.dataset;
  const names = parts.split(' ');
  const sheet = new CSSStyleSheet();
  for (const name of names)
    sheet.insertRule(`.drawn ${tag}::part(${name}) { outline: 2px dashed var(--red); outline-offset: 1px; }`);
  document.adoptedStyleSheets.push(sheet);
  const numbers = names.map((_, index) => {
    const number = document.createElement('b');
    number.className = 'number';
    number.textContent = String(index + 1);
    number.hidden = true;
    drawn.append(number);
    return number;
  });
  const draw = () => names.forEach((name, index) => place(numbers[index], drawn, partIn(drawn, tag, name)));
  new ResizeObserver(draw).observe(drawn);
  drawn.addEventListener('scroll', draw, true);
  // Elements draw when their plan is there.
  for (const wait of [300, 1000, 2500]) setTimeout(draw, wait);
}

function partIn(drawn, tag, name) {
  for (const element of drawn.querySelectorAll(tag)) {
    const all = element.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? [];
    const shown = [...all].find((each) => each.getBoundingClientRect().width > 0);
    if (shown !== undefined) return shown;
  }
  return undefined;
}

function place(number, drawn, part) {
  number.hidden = part === undefined;
  if (part === undefined) return;
  const [around, own] = [drawn.getBoundingClientRect(), part.getBoundingClientRect()];
  number.style.left = `${Math.max(0, Math.min(own.left - around.left - 10, around.width - 22))}px`;
  number.style.top = `${Math.max(0, own.top - around.top - 10)}px`;
}
