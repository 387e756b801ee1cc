import type { Rules, Situation } from '../decide/rule.js';
import { refuse, type Refusal } from '../refusal/refusal.js';
import { firstUnknownUnit } from '../unit/unit-rules.js';
import type { WorkState } from '../view/status.js';
import type { taskEvents } from './task-events.js';
import { dueOn, type TaskId } from './task.js';
import { taskById } from './task-list.js';

const open: readonly WorkState[] = ['not-started', 'in-progress'];
const alive: readonly WorkState[] = [...open, 'suspended'];

/** When something may be said about a task. */
export const taskRules: Rules<keyof typeof taskEvents> = {
  TaskAssigned: {
    who: 'office',
    check: ({ plan }, { taskId, sectionId, lead, coordinating }) => {
      if (taskById(plan.tasks, taskId) !== undefined) return refuse('already-exists', taskId);
      if (sectionId !== undefined && !plan.sections.some(({ id }) => id === sectionId)) {
        return refuse('unknown-section', sectionId);
      }
      return firstUnknownUnit(plan, [...lead, ...coordinating]);
    },
  },
  TaskReassigned: {
    who: 'office',
    in: alive,
    check: ({ plan }, { lead, coordinating }) => firstUnknownUnit(plan, [...lead, ...(coordinating ?? [])]),
  },
  TaskStarted: {
    who: 'participant',
    in: open,
    check: ({ plan, on }, { taskId }) => {
      const task = taskById(plan.tasks, taskId);
      if (task?.startedOn !== undefined) return refuse('already-started', task.startedOn);
      // A plan signed on 28 January may order work from 1 January.
      const earliest = [plan.issued?.on ?? on, task?.period.start ?? on].toSorted()[0] ?? on;
      return on < earliest ? refuse('before-the-plan', on, earliest) : undefined;
    },
  },
  TaskProgressed: {
    who: 'participant',
    in: open,
    check: (situation, { taskId, percent, reason }) => {
      const progress = taskById(situation.plan.tasks, taskId)?.progress;
      const falls = progress !== undefined && situation.on >= progress.on && percent < progress.percent;
      if (falls && reason === undefined) return refuse('progress-falls', percent, progress.percent);
      return undefined;
    },
  },
  ProductDelivered: { who: 'participant', in: open },
  TaskCompleted: {
    who: 'lead',
    in: open,
    check: (situation, { taskId }) => notBeforeTheStart(situation, taskId),
  },
  CompletionReturned: {
    who: 'office',
    in: ['done'],
    check: ({ plan, on }, { taskId }) => notBefore(on, taskById(plan.tasks, taskId)?.completed?.on),
  },
  TaskSuspended: { who: 'office', in: open },
  TaskResumed: {
    who: 'office',
    in: ['suspended'],
    check: ({ plan, on }, { taskId }) => notBefore(on, taskById(plan.tasks, taskId)?.suspended?.on),
  },
  TaskCancelled: { who: 'office', in: alive },
  ExtensionRequested: {
    who: 'lead',
    in: open,
    check: ({ plan }, { taskId, extensionId, to }) =>
      taskById(plan.tasks, taskId)?.extensions.some(({ id }) => id === extensionId)
        ? refuse('already-exists', extensionId)
        : notLater(plan, taskId, to),
  },
  ExtensionGranted: {
    who: 'office',
    in: alive,
    check: ({ plan }, { taskId, extensionId, to }) => {
      const extension = taskById(plan.tasks, taskId)?.extensions.find(({ id }) => id === extensionId);
      if (extension !== undefined && extension.state !== 'requested') return refuse('unknown-extension', extensionId);
      return notLater(plan, taskId, to);
    },
  },
  ExtensionRefused: {
    who: 'office',
    in: alive,
    check: ({ plan }, { taskId, extensionId }) => {
      const extensions = taskById(plan.tasks, taskId)?.extensions ?? [];
      const isOpen = extensions.some(({ id, state }) => id === extensionId && state === 'requested');
      return isOpen ? undefined : refuse('unknown-extension', extensionId);
    },
  },
};

function notBeforeTheStart({ plan, on }: Situation, taskId: TaskId): Refusal | undefined {
  return notBefore(on, taskById(plan.tasks, taskId)?.startedOn);
}

function notBefore(on: string, day: string | undefined): Refusal | undefined {
  return day !== undefined && on < day ? refuse('before-the-start', on, day) : undefined;
}

function notLater(plan: Situation['plan'], taskId: TaskId, to: string): Refusal | undefined {
  const task = taskById(plan.tasks, taskId);
  const due = task && dueOn(task);
  if (due === undefined) return refuse('no-deadline');
  return to <= due ? refuse('not-later', to, due) : undefined;
}
