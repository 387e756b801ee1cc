/** A stretch of words on a page. Lengths are points; x from the left, y from the top down. */
export interface PlacedWords {
  readonly words: string;
  readonly x: number;
  /** Where they end to the right. */
  readonly end: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  /** Of the letters. */
  readonly size: number;
}

/** A line drawn along or down a page: `at` is its y or x, from where to where it goes. */
export interface Rule {
  readonly isUpright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page shows, of what is read: pictures are left alone. */
export interface PageContent {
  readonly words: readonly PlacedWords[];
  readonly rules: readonly Rule[];
  readonly width: number;
  readonly height: number;
}

/** Groups of neighbours of a sorted list: each goes on as long as `belongs` says so. */
export function runsOf<T>(sorted: readonly T[], belongs: (one: T, run: readonly T[]) => boolean): T[][] {
  const runs: T[][] = [];
  for (const one of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && belongs(one, run)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
