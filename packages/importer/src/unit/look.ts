import { placeNouns } from './nouns.js';

/** A word of a sentence that begins with units, with what stands around it. */
export interface Look {
  readonly text: string;
  /** All words and signs, and which of them is looked at. */
  readonly words: readonly Word[];
  readonly at: number;
  readonly word: string;
  /** The word before it, and the one before that, in small letters; '' at the beginning. */
  readonly before: string;
  readonly earlier: string;
  readonly next: string;
  readonly isAfterSign: boolean;
  /** It and the word after it are a verb of a duty. */
  readonly isVerb: boolean;
  readonly isClosing: boolean;
}

export interface Word {
  readonly text: string;
  readonly from: number;
}

export function lookAt(
  text: string,
  words: readonly Word[],
  at: number,
  verbs: ReadonlySet<string>,
  closing: ReadonlySet<string>,
): Look {
  const { text: word = '', from = 0 } = words[at] ?? {};
  const next = words[at + 1]?.text ?? '';
  return {
    text,
    words,
    at,
    word,
    before: words[at - 1]?.text.toLowerCase() ?? '',
    earlier: words[at - 2]?.text.toLowerCase() ?? '',
    next,
    isAfterSign: /[,;]\s*$/.test(text.slice(Math.max(0, from - 3), from)),
    isVerb: verbs.has(`${word} ${next.toLowerCase()}`) && isJoined(text, words, at),
    isClosing: closing.has(word),
  };
}

/** Nothing but blanks stands between a word and the next: "truyền thông, báo chí" holds no "thông báo". */
export function isJoined(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return next === undefined || /^\s*$/.test(text.slice((word?.from ?? 0) + (word?.text.length ?? 0), next.from));
}

export function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word.normalize('NFC'));
}

export function isLevel(word: string): boolean {
  return placeNouns.has(word.toLowerCase());
}

export function isPair(first: string, second: string, pair: string): boolean {
  return `${first} ${second.toLowerCase()}` === pair;
}

export function isPairAfter({ before, word, next }: Look, after: string, pair: string): boolean {
  return before === after && isPair(word, next, pair);
}
