import type { Rules } from '../decide/rule.js';
import { refuse } from '../refusal/refusal.js';
import { taskById } from '../task/task-list.js';
import { firstUnknownUnit } from '../unit/unit-rules.js';
import type { followUpEvents } from './follow-up-events.js';

/** When the office and the units may write to each other. */
export const followUpRules: Rules<keyof typeof followUpEvents> = {
  ReminderSent: {
    who: 'office-or-lead',
    in: ['not-started', 'in-progress'],
    check: ({ plan }, { to }) => firstUnknownUnit(plan, to),
  },
  GuidanceGiven: { who: 'office', afterClosing: true },
  ObstacleReported: {
    who: 'participant',
    in: ['not-started', 'in-progress', 'suspended'],
    check: ({ plan }, { taskId, obstacleId }) =>
      taskById(plan.tasks, taskId)?.obstacles.some(({ id }) => id === obstacleId)
        ? refuse('already-exists', obstacleId)
        : undefined,
  },
  ObstacleResolved: {
    who: 'office-or-lead',
    check: ({ plan }, { taskId, obstacleId }) => {
      const obstacles = taskById(plan.tasks, taskId)?.obstacles ?? [];
      const isOpen = obstacles.some(({ id, resolved }) => id === obstacleId && resolved === undefined);
      return isOpen ? undefined : refuse('unknown-obstacle', obstacleId);
    },
  },
  ReportSubmitted: {
    who: 'office-or-participant',
    afterClosing: true,
    check: ({ plan }, { reportId }) =>
      plan.reports.some(({ id }) => id === reportId) ? refuse('already-exists', reportId) : undefined,
  },
};
