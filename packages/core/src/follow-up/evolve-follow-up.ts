import type { Draft } from 'immer';
import type { EventOf } from '../event/catalogue.js';
import type { Plan, Report } from '../plan/plan.js';
import type { Task } from '../task/task.js';
import { taskById } from '../task/task-list.js';
import type { followUpEvents } from './follow-up-events.js';

/** Folds what passes between the office and the units. */
export function evolveFollowUp(plan: Draft<Plan>, event: EventOf<keyof typeof followUpEvents>): void {
  const on = event.occurredOn;
  const { taskId } = event.data;
  const task = taskId === undefined ? undefined : (taskById(plan.tasks, taskId) as Draft<Task> | undefined);
  switch (event.type) {
    case 'ReminderSent':
      if (task !== undefined) task.reminders = { count: task.reminders.count + 1, lastOn: on };
      return;
    case 'GuidanceGiven':
      if (event.data.topic === 'commendation') plan.commendationGuidedOn ??= on;
      return;
    case 'ObstacleReported': {
      const { obstacleId: id, text } = event.data;
      task?.obstacles.push({ id, text, on, unit: event.by.unit });
      return;
    }
    case 'ObstacleResolved': {
      const { obstacleId, text } = event.data;
      const obstacle = task?.obstacles.find(({ id }) => id === obstacleId);
      if (obstacle !== undefined) obstacle.resolved = { on, text };
      return;
    }
    case 'ReportSubmitted': {
      const { reportId: id, kind, text } = event.data;
      const report: Report = { id, kind, on, unit: event.by.unit, text, ...(taskId !== undefined && { taskId }) };
      plan.reports.push(report);
      if (task !== undefined) task.lastReportOn = on;
    }
  }
}
