import { mapping, type Making } from '@kehoach/core';
import type { Source } from '../source/source.js';
import type { Draft } from './draft.js';

/**
 * The draft with each place as an offset of the document as it came, in slices. Only a document whose accents are
 * marks of their own has others than its text in NFC.
 */
export function* moved(draft: Draft, { document, text, original }: Source): Making<Draft> {
  if (document === text) return draft;
  const fields = Object.entries<unknown>({ ...draft });
  const after = {} as Draft;
  for (const [name, value] of fields) {
    const move = (each: unknown): unknown => placesMoved(each, original);
    Object.assign(after, { [name]: Array.isArray(value) ? yield* mapping(value as unknown[], move) : move(value) });
  }
  // What nobody sees may stand before the first letter.
  const pieces = after.pieces.map((piece, at) => {
    const from = at === 0 ? 0 : piece.from;
    return { ...piece, from, text: document.slice(from, piece.to) };
  });
  return { ...after, document, pieces };
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
