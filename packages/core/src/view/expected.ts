import { daysBetween, type CivilDate } from '../civil-date/civil-date.js';
import type { CountedTask } from '../task/task.js';

/**
 * Percent that would be done if work ran evenly from the first day to the last.
 *
 * Everything is expected once the deadline has passed, though the document names no first day; before that, and
 * without a deadline, nothing can be expected where it names none.
 */
export function expectedOf({ due, period }: CountedTask, today: CivilDate): number | undefined {
  if (due === undefined) return undefined;
  if (today > due) return 100;
  const { start } = period;
  if (start === undefined) return undefined;
  const days = daysBetween(start, due) + 1;
  // An amended deadline may lie before the first day that the document named.
  const share = days <= 0 ? 1 : (daysBetween(start, today) + 1) / days;
  return Math.round(Math.min(1, Math.max(0, share)) * 100);
}
