// What the manifest tells of an element, as tables, and where its parts are.
import { escaped, table, told } from './html.mjs';
import { liveOf } from './prose.mjs';

/** What an element is, and how a bundler gets it; the example says how a page does. */
export function leadOf({ description }, path) {
  const define = path.replace(/^dist\//, '').replace(/[^/]+$/, 'define.js');
  return `<p>${told(description)}</p>
<p>With a bundler: <code>import '@kehoach/elements/${define}';</code></p>`;
}

/** The tables of an element. `heading(words)` makes one that can be linked to; `drawn` stands under its parts. */
export function apiOf(element, heading, drawn) {
  const { attributes, members, events, slots, cssParts, cssProperties, tagName } = element;
  const own = cssProperties.filter(({ name }) => !isCommon(name));
  const properties = members.filter((each) => each.kind === 'field' && each.attribute === undefined);
  const methods = members.filter((each) => each.kind === 'method');
  const part = (words, heads, rows) =>
    rows.length === 0 ? '' : heading(words) + table(`${tagName}: ${words}`, heads, rows);
  return [
    part('Attributes', ['Attribute', 'What it is', 'Values', 'Unless given'], attributes.map(attributeRow)),
    part('Properties', ['Property', 'What it is', 'Type'], properties.map(propertyRow)),
    part('Methods', ['Method', 'What it does'], methods.map(methodRow)),
    part('Events', ['Event', 'When, and what it carries'], events.map(namedRow)),
    part('Slots', ['Slot', 'What it takes'], slots.map(slotRow)),
    part('Parts', ['Part', 'What it is'], cssParts.map(partRow)),
    drawn,
    part('Custom properties of its own', ['Property', 'What it is', 'Unless set'], own.map(ownProperty)),
    `<p>The colours and letters that all elements take stand under <a href="../theming.html">Theming</a>.</p>`,
  ].join('\n');
}

/**
 * An example once more, with its parts framed and numbered by parts.js, and where the element may fail, one that does.
 * Where nothing but that has a part, it stands alone.
 */
export function drawnOf({ tagName, cssParts }, example, options) {
  const names = cssParts.map(({ name }) => name);
  if (names.length === 0) return '';
  options.scripts.set(`${options.root}parts.js`, ' defer');
  const whole = names.some((name) => name !== 'failure') ? example : '';
  const failing = names.includes('failure') ? `<${tagName} src="no-plan.ndjson"></${tagName}>` : '';
  return `<p>A page styles them from outside, as <code>${tagName}::part(${names[0]}) { … }</code>. Here each that is in
sight is framed, with its number in the table above.</p>
<div class="drawn" inert data-tag="${tagName}" data-parts="${names.join(' ')}">${liveOf(`${whole}\n${failing}`, options)}</div>`;
}

/** Those that all elements take. */
export function isCommon(name) {
  return /^--kh-(?:color-|font$|font-size$|radius$)/.test(name);
}

function attributeRow({ name, description, type, default: unless }) {
  return [code(name), told(description), code(valuesOf(type?.text)), unless === undefined ? '' : code(unless)];
}

function propertyRow({ name, description, type }) {
  return [code(name), told(description), type === undefined ? '' : code(type.text)];
}

function methodRow({ name, description, parameters = [] }) {
  return [code(`${name}(${parameters.map((each) => each.name).join(', ')})`), told(description)];
}

function namedRow({ name, description }) {
  return [code(name), told(description)];
}

function slotRow({ name, description }) {
  return [name === '' ? 'its content' : code(name), told(description)];
}

function partRow({ name, description }, index) {
  return [`<b class="number">${index + 1}</b> ${code(name)}`, told(description)];
}

function ownProperty({ name, description, default: unless }) {
  return [code(name), told(description), unless === undefined ? '' : code(unless)];
}

function valuesOf(text = 'string') {
  return text.replace(/ \| undefined$/, '');
}

function code(text) {
  return `<code>${escaped(text)}</code>`;
}
