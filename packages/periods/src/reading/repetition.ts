import { repetitionAt } from '../grammar/grammar.js';
import type { Repeats } from '../grammar/repetitions.js';
import type { Word } from '../grammar/words.js';

/** Words that say that work comes again: from `at` up to, without, `next`. */
export interface Repetition extends Repeats {
  readonly form: string;
  readonly at: number;
  readonly next: number;
  /** Which of the parts between ";" it stands in. */
  readonly clause: number;
}

/** All repetitions in the words, from left to right. */
export function repetitionsIn(words: readonly Word[]): Repetition[] {
  const found: Repetition[] = [];
  let clause = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.text === ';') clause += 1;
    const repetition = repetitionAt({ words, at, isBound: () => false, isJoined: false });
    if (repetition === undefined) continue;
    found.push({ ...repetition.gives, form: repetition.form, at, next: repetition.next, clause });
    at = repetition.next - 1;
  }
  return found;
}
