import { fold, plain } from '../words/fold.js';
import { officeWords } from './office-words.js';

/**
 * The name as the text below writes it; else with capitals where a name has them, or as it stands where the whole text
 * is in capitals.
 */
export function asWritten(text: string, name: string): string {
  return elsewhere(text, name) ?? (isInCapitals(text) ? name : lowered(name));
}

/** Four of five letters of the first pages. */
function isInCapitals(text: string): boolean {
  const start = text.slice(0, 20_000);
  return (start.match(/\p{Lu}/gu)?.length ?? 0) > 4 * (start.match(/\p{Ll}/gu)?.length ?? 0);
}

/** The name as the text writes it in small letters. */
function elsewhere(text: string, name: string): string | undefined {
  const folded = fold(name);
  const count = name.split(' ').length;
  // The name stands in the first pages, or nowhere.
  const start = text.slice(0, 20_000);
  for (const { index } of start.matchAll(new RegExp(`(?:^|[\\s(])(?=${initial(name)})`, 'gmu'))) {
    const words = plain(start.slice(index, index + name.length + 20))
      .split(' ')
      .slice(0, count)
      .join(' ')
      .replace(/[.,;:)]+$/, '');
    if (words !== words.toUpperCase() && fold(words) === folded) return words;
  }
  return undefined;
}

function initial(name: string): string {
  return name
    .charAt(0)
    .toUpperCase()
    .replace(/[^\p{L}]/u, '\\p{L}');
}

/**
 * "ỦY BAN NHÂN DÂN TỈNH LÀO CAI" → "Ủy ban nhân dân tỉnh Lào Cai": what names of offices are made of is
 * written as it always is; any other word is taken for a name of its own, with a capital.
 */
export function lowered(name: string): string {
  const words = name.split(' ');
  const written: string[] = [];
  for (let at = 0; at < words.length;) {
    const { count, part } = officePart(words.slice(at, at + 6));
    written.push(part === undefined ? ofItself(words[at] ?? '') : said(part, written.length > 0));
    at += count;
  }
  return written.join(' ');
}

/** The part of names of offices with which words begin, as it is written, and how many of them it is. */
export function officePart(words: readonly string[]): { readonly count: number; readonly part?: string } {
  const count = [6, 5, 4, 3, 2, 1].find((size) => size <= words.length && usual.has(key(words.slice(0, size)))) ?? 0;
  const part = usual.get(key(words.slice(0, count)));
  const sign = /[,.]?$/.exec(words[count - 1] ?? '')?.[0] ?? '';
  return part === undefined ? { count: 1 } : { count, part: `${part}${sign}` };
}

function key(words: readonly string[]): string {
  return fold(words.join(' ').replaceAll(/[,.]/g, ''));
}

function said(words: string, isWithin: boolean): string {
  return isWithin ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

function ofItself(word: string): string {
  return isShort(word) ? word : word.charAt(0) + word.slice(1).toLowerCase();
}

/** "UBND", "TP.", "PT&TH": no word, but letters of some. */
export function isShort(word: string): boolean {
  return short.test(word);
}

const short =
  /^(?:[\p{Lu}\d&]*[&\d][\p{Lu}\d&]*|\p{Lu}{1,4}\.|[^\p{L}]+|[BCDĐGHKLMNPQRSTVX]{2,7}|UBND|MTTQ|UBMTTQ|TTYT|BQLDA|CNTT|UBKT|TW)$/u;

/** The parts of names of offices, by the same without its accents' places, its capitals and its signs. */
const usual: ReadonlyMap<string, string> = new Map(officeWords.map((name) => [key([name]), name]));
