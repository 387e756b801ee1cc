import { mapping, type Making } from '@kehoach/core';
import type { Source } from '../source/source.js';
import { unmoved } from '../source/document-text.js';
import type { Draft, Piece } from './draft.js';

/**
 * The draft with each place as an offset of the document as it came, in slices. Only a document whose accents are
 * marks of their own has others than its text in NFC.
 */
export function* moved(draft: Draft, { document, text, original }: Source): Making<Draft> {
  if (document === text) return draft;
  if (original === unmoved) return { ...draft, document, pieces: piecesOf(document, draft.pieces) };
  const fields = Object.entries<unknown>({ ...draft });
  const after = {} as Draft;
  for (const [name, value] of fields) {
    const move = (each: unknown): unknown => placesMoved(each, original);
    Object.assign(after, { [name]: Array.isArray(value) ? yield* mapping(value as unknown[], move) : move(value) });
  }
  return { ...after, document, pieces: piecesOf(document, after.pieces) };
}

/** The pieces with their words as they stand in the document. */
function piecesOf(document: string, pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    // What nobody sees may stand before the first letter.
    const from = at === 0 ? 0 : piece.from;
    return { ...piece, from, text: document.slice(from, piece.to) };
  });
}

function placesMoved(value: unknown, original: (offset: number) => number): unknown {
  if (Array.isArray(value)) return value.map((each) => placesMoved(each, original));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) =>
    (key === 'from' || key === 'to') && typeof each === 'number'
      ? [key, original(each)]
      : [key, placesMoved(each, original)],
  );
  return Object.fromEntries(entries);
}
