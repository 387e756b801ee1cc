/** The text of a document in one encoding of accents, and the way back to where each part of it stands. */
export interface NormalText {
  /** NFC: what is read. */
  readonly text: string;
  /** The offset in the document of an offset in `text`. */
  readonly original: (offset: number) => number;
}

/**
 * A text in NFC. Accents written as marks of their own are joined with their letters, so offsets move;
 * `original` tells from where.
 */
export function normalText(document: string): NormalText {
  if (document === document.normalize('NFC')) return { text: document, original: (offset) => offset };
  const parts: string[] = [];
  const offsets: number[] = [];
  for (const { 0: letter, index } of document.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
    const normal = letter.normalize('NFC');
    parts.push(normal);
    for (let at = 0; at < normal.length; at += 1) offsets.push(index + Math.min(at, letter.length - 1));
  }
  offsets.push(document.length);
  return { text: parts.join(''), original: (offset) => offsets[offset] ?? document.length };
}
