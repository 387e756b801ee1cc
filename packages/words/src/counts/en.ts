import { countText } from '../count/count-text.js';
import type { CountsWords } from './vi.js';

/** The same in English. */
export const en: CountsWords = {
  none: 'There are no tasks.',
  assigned: (all, dated, undated) => `Tasks assigned: ${all}; ${dated} with a deadline, ${undated} without one.`,
  done: ([all, share], assigned, [inTime, inTimeShare], [late, lateShare], undated) =>
    `Done: ${all}, ${share} of ${assigned} assigned: on time ${inTime} (${inTimeShare}), late ${late} (${lateShare})` +
    `${undated === undefined ? '' : `, without a deadline ${undated}`}.`,
  open: ([all, share], assigned, [inTime, inTimeShare], [late, lateShare], undated) =>
    `Open: ${all}, ${share} of ${assigned} assigned: in time ${inTime} (${inTimeShare}), overdue ${late} (${lateShare})` +
    `${undated === undefined ? '' : `, without a deadline ${undated}`}.`,
  longLate: (tasks, days) => `Of the overdue, ${tasks} are more than ${days} days late.`,
  longOpen: (tasks, months) => `Without a deadline and open for more than ${months} months: ${tasks}.`,
  outside: (suspended, cancelled) => `Outside the total: suspended ${suspended}, cancelled ${cancelled}.`,
  duties: (count) => `Counted apart: ${countText(count, 'responsibility', 'en')} of units.`,
};
