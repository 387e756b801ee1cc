import type { Counts, PlanFigures, UnitCounts } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { countWords } from './count.messages.js';

/** How a unit, a plan, or all of them together, stand in numbers. */
export interface UnitLine {
  /** 1, 2, 3 …; missing for the line of all. */
  readonly place?: number;
  readonly name: string;
  /** All; done on time, done late, open in time, open late; without a deadline. */
  readonly numbers: readonly [number, number, number, number, number, number];
  /** Of all: done on time, done late, open late. 0 to 1; missing where there are none. */
  readonly shares: readonly [number, number, number] | undefined;
}

/** A line for each unit that leads something, by name, and one for all. */
export function unitLines(
  { units, counts }: Pick<PlanFigures, 'units' | 'counts'>,
  language: Language,
): readonly UnitLine[] {
  const byName = new Intl.Collator('vi', { numeric: true });
  const known = units.filter(({ counts: { assigned } }) => assigned > 0);
  const sorted = known.toSorted((one, other) => byName.compare(one.name, other.name));
  return countLines(sorted, counts, language);
}

/** A line for each of what is counted, in its order, and one for all. */
export function countLines(
  counted: readonly Pick<UnitCounts, 'name' | 'counts'>[],
  all: Counts,
  language: Language,
): readonly UnitLine[] {
  const lines = counted.map(({ name, counts }, at) => ({ place: at + 1, ...lineOf(name, counts) }));
  return [...lines, lineOf(countWords[language].all, all)];
}

function lineOf(name: string, { assigned, dated, undated }: Counts): UnitLine {
  const { doneInTime, doneLate, openInTime, openLate } = dated;
  return {
    name,
    numbers: [assigned, doneInTime, doneLate, openInTime, openLate, undated.total],
    shares: assigned === 0 ? undefined : [doneInTime / assigned, doneLate / assigned, openLate / assigned],
  };
}
