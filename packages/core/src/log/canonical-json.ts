import { bounds } from '../event/bounds.js';

/**
 * JSON in the one form that RFC 8785 gives it: keys in the order of their UTF-16 code units, no blanks,
 * numbers as ECMAScript writes them.
 *
 * @throws TypeError for what JSON cannot hold (NaN, Infinity, a function, a BigInt, a lone surrogate, a circle)
 *   and for what is nested deeper than `bounds.depth`
 */
export function canonicalJson(value: unknown): string {
  return written(value, 1);
}

/** The canonical form of a record's members but the one with the key `left`: what stands before it, and behind. */
export function canonicalAround(
  record: Readonly<Record<string, unknown>>,
  left: string,
): { readonly before: string; readonly after: string } {
  let [before, after] = ['', ''];
  for (const key of sortedKeys(record)) {
    const value = record[key];
    if (value === undefined || key === left) continue;
    const member = `,${writtenKey(key)}${written(value, 2)}`;
    if (key < left) before += member;
    else after += member;
  }
  return { before, after };
}

/** The object of members that each begin with a comma. */
export function objectOf(members: string): string {
  return `{${members.slice(1)}}`;
}

function written(value: unknown, depth: number): string {
  if (typeof value === 'string') return writtenText(value);
  if (typeof value !== 'object' || value === null) return writtenScalar(value);
  if (depth > bounds.depth) throw new TypeError(`Nested deeper than ${bounds.depth}`);
  return Array.isArray(value)
    ? writtenList(value, depth)
    : writtenObject(value as Readonly<Record<string, unknown>>, depth);
}

function writtenList(list: readonly unknown[], depth: number): string {
  let text = '[';
  for (let at = 0; at < list.length; at += 1) text += `${at === 0 ? '' : ','}${written(list[at], depth + 1)}`;
  return `${text}]`;
}

function writtenObject(record: Readonly<Record<string, unknown>>, depth: number): string {
  let text = '{';
  for (const key of sortedKeys(record)) {
    const value = record[key];
    if (value !== undefined) text += `${text === '{' ? '' : ','}${writtenKey(key)}${written(value, depth + 1)}`;
  }
  return `${text}}`;
}

/** A log has few keys, again and again. */
const knownKeys = new Map<string, string>();

function writtenKey(key: string): string {
  let text = knownKeys.get(key);
  if (text === undefined) {
    text = `${writtenText(key)}:`;
    if (knownKeys.size < 500) knownKeys.set(key, text);
  }
  return text;
}

/** Few keys, or such as are in order already, are put in order faster than by `sort`. */
const fewKeys = 20;

function sortedKeys(record: Readonly<Record<string, unknown>>): readonly string[] {
  const keys = Object.keys(record);
  if (keys.length > fewKeys) return keys.sort();
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at] as string;
    let place = at;
    for (; place > 0 && (keys[place - 1] as string) > key; place -= 1) keys[place] = keys[place - 1] as string;
    if (place < at) keys[place] = key;
  }
  return keys;
}

/** Most texts hold nothing that JSON writes otherwise. */
// oxlint-disable-next-line no-control-regex
const special = /[\u0000-\u001F"\\\uD800-\uDFFF]/;

function writtenText(text: string): string {
  if (!special.test(text)) return `"${text}"`;
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('A lone surrogate has no JSON form');
  return JSON.stringify(text);
}

function writtenScalar(value: unknown): string {
  const text = typeof value === 'number' && !Number.isFinite(value) ? undefined : JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${String(value)} (${typeof value}) has no JSON form`);
  return text;
}
