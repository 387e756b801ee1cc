// The fields of the live panel: what the tokens' source says a page may set, with what each is unless set.
import { escaped } from './html.mjs';
import { liveOf } from './prose.mjs';

/** Those that change most; the tints and fills follow under the others. */
const first = [
  'surface',
  'raised',
  'text',
  'muted',
  'line',
  'accent',
  'accent-tint',
  'accent-fill',
  'overdue',
  'done',
  'due-soon',
  'upcoming',
];

/** What is seen while one tries. */
const example = `<script src="kehoach.js" defer></script>
<kh-plan src="my-plan.ndjson" today="2022-09-20">
  <kh-summary></kh-summary>
  <kh-progress shape="bar"></kh-progress>
  <kh-timeline></kh-timeline>
</kh-plan>`;

/** A panel of fields and the place of the example that they change; theming.js does the rest. */
export function themingPanel(tokens, options) {
  options.scripts.set(`${options.root}theming.js`, ' defer');
  const colours = first.map((name) => {
    const { light, dark, about } = colourOf(tokens, name);
    return `<label><input type="color" name="--kh-color-${name}" value="${light}" data-light="${light}" data-dark="${dark}" />
<span><code>--kh-color-${name}</code> ${escaped(about)}</span></label>`;
  });
  return `<div class="theming">
<form class="panel" aria-label="Theme">
${colours.join('\n')}
<label><input type="range" name="--kh-font-size" min="13" max="20" value="14" data-unit="px" /><span><code>--kh-font-size</code> <output>14px</output></span></label>
<label><input type="range" name="--kh-radius" min="0" max="16" value="8" data-unit="px" /><span><code>--kh-radius</code> <output>8px</output></span></label>
<p class="choices"><button type="button" data-theme="brick">Brick red</button>
<button type="button" data-theme="forest">Forest green</button>
<button type="reset">As it was</button></p>
</form>
<div class="stage">${liveOf(example, { ...options, lang: 'en' })}</div>
</div>
<p>What to put into the style sheet of your page:</p>
<pre tabindex="0" role="group" aria-label="Style sheet"><code class="outcome">/* Nothing is set. */</code></pre>`;
}

function colourOf(tokens, name) {
  const [, about] = new RegExp(`@cssprop --kh-color-${name} - (.+)`).exec(tokens) ?? [];
  const [, value] = new RegExp(`var\\(--kh-color-${name}, ([^;]+)\\);`).exec(tokens) ?? [];
  const [light, dark = light] = [...(value ?? '').matchAll(/#[\da-f]{3,6}/g)].map(([each]) => full(each));
  if (about === undefined || light === undefined) throw new Error(`no colour ${name} in tokens.styles.ts`);
  return { about, light, dark };
}

/** Fields for colours take six digits. */
function full(colour) {
  return colour.length === 4 ? colour.replaceAll(/[\da-f]/g, '$&$&') : colour;
}
