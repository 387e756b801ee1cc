import { noCounts, type Counts } from '@kehoach/core';

/**
 * Counts in few letters: one for the place of each number that is not 0, and the number behind it where it is not 1. A
 * text, since most of what units lead in many plans is counted alike, and is then added up at once.
 */
export type FewCounts = string;

type Numbers = { [name: string]: number | Numbers };

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const places: readonly (readonly string[])[] = placesIn(noCounts());

/** How many numbers counts have. */
export const numberCount: number = places.length;

/** Counts in few letters. */
export function fewCountsOf(counts: Counts): FewCounts {
  return places
    .map((path, at) => {
      const value = path.reduce<unknown>((part, name) => (part as Numbers)[name], counts);
      return value === 0 ? '' : `${letters[at] ?? ''}${value === 1 ? '' : String(value)}`;
    })
    .join('');
}

/** What was counted, added up. */
export class SumOfCounts {
  readonly #times = new Map<FewCounts, number>();

  add(few: FewCounts): void {
    this.#times.set(few, (this.#times.get(few) ?? 0) + 1);
  }

  get counts(): Counts {
    const sum = noCounts();
    for (const [few, times] of this.#times)
      for (const [, letter = '', value = ''] of few.matchAll(/([A-Za-z])(\d*)/g))
        addAt(sum, places[letters.indexOf(letter)] ?? [], (value === '' ? 1 : Number(value)) * times);
    return sum;
  }
}

function addAt(sum: Numbers, path: readonly string[], value: number): void {
  const part = path.slice(0, -1).reduce((whole, name) => whole[name] as Numbers, sum);
  const last = path.at(-1) ?? '';
  part[last] = Number(part[last]) + value;
}

function placesIn(part: object): readonly (readonly string[])[] {
  return Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name]] : placesIn(value as object).map((path) => [name, ...path]),
  );
}
