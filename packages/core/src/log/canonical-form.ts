import { bounds } from '../event/bounds.js';
import type { BrokenLineParams, FormFault } from './broken-line.js';

type FormCode = 'not-canonical' | 'key-twice' | 'too-deep';

/** What keeps a line from being its own canonical form. */
export type FormProblem = {
  readonly [C in FormCode]: { readonly code: C; readonly params: BrokenLineParams[C] };
}[FormCode];

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
/** The first letter of `false`. */
const falseAt = 0x66;
const backslash = 0x5c;
/** Stands for the last key of an object that has none yet, and of a list. */
const [noKey, list] = [-1, -2];
/** What a string may hold that needs a closer look. */
const special = /[\\\uD800-\uDFFF]/;

/**
 * Whether a line is JSON in the form of RFC 8785, the one that `canonicalJson` writes. Reads it once from left
 * to right, so that nothing need be written again to be compared.
 *
 * @param line what `JSON.parse` takes; other text gives an answer without meaning
 * @returns where the field `digest` of the outermost object begins, -1 where it has none; or the first problem
 */
export function canonicalFormOf(line: string): number | FormProblem {
  const isPlain = !special.test(line);
  const keys: number[] = [];
  let digestAt = -1;
  let isKey = false;
  for (let at = 0; at < line.length;) {
    const code = line.charCodeAt(at);
    if (code === quote) {
      const end = isPlain ? line.indexOf('"', at + 1) + 1 : stringEnd(line, at);
      if (end <= 0) return faultIn(line, -end);
      if (isKey) {
        const problem = keyProblem(line, keys[keys.length - 1] ?? noKey, at);
        if (problem !== undefined) return problem;
        keys[keys.length - 1] = at;
        if (keys.length === 1 && end - at === 8 && line.slice(at, end) === '"digest"') digestAt = at;
        isKey = false;
      }
      at = end;
    } else if (code === comma) {
      isKey = keys[keys.length - 1] !== list;
      at += 1;
    } else if (code === 0x7b || code === 0x5b) {
      isKey = code === 0x7b;
      if (keys.push(isKey ? noKey : list) > bounds.depth) return { code: 'too-deep', params: { limit: bounds.depth } };
      at += 1;
    } else if (code === 0x7d || code === 0x5d) {
      isKey = false;
      keys.pop();
      at += 1;
    } else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) {
      const end = numberEnd(line, at);
      if (end < 0) return fault('number', at);
      at = end;
    } else if (code <= 0x20) return fault('blank', at);
    else at += code === colon ? 1 : code === falseAt ? 5 : 4; // false, true, null
  }
  return digestAt;
}

function fault(form: FormFault, at: number): FormProblem {
  return { code: 'not-canonical', params: { form, at: at + 1 } };
}

function faultIn(line: string, at: number): FormProblem {
  return fault(line.charCodeAt(at) === backslash ? 'escape' : 'half-character', at);
}

/** Where the string that begins at `at` has ended; the place of what has another form, negative. */
function stringEnd(line: string, at: number): number {
  for (let end = at + 1; ;) {
    const code = line.charCodeAt(end);
    if (code === quote) return end + 1;
    if (end >= line.length) return -end;
    if (code === backslash) {
      const length = escapeLength(line, end);
      if (length === 0) return -end;
      end += length;
    } else if (code >= 0xd800 && code <= 0xdfff) {
      const next = line.charCodeAt(end + 1);
      if (code >= 0xdc00 || !(next >= 0xdc00 && next <= 0xdfff)) return -end;
      end += 2;
    } else end += 1;
  }
}

/** How many characters the escape takes; 0 for one that RFC 8785 writes otherwise. */
function escapeLength(line: string, at: number): number {
  const letter = line.charAt(at + 1);
  if (letter !== 'u') return letter === '/' ? 0 : 2;
  const hex = line.slice(at + 2, at + 6);
  // Control characters alone are written in hex, and of those only what has no letter of its own.
  return /^00(?:0[0-7bef]|1[0-9a-f])$/.test(hex) ? 6 : 0;
}

/** Where the number that begins at `at` has ended; -1 for one that ECMAScript writes otherwise. */
function numberEnd(line: string, at: number): number {
  let end = at + 1;
  while (isOfNumber(line.charCodeAt(end))) end += 1;
  const number = line.slice(at, end);
  return String(Number(number)) === number ? end : -1;
}

function isOfNumber(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x65 || code === 0x45 || code === 0x2b || code === 0x2d
  );
}

/** Keys stand in the order of their UTF-16 code units, each once. */
function keyProblem(line: string, before: number, at: number): FormProblem | undefined {
  if (before === noKey) return undefined;
  let step = 1;
  while (line.charCodeAt(before + step) === line.charCodeAt(at + step) && line.charCodeAt(at + step) !== quote)
    step += 1;
  const one = line.charCodeAt(before + step);
  const other = line.charCodeAt(at + step);
  // Most keys differ in a letter; a quotation mark ends the shorter one, an escape may stand for any letter.
  const isLetter = (code: number): boolean => code !== quote && code !== backslash;
  if (isLetter(one) && isLetter(other) && line.charCodeAt(at + step - 1) !== backslash)
    return one < other ? undefined : fault('order', at);
  const [first, second] = [keyAt(line, before), keyAt(line, at)];
  if (first === second) return { code: 'key-twice', params: { key: second } };
  return first < second ? undefined : fault('order', at);
}

function keyAt(line: string, at: number): string {
  return JSON.parse(line.slice(at, stringEnd(line, at))) as string;
}
