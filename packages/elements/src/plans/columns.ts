import type { Counts } from '@kehoach/core';

/** The columns of numbers, in the order in which offices print them: the first is the sum of the others. */
export const numberColumns: readonly NumberColumn[] = [
  'total',
  'doneInTime',
  'doneLate',
  'openInTime',
  'openLate',
  'undated',
];

/** @see numberColumns */
export type NumberColumn = 'total' | 'doneInTime' | 'doneLate' | 'openInTime' | 'openLate' | 'undated';

/** Of what the percents are: of all tasks that were given, of those that are done, of those whose day has come. */
export const denominators: readonly Denominator[] = ['assigned', 'done', 'due'];

/** @see denominators */
export type Denominator = 'assigned' | 'done' | 'due';

/** The columns of percents. */
export const rateColumns: readonly RateColumn[] = ['doneInTime', 'doneLate', 'openLate'];

/** @see rateColumns */
export type RateColumn = 'doneInTime' | 'doneLate' | 'openLate';

/** A unit with fewer tasks is in no order by rate: one task more or less would turn it round. */
export const fewestForRank = 5;

/** The numbers of a row; `total` is the sum of the others. */
export function numbersOf({ assigned, dated, undated }: Counts): Readonly<Record<NumberColumn, number>> {
  const { doneInTime, doneLate, openInTime, openLate } = dated;
  return { total: assigned, doneInTime, doneLate, openInTime, openLate, undated: undated.total };
}

/** How many tasks a percent is of. */
export function denominatorOf(counts: Counts, which: Denominator): number {
  const { total, doneInTime, doneLate, openLate } = numbersOf(counts);
  if (which === 'assigned') return total;
  return which === 'done' ? doneInTime + doneLate : doneInTime + doneLate + openLate;
}

/** A percent; nothing where it is of no task, or of tasks among which those counted are not. */
export function rateOf(counts: Counts, column: RateColumn, which: Denominator): number | undefined {
  const all = denominatorOf(counts, which);
  if (all === 0 || (which === 'done' && column === 'openLate')) return undefined;
  return (numbersOf(counts)[column] / all) * 100;
}
