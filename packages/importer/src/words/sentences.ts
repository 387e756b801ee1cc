import { trimmed, type Range } from './range.js';

/** The sentences of a stretch, each with its sign; those behind a full stop, a semicolon or on a line of their own. */
export function sentencesIn(text: string, { from, to }: Range): Range[] {
  const sentences: Range[] = [];
  let start = from;
  for (const { index, 0: sign } of text
    .slice(from, to)
    .matchAll(/(?<!\b(?:TP|TX|TT|Đ\/c|Ths|TS))[.;!?]\s+(?=[\p{L}\d“"(+-])|\n/gu)) {
    const end = from + index + sign.trimEnd().length;
    sentences.push(trimmed(text, { from: start, to: end }));
    start = from + index + sign.length;
  }
  sentences.push(trimmed(text, { from: start, to }));
  return sentences.filter((sentence) => sentence.from < sentence.to);
}
