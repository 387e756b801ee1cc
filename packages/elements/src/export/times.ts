import { addDays, addMonths, type CivilDate } from '@kehoach/core';
import type { Span } from '@kehoach/exports';

/**
 * The times of which offices report, seen from a day: this month and the one before, this quarter and the one before,
 * the half, the year.
 */
export function timesAround(day: CivilDate): readonly Span[] {
  const month = startOf(day, 1);
  const quarter = startOf(day, 3);
  return [
    spanFrom(quarter, 3),
    spanFrom(addMonths(quarter, -3), 3),
    spanFrom(month, 1),
    spanFrom(addMonths(month, -1), 1),
    spanFrom(startOf(day, 6), 6),
    spanFrom(startOf(day, 12), 12),
  ];
}

/** The first day of the stretch of so many months in which the day lies, counted from January. */
function startOf(day: CivilDate, months: number): CivilDate {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

function spanFrom(from: CivilDate, months: number): Span {
  return { from, until: addDays(addMonths(from, months), -1) };
}
