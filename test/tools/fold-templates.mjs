// Drops the blanks of lit templates that no reader sees, so that sources can be written one attribute a line.
//
// A blank goes where HTML never shows it: beside the tag of a block or of a part of a drawing, beside a comment, between attributes. Between
// words, holes and inline tags one stays, since it parts what is read. Quoted values, <pre> and <textarea> stay as
// they are. The rows of the tests' browsers and those of the bundles come from this one transform.
import { parseAst } from 'rollup/parseAst';

/** Stands for `${…}` while a template is read as one text. */
const hole = '\uE000';

/** Beside their tags a blank is never shown, nor is it inside a list, a table, a choice or a drawing. */
const blocks = new Set(
  (
    'address article aside blockquote body br caption col colgroup dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p ' +
    'search section style summary table tbody td template tfoot th thead title tr ul ' +
    'circle defs ellipse g line path polygon polyline rect text use'
  ).split(' '),
);
const verbatim = /^<(pre|textarea|script|style)[\s>]/i;

/** The same module, its html templates folded; `undefined` where there are none. */
export function foldModule(code) {
  if (!/\bhtml\s*`/.test(code)) return undefined;
  const edits = [];
  visit(parseAst(code), (template) => {
    const { quasis } = template;
    const texts = foldTexts(quasis.map(({ value }) => value.raw));
    for (const [index, quasi] of quasis.entries())
      if (texts[index] !== quasi.value.raw)
        edits.push([code.indexOf(quasi.value.raw, quasi.start), quasi.value.raw, texts[index]]);
  });
  let folded = code;
  for (const [at, from, to] of edits.sort(([one], [other]) => other - one)) {
    if (!folded.startsWith(from, at)) throw new Error(`a template is not where it was read: ${from}`);
    folded = folded.slice(0, at) + to + folded.slice(at + from.length);
  }
  return folded;
}

/** The texts between the holes of one template, folded. */
export function foldTexts(texts) {
  const parts = partsOf(texts.join(hole));
  return parts
    .map((part, index) => foldPart(part, parts[index - 1], parts[index + 1]))
    .join('')
    .split(hole);
}

function visit(node, seen) {
  if (Array.isArray(node)) for (const each of node) visit(each, seen);
  else if (typeof node?.type === 'string') {
    if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier' && node.tag.name === 'html')
      seen(node.quasi);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, seen);
  }
}

/** Tags, comments, what is kept verbatim, and the texts between them. */
function partsOf(markup) {
  const parts = [];
  let at = 0;
  while (at < markup.length) {
    const end = endOfPart(markup, at);
    parts.push(markup.slice(at, end));
    at = end;
  }
  return parts;
}

function endOfPart(markup, at) {
  const rest = markup.slice(at);
  if (rest.startsWith('<!--')) return endAfter(markup, '-->', at);
  const [, name] = verbatim.exec(rest) ?? [];
  if (name !== undefined) return endAfter(markup, `</${name}>`, at);
  if (isTag(rest)) return endOfTag(markup, at);
  const next = rest.slice(1).search(/<[a-z/!]/i);
  return next < 0 ? markup.length : at + 1 + next;
}

function endAfter(markup, words, from) {
  const at = markup.indexOf(words, from);
  return at < 0 ? markup.length : at + words.length;
}

/** Behind the `>` that closes the tag: not one within a quoted value. */
function endOfTag(markup, at) {
  let quote;
  for (let index = at; index < markup.length; index += 1) {
    const letter = markup[index];
    if (quote !== undefined) quote = letter === quote ? undefined : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return index + 1;
  }
  return markup.length;
}

const isTag = (part) => part !== undefined && /^<[a-z/]/i.test(part);

function foldPart(part, before, after) {
  if (part.startsWith('<!--') || verbatim.test(part)) return part;
  if (isTag(part)) return foldTag(part);
  const opened = isUnseenBeside(before) ? part.replace(/^[ \t\r\n\f]+/, '') : part;
  const closed = isUnseenBeside(after) ? opened.replace(/[ \t\r\n\f]+$/, '') : opened;
  return closed.replaceAll(/[ \t\r\n\f]+/g, ' ');
}

/** Whether a blank beside this part is never shown. */
const isUnseenBeside = (part) =>
  part !== undefined && blocks.has(/^<\/?([a-z][a-z0-9-]*)/i.exec(part)?.[1]?.toLowerCase() ?? '');

/** One blank between attributes, none before the end; a value without quotes must not take the slash into itself. */
function foldTag(tag) {
  return tag
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replaceAll(/[ \t\r\n\f]+/g, ' ').replace(/ >$/, '>')))
    .join('');
}
