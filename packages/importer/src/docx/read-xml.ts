import { made, type Making } from '@kehoach/core';
import type { XmlElement } from './xml.js';

/** Deeper than this no document is: text boxes within tables within text boxes come to some sixty. */
const deepest = 256;

/**
 * The root of a part of a .docx.
 *
 * XML 1.0 without a document type, which the format forbids: so no entity can be defined and none is
 * expanded. Its own reader, since what such a part may hold is little: the libraries that are as strict
 * weigh three times as much or more. Names keep the prefix that they are written with.
 *
 * Takes time in proportion to the length: no expression goes back over what it has read.
 *
 * @throws Error where it is not well formed, nested too deeply, or has a document type: what is left of a
 * damaged part is no document
 */
export function readXml(text: string): XmlElement {
  return made(readingXml(text));
}

/** So many pieces are read before it is told how much is done: a millisecond or two. */
const tokensASlice = 1000;

/** The same in slices. */
export function* readingXml(text: string): Making<XmlElement> {
  if (illegal.test(text)) throw broken();
  const even = text.replace(/\r\n?/g, '\n').replace(declaration, '');
  const top = elementOf('', '');
  const open = [top];
  let [length, count] = [0, 0];
  while (length < even.length) {
    const end = textEnd(even, length);
    if (end > length) putText(even.slice(length, end), open);
    tags.lastIndex = end;
    const tag = end < even.length ? tags.exec(even) : undefined;
    if (tag === null) throw broken();
    if (tag !== undefined) put(tag, open);
    length = end + (tag?.[0].length ?? 0);
    count += 1;
    if (count % tokensASlice === 0) yield length / even.length;
  }
  const [root] = top.children;
  if (open.length > 1 || top.children.length > 1) throw broken();
  if (root === undefined || typeof root === 'string') throw broken();
  return root;
}

/** An element to which children are still added. */
interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Carriage returns are line ends by now. */
const blank = '[ \\t\\n]';
/** Beyond U+FFFF a character is two units; that these are pairs is known from `illegal`. */
const letter =
  ':A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\udfff\\uf900-\\ufdcf\\ufdf0-\\ufffd';
const name = `[${letter}][${letter}\\-.0-9\\xb7\\u0300-\\u036f\\u203f\\u2040]*`;
const attribute = `${blank}+(${name})${blank}*=${blank}*("[^"<]*"|'[^'<]*')`;
const anyAttribute = attribute.replaceAll(/\((?!\?)/g, '(?:');

const attributes = new RegExp(attribute, 'g');
const tags = new RegExp(
  [
    `<(${name})((?:${anyAttribute})*)${blank}*(/?)>`,
    `</(${name})${blank}*>`,
    '<!\\[CDATA\\[([^]*?)\\]\\]>',
    '<!--[^-]*(?:-[^-]+)*-->',
    `<\\?(?![xX][mM][lL](?:${blank}|\\?))${name}(?:${blank}[^]*?)?\\?>`,
  ].join('|'),
  'y',
);
const said = (key: string, value: string): string =>
  `${blank}+${key}${blank}*=${blank}*(?:"(?:${value})"|'(?:${value})')`;
/** What it says of the encoding is past: the part is text already. */
const declaration = new RegExp(
  `^\\ufeff?(?:<\\?xml${said('version', '1\\.\\d+')}(?:${said('encoding', '[A-Za-z][\\w.-]*')})?` +
    `(?:${said('standalone', 'yes|no')})?${blank}*\\?>)?`,
);
const illegal = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const broken = (): Error => new Error('not well-formed XML');

/** Where the characters end that begin there: an expression would keep a mark for each of millions. */
function textEnd(text: string, from: number): number {
  const end = text.indexOf('<', from);
  return end < 0 ? text.length : end;
}

function putText(characters: string, open: OpenElement[]): void {
  if (characters.includes(']]>')) throw broken();
  // Blanks around the root are nothing.
  if (open.length > 1 || /[^ \t\n]/.test(characters)) open.at(-1)?.children.push(decoded(characters));
}

/** Puts a tag where it belongs; `open` are the elements around it, the innermost last. */
function put(tag: RegExpExecArray, open: OpenElement[]): void {
  const [, begun, given = '', slash, ended, quoted] = tag;
  const inside = open.at(-1)?.children;
  if (ended !== undefined) {
    if (open.pop()?.name !== ended) throw broken();
  } else if (begun !== undefined) {
    const element = elementOf(begun, given);
    inside?.push(element);
    if (slash !== '') return;
    if (open.length > deepest) throw broken();
    open.push(element);
  } else if (quoted !== undefined) inside?.push(quoted);
}

function elementOf(name: string, given: string): OpenElement {
  return { name, attributes: given === '' ? none : attributesOf(given), children: [] };
}

const none: XmlElement['attributes'] = {};

function attributesOf(given: string): XmlElement['attributes'] {
  const values: Record<string, string> = {};
  for (const [, key = '', value = ''] of given.matchAll(attributes)) {
    if (Object.hasOwn(values, key)) throw broken();
    values[key] = decoded(value.slice(1, -1).replace(/[\t\n]/g, ' '));
  }
  return values;
}

const named = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
]);

function decoded(text: string): string {
  return text.includes('&') ? text.replace(/&([^;&]*)(;?)/g, characterOf) : text;
}

function characterOf(_: string, reference: string, end: string): string {
  const [, hexadecimal, decimal] = /^#(?:x([\da-fA-F]+)|(\d+))$/.exec(reference) ?? [];
  const number = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const character = named.get(reference) ?? (number <= 0x10ffff ? String.fromCodePoint(number) : '\0');
  if (end === '' || illegal.test(character)) throw broken();
  return character;
}
