import type { NoticeCode, Way } from '@kehoach/session';
import type { Language, Words } from '@kehoach/words';
import type { Sentences } from './sentences.js';

/** What only a page can meet that records, or has a store: its words come with the form. */
export type KeepingCode =
  | 'cleared'
  | 'busy'
  | 'read-only'
  | 'held-up'
  | 'set-back'
  | 'closed'
  | 'store-waiting'
  | 'parted'
  | 'damaged'
  | 'not-persistent';

/** @see KeepingCode */
export type KeepingWay = 'set-aside' | 'keep-again';

/** What is said above a plan on a server alone. */
export type ServerCode =
  'no-longer-yours' | 'turned-down' | 'other-origin' | 'unsent' | 'unsent-here' | 'unsent-of-others' | 'head-forged';

/** @see ServerCode */
export type ServerWay = 'take-office' | 'download-unsent' | 'accept-key';

/** What a further file has the words for. */
export type LearntCode = 'store' | KeepingCode | ServerCode;

/** @see LearntCode */
export type LearntWay = KeepingWay | ServerWay;

/** Sentences and the names of ways on. */
export interface WordsOf<Params, Code extends keyof Params, W extends Way> {
  readonly sentences: Sentences<Pick<Params, Code>>;
  readonly ways: Readonly<Record<W, string>>;
}

interface Said {
  readonly sentences: Readonly<Record<string, (params: never) => string>>;
  readonly ways: Readonly<Partial<Record<Way, string>>>;
}

const learnt: Words<Said>[] = [];

/** Takes the words that a further file brings for what cannot be met before it is loaded. */
export function learnWords(words: Words<Said>): void {
  learnt.push(words);
}

/** The sentence for a code, where one was learnt. */
export function learntSentence(code: NoticeCode, language: Language): ((params: never) => string) | undefined {
  return learnt.map((words) => words[language].sentences[code]).find(Boolean);
}

/** The name of a way on, where one was learnt. */
export function learntWay(way: Way, language: Language): string | undefined {
  return learnt.map((words) => words[language].ways[way]).find(Boolean);
}
