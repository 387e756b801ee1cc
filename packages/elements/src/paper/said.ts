import {
  countsOf,
  daysBetween,
  progressOf,
  unitNameOn,
  type Period,
  type Plan,
  type Task,
  type TimelineRow,
} from '@kehoach/core';
import { countsText, dateText, percentText, periodText, quantityText, statusText, type Language } from '@kehoach/words';
import type { ReadyView } from '../plan/plan-context.js';
import { paperWords } from './paper.messages.js';
import { capital } from '../shared/capital.js';

/** How the plan stands, in sentences: each percent with what it is of. */
export function countsSaid({ plan, today, profile }: ReadyView, language: Language): string {
  const words = paperWords[language];
  const { tasks, reached, expected } = progressOf(plan, today);
  const whole = [
    ...countsText(countsOf(plan, today, profile), profile, language),
    tasks > 0 &&
      words.progress(
        percentText(reached, language, 1),
        expected === undefined ? undefined : percentText(expected, language, 1),
      ),
  ];
  return whole.filter((each) => each !== false).join(' ');
}

/** The document's words of time, or from which day to which, and until when it was extended. */
export function timeSaid({ period, extensions }: Task, { standing }: TimelineRow, language: Language): string {
  const words = paperWords[language];
  const time =
    period.kind === 'unstated' ? words.unstated : (daysSaid(period, language) ?? periodText(period, language));
  const isExtended = extensions.some(({ state }) => state === 'granted') && standing.dueOn !== undefined;
  return isExtended ? `${time}; ${words.extended(dateText(standing.dueOn ?? '', language))}` : time;
}

/** Two days in little room: `01/01 - 30/6/2022`. */
function daysSaid({ start, end, precision, startPrecision }: Period, language: Language): string | undefined {
  const areDays = [precision ?? 'day', startPrecision ?? 'day'].every((each) => each === 'day');
  if (start === undefined || end === undefined || start === end || !areDays) return undefined;
  const [from, to] = [dateText(start, language), dateText(end, language)];
  return `${start.slice(0, 4) === end.slice(0, 4) ? from.slice(0, -5) : from} - ${to}`;
}

/** What came of a task: done when, and how late; or how it stands. */
export function resultSaid({ completed }: Task, { standing }: TimelineRow, language: Language): string {
  const words = paperWords[language];
  const { status, daysLeft = 0, dueOn } = standing;
  if (status === 'overdue') return words.overdueBy(-daysLeft);
  if (completed === undefined) return statusText(status, language);
  const done = words.doneOn(dateText(completed.on, language));
  return status === 'done-late' && dueOn !== undefined
    ? `${done}, ${words.lateBy(daysBetween(dueOn, completed.on))}`
    : done;
}

/** Obstacles that nobody has resolved, one a line. */
export function obstaclesSaid(
  plan: Plan,
  tasks: readonly Task[],
  today: string,
  language: Language,
): readonly string[] {
  return tasks.flatMap(({ number, obstacles }) =>
    obstacles
      .filter(({ resolved }) => resolved === undefined)
      .map(({ on, unit, text }) =>
        paperWords[language].obstacle(number, dateText(on, language), unitNameOn(plan, unit, today), text),
      ),
  );
}

/** How the targets stand, one a line. */
export function targetsSaid({ targets }: Plan, language: Language): readonly string[] {
  const words = paperWords[language];
  return targets.map(({ text, value, unit, measured }) => {
    const aim = quantityText(value, unit, language);
    if (measured === undefined) return words.notMeasured(capital(text), text.includes(aim) ? undefined : aim);
    const reached = quantityText(measured.value, unit, language);
    // The words of a target mostly hold its number.
    const said = text.includes(aim) ? reached : words.reachedOf(reached, aim);
    return words.measured(capital(text), said, dateText(measured.on, language), measured.note);
  });
}
