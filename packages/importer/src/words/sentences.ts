import { trimmed, type Range } from './range.js';

/** Short forms that end in a point inside a sentence, "UBND TP. Sông Hương"; a part of an expression. */
export const shortForms = 'tp|tx|tt|p|q|vp|ts|ths|gs|pgs|bs|tw|đ/c';

const end = new RegExp(`(?<!(?<!\\p{L})(?:${shortForms}))[.;!?]\\s+(?=[\\p{L}\\d“"(+-])|\\n`, 'giu');

/** The sentences of a stretch, each with its sign; those behind a full stop, a semicolon or on a line of their own. */
export function sentencesIn(text: string, { from, to }: Range): Range[] {
  const sentences: Range[] = [];
  let start = from;
  for (const { index, 0: sign } of text.slice(from, to).matchAll(end)) {
    sentences.push(trimmed(text, { from: start, to: from + index + sign.trimEnd().length }));
    start = from + index + sign.length;
  }
  sentences.push(trimmed(text, { from: start, to }));
  return sentences.filter((sentence) => sentence.from < sentence.to);
}
