import { firstWords, readers, type ReaderName } from './readers.js';
import type { Word } from './words.js';

/** A number that a form has read, and the words it takes. */
export interface Capture {
  readonly name: ReaderName;
  readonly value: number;
  readonly at: number;
  readonly next: number;
}

/** What a form has read, from left to right. */
export class Said {
  readonly #captures: readonly Capture[];

  constructor(captures: readonly Capture[]) {
    this.#captures = captures;
  }

  all(...names: readonly ReaderName[]): readonly Capture[] {
    return this.#captures.filter(({ name }) => names.includes(name));
  }

  first(...names: readonly ReaderName[]): number | undefined {
    return this.all(...names)[0]?.value;
  }

  last(...names: readonly ReaderName[]): number | undefined {
    return this.all(...names).at(-1)?.value;
  }
}

/** Where a form's words end, and what it has read. */
export interface Match {
  readonly said: Said;
  readonly next: number;
}

/** A form made ready to be looked for. */
export type Pattern = readonly Part[];

type Part =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'read'; readonly name: ReaderName }
  | { readonly kind: 'group'; readonly ways: readonly Pattern[]; readonly least: number; readonly most: number };

/** No month has more days, so no list of days or months is longer. */
const longestList = 31;

/**
 * A form as it is written in the grammar: words apart by blanks, `a|b` either, `a?` perhaps, `( … )`, `( … )?`,
 * `( … )*`, `( … )+` a group, ` | ` its ways, `{day}` what a reader takes.
 */
export function patternOf(form: string): Pattern {
  const signs = form.split(' ').filter((sign) => sign !== '');
  let at = 0;
  return ways()[0] ?? [];

  function ways(): Pattern[] {
    const found: Part[][] = [[]];
    for (; at < signs.length; at += 1) {
      const sign = signs[at] ?? '';
      if (/^\)[?*+]?$/.test(sign)) return found;
      if (sign === '|') found.push([]);
      else found.at(-1)?.push(sign === '(' ? group() : single(sign));
    }
    return found;
  }

  function group(): Part {
    at += 1;
    const inside = ways();
    return { kind: 'group', ways: inside, ...timesOf(signs[at]?.slice(1) ?? '') };
  }
}

function timesOf(mark: string): { least: number; most: number } {
  return { least: mark === '' || mark === '+' ? 1 : 0, most: mark === '' || mark === '?' ? 1 : longestList };
}

function single(sign: string): Part {
  if (sign.endsWith('?') && sign.length > 1)
    return { kind: 'group', ways: [[single(sign.slice(0, -1))]], ...timesOf('?') };
  const name = /^\{(\w+)\}$/.exec(sign)?.[1];
  return name === undefined ? { kind: 'words', words: sign.split('|') } : { kind: 'read', name: name as ReaderName };
}

/** The words that a form may begin with, so that the others need not be tried. */
export function beginningsOf(pattern: Pattern): string[] {
  const [first, ...rest] = pattern;
  if (first === undefined) return [];
  if (first.kind === 'words') return [...first.words];
  if (first.kind === 'read') return [...firstWords[first.name]];
  const inside = first.ways.flatMap(beginningsOf);
  return first.least === 0 ? [...inside, ...beginningsOf(rest)] : inside;
}

/** What a form takes of the words from `at` on, or `undefined` where they are not of that form. */
export function matchAt(pattern: Pattern, words: readonly Word[], at: number): Match | undefined {
  const captures: Capture[] = [];
  const next = take(pattern, 0, at, (end) => end);
  return next === undefined ? undefined : { said: new Said(captures), next };

  /** Words and numbers leave no choice; only a group may be taken in several ways. */
  function take(parts: Pattern, first: number, from: number, rest: Rest): number | undefined {
    const known = captures.length;
    let at: number | undefined = from;
    for (let index = first; at !== undefined && index < parts.length; index += 1) {
      const part = parts[index];
      if (part?.kind === 'group') {
        const end = repeat(part, 0, at, (after) => take(parts, index + 1, after, rest));
        if (end === undefined) captures.length = known;
        return end;
      }
      at =
        part?.kind === 'read' ? read(part.name, at) : part?.words.includes(words[at]?.text ?? '') ? at + 1 : undefined;
    }
    const end = at === undefined ? undefined : rest(at);
    if (end === undefined) captures.length = known;
    return end;
  }

  function read(name: ReaderName, at: number): number | undefined {
    const found = readers[name](words, at);
    if (found !== undefined) captures.push({ name, value: found.value, at, next: found.next });
    return found?.next;
  }

  function repeat(part: Part & { kind: 'group' }, times: number, from: number, onward: Rest): number | undefined {
    for (const way of times < part.most ? part.ways : []) {
      const end = take(way, 0, from, (after) =>
        after > from ? repeat(part, times + 1, after, onward) : onward(after),
      );
      if (end !== undefined) return end;
    }
    return times >= part.least ? onward(from) : undefined;
  }
}

type Rest = (at: number) => number | undefined;
