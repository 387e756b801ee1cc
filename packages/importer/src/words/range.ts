/** A stretch of the document: offsets of its text, in UTF-16 units, `to` not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The stretch without the blanks around it. */
export function trimmed(text: string, { from, to }: Range): Range {
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return { from, to };
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** In the order in which they stand in the document. */
export function inOrder<T extends { readonly place: Range }>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => a.place.from - b.place.from);
}
