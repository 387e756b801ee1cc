import { addDays, daysBetween, type CivilDate } from '../civil-date/civil-date.js';
import { followUpDaysOf } from '../profile/follow-up-days.js';
import type { Profile } from '../profile/profile.js';
import { workStateOf, type Task } from '../task/task.js';

/** The days by which it is reminded. */
export type ReminderDays = Pick<Profile, 'soonDays' | 'remindDays' | 'longLateDays' | 'followUp'>;

/**
 * The last day up to `today` on which the unit was to be reminded of a task: some days before its deadline, on it, and
 * every `remindDays` behind it.
 *
 * @returns nothing for work that is not open, has no deadline, or was given when that day had passed
 */
export function reminderStepOf(task: Task, today: CivilDate, days: ReminderDays): CivilDate | undefined {
  const { due, assignedOn } = task;
  const work = workStateOf(task);
  if (due === undefined || (work !== 'not-started' && work !== 'in-progress')) return undefined;
  const left = daysBetween(today, due);
  const before = stepBefore(left, followUpDaysOf(days).remindBefore);
  const every = Math.max(1, days.remindDays);
  const steps = left < 0 ? Math.floor(-left / every) * every : 0;
  const step = steps > 0 ? addDays(due, steps) : before === undefined ? undefined : addDays(due, -before);
  return step !== undefined && step >= assignedOn ? step : undefined;
}

/** Whether that day has come since the last reminder: one that was missed is made up for. */
export function isReminderDue(task: Task, today: CivilDate, days: ReminderDays): boolean {
  const step = reminderStepOf(task, today, days);
  const { lastOn } = task.reminders;
  return step !== undefined && (lastOn === undefined || lastOn < step);
}

function stepBefore(left: number, before: readonly number[]): number | undefined {
  const passed = before.filter((days) => days >= left);
  return passed.length === 0 ? undefined : Math.min(...passed);
}
