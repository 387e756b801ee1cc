import { shortForms } from '../words/sentences.js';
import { beginsListed, beginsUnit, isCapital } from './begins.js';
import { doesWork } from './does.js';
import { isPair, type Look } from './look.js';

/** "UBND TP. Sông Hương". */
const shortened = new RegExp(`^(?:${shortForms})$`, 'iu');

export function isFullStop({ text, words, at, word, before }: Look): boolean {
  const after = text.charAt((words[at]?.from ?? 0) + 1);
  return word === '.' && !shortened.test(before) && !/\p{L}/u.test(after);
}

/** "các Sở: Tài chính, Nội vụ": the names follow. */
const namesMany = /(?:^|\s)các\s+(?:\p{L}+\s)?\p{L}+\s*$/iu;

export function isBeforeNames({ text, words, at, next }: Look): boolean {
  const from = words[at]?.from ?? 0;
  return namesMany.test(text.slice(Math.max(0, from - 20), from)) && isCapital(next);
}

const goesOnAfterConcerned = new Set(['và', 'đến', 'thuộc', 'trực', 'trên', 'của', 'khác']);

/** "… liên quan" closes a name, whatever follows. */
export function isAfterConcerned({ word, before, earlier, isAfterSign }: Look): boolean {
  return (
    isPair(earlier, before, 'liên quan') && !isAfterSign && /[\p{L}\d]/u.test(word) && !goesOnAfterConcerned.has(word)
  );
}

/** Another name follows. */
export function isEither({ text, words, at, word, next }: Look): boolean {
  return word === 'hoặc' && isCapital(next) && beginsUnit(text.slice(words[at + 1]?.from));
}

/** A dash joins fields; behind it neither another unit begins nor what is done. */
export function isBeforeField({ text, words, at, isAfterSign }: Look): boolean {
  const [, rest = ''] = /^\p{Ll}+ \p{Ll}+ [-–] (?=\p{Lu}\p{Ll})(.{0,60})/u.exec(text.slice(words[at]?.from)) ?? [];
  return rest !== '' && !isAfterSign && !beginsListed(rest) && !doesWork(rest.charAt(0).toLowerCase() + rest.slice(1));
}
