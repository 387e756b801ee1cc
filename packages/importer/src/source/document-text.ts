/** The text of a document in one way of writing, and the way back to where each part of it stands. */
export interface NormalText {
  /** What is read: NFC, with plain blanks and line ends, without characters that nobody sees. */
  readonly text: string;
  /** The offset in the document of an offset in `text`. */
  readonly original: (offset: number) => number;
}

/** The way back where nothing was moved. */
export function unmoved(offset: number): number {
  return offset;
}

/** Blanks that do not break, that have a width of their own, and the like. */
const oddBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Line ends other than "\n": those of old files, and the separators of Unicode. */
const oddLineEnd = /\r(?!\n)|[\v\f\u0085\u2028\u2029]/g;
/** Signs that are none of a text: those of a machine. */
const ofMachine = /(?![\t\n\r\u0080-\u009f])\p{Cc}/gu;
/** Halves of signs beyond 16 bits that stand alone: no file can hold them. */
const halfSign = /\p{Surrogate}/gu;
/** Marks without width: joiners, directions, soft hyphens, a byte order mark. */
const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;
/** Letters of other alphabets that stand for Vietnamese ones in texts that were converted or read from a picture. */
const alike: ReadonlyMap<string, string> = new Map([
  ['\u00d0', 'Đ'],
  ['\u00f0', 'đ'],
  ['\u0189', 'Đ'],
  ['\u01a2', 'Ư'],
  ['\u01a3', 'ư'],
]);
const foreign = /[\u00d0\u00f0\u0189\u01a2\u01a3]/g;
/** Two letters that a PDF holds as one sign. */
const ligature = /[\ufb00-\ufb06]/;
/** What is bold in a text that was copied as Markdown: "**I. NỘI DUNG**". */
const boldMark = '**';

/**
 * A text in NFC, in which every blank is a blank and every line end a line end. Accents written as marks of
 * their own are joined with their letters and what is unseen is left out, so offsets move; `original` tells
 * from where.
 */
export function normalText(document: string): NormalText {
  const even = document
    .replace(oddBlank, ' ')
    .replace(oddLineEnd, '\n')
    .replace(ofMachine, ' ')
    .replace(halfSign, '\ufffd')
    .replace(foreign, (letter) => alike.get(letter) ?? letter);
  const isPlain = !unseen.test(even) && !even.includes(boldMark) && !ligature.test(even);
  if (isPlain && even === even.normalize('NFC')) return { text: even, original: unmoved };
  const parts: string[] = [];
  const offsets: number[] = [];
  for (const { 0: letter, index } of even.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
    if (unseen.test(letter) || isBoldMark(even, index)) continue;
    const normal = letter.normalize(ligature.test(letter) ? 'NFKC' : 'NFC');
    parts.push(normal);
    for (let at = 0; at < normal.length; at += 1) offsets.push(index + Math.min(at, letter.length - 1));
  }
  offsets.push(document.length);
  return { text: parts.join(''), original: (offset) => offsets[offset] ?? document.length };
}

function isBoldMark(text: string, at: number): boolean {
  return text.startsWith(boldMark, at) || (at > 0 && text.startsWith(boldMark, at - 1));
}

/** A text as `normalText` reads it, where the way back is not needed. */
export function evenText(text: string): string {
  return normalText(text).text;
}
