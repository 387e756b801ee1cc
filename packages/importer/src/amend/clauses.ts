import type { Range } from '../words/range.js';
import { sentencesIn } from '../words/sentences.js';
import { beginsOrder } from './order-words.js';

/**
 * A text of the same length in which what stands between quotation marks on one line is hidden: its words are those
 * of the plan, and order nothing.
 */
export function masked(text: string): string {
  return text.replaceAll(
    /“[^“”\n]*”|"[^"\n]*"/gu,
    (quote) => `${quote[0]}${'¤'.repeat(quote.length - 2)}${quote.at(-1)}`,
  );
}

/** The sentences of a statement. A semicolon parts them only before another order: lists have semicolons too. */
export function clausesIn(hidden: string, range: Range): Range[] {
  const clauses: Range[] = [];
  for (const sentence of sentencesIn(hidden, range)) {
    const last = clauses.at(-1);
    const isList =
      last !== undefined &&
      hidden.slice(last.from, last.to).endsWith(';') &&
      !beginsOrder(hidden.slice(sentence.from, sentence.to));
    if (isList) clauses[clauses.length - 1] = { from: last.from, to: sentence.to };
    else clauses.push(sentence);
  }
  return clauses;
}
