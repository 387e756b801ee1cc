import { fold, plain } from '../words/fold.js';
import { officeWords } from './office-words.js';

/** The name as the text below writes it; else with capitals where a name has them. */
export function asWritten(text: string, name: string): string {
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
  return lowered(name);
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
    const count = [6, 5, 4, 3, 2, 1].find((size) => usual.has(key(words.slice(at, at + size)))) ?? 0;
    const usualWords = usual.get(key(words.slice(at, at + count)));
    const sign = /[,.]?$/.exec(words[at + count - 1] ?? '')?.[0] ?? '';
    written.push(
      usualWords === undefined ? ofItself(words[at] ?? '') : `${said(usualWords, written.length > 0)}${sign}`,
    );
    at += Math.max(1, count);
  }
  return written.join(' ');
}

function key(words: readonly string[]): string {
  return fold(words.join(' ').replaceAll(/[,.]/g, ''));
}

function said(words: string, isWithin: boolean): string {
  return isWithin ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

function ofItself(word: string): string {
  const short =
    /^(?:[\p{Lu}\d&]*[&\d][\p{Lu}\d&]*|\p{Lu}{1,4}\.|[^\p{L}]+|[BCDĐGHKLMNPQRSTVX]{2,7}|UBND|MTTQ|UBMTTQ|TTYT|BQLDA|CNTT|UBKT|TW)$/u;
  return short.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase();
}

/** The parts of names of offices, by the same without its accents' places, its capitals and its signs. */
const usual: ReadonlyMap<string, string> = new Map(officeWords.map((name) => [key([name]), name]));
