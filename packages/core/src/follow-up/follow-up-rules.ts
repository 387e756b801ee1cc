import type { Rules } from '../decide/rule.js';
import { isIn } from '../plan/place.js';
import { refuse } from '../refusal/refusal.js';
import type { Task, WorkState } from '../task/task.js';
import { firstUnknownUnit } from '../unit/unit-rules.js';
import { unitNameOn, unitOn } from '../unit/unit.js';
import type { followUpEvents } from './follow-up-events.js';

const alive: readonly WorkState[] = ['not-started', 'in-progress', 'suspended'];

/** When the office and the units may write to each other. */
export const followUpRules: Rules<keyof typeof followUpEvents> = {
  ReminderSent: {
    who: 'office-or-lead',
    in: ['not-started', 'in-progress'],
    isUnknowing: true,
    check: ({ plan, today }, { to }, task) => {
      // A unit may be called by its own id, or be reminded in the place of one that it succeeded.
      const parts = new Set(
        [...(task?.lead ?? []), ...(task?.coordinating ?? [])].map((id) => unitOn(plan, id, today)),
      );
      const outsider = to.find((id) => !parts.has(unitOn(plan, id, today)));
      return (
        firstUnknownUnit(plan, to) ??
        (outsider === undefined ? undefined : refuse('not-a-participant', { unit: unitNameOn(plan, outsider, today) }))
      );
    },
  },
  GuidanceGiven: { who: 'office', afterClosing: true },
  ObstacleReported: {
    who: 'participant',
    in: alive,
    follows: ({ obstacles }, { obstacleId }) =>
      obstacles.some(({ id }) => id === obstacleId) ? refuse('already-exists', { id: obstacleId }) : undefined,
  },
  ObstacleResolved: {
    who: 'office-or-lead',
    follows: (task, { obstacleId }) =>
      isOpen(task, obstacleId) ? undefined : refuse('unknown-obstacle', { obstacle: obstacleId }),
  },
  ReportSubmitted: {
    who: 'office-or-participant',
    afterClosing: true,
    isUnknowing: true,
    check: ({ plan }, { reportId }) =>
      isIn(plan.reports, reportId) ? refuse('already-exists', { id: reportId }) : undefined,
  },
};

function isOpen({ obstacles }: Task, obstacleId: string): boolean {
  return obstacles.some(({ id, resolved }) => id === obstacleId && resolved === undefined);
}
