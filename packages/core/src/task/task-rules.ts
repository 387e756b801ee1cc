import type { Rules, Situation } from '../decide/rule.js';
import { isIn } from '../plan/place.js';
import { refuse, type Refusal } from '../refusal/refusal.js';
import { firstUnknownUnit } from '../unit/unit-rules.js';
import type { taskEvents } from './task-events.js';
import type { Extension, Task, WorkState } from './task.js';
import { taskById } from './task-list.js';

const open: readonly WorkState[] = ['not-started', 'in-progress'];
const alive: readonly WorkState[] = [...open, 'suspended'];
/** What was left open when the work was done stays to be decided. */
const notCancelled: readonly WorkState[] = [...alive, 'done'];

/** When something may be said about a task. */
export const taskRules: Rules<keyof typeof taskEvents> = {
  TaskAssigned: {
    who: 'office',
    check: ({ plan }, { taskId, sectionId, lead, coordinating }) => {
      if (taskById(plan.tasks, taskId) !== undefined) return refuse('already-exists', { id: taskId });
      if (sectionId !== undefined && !isIn(plan.sections, sectionId)) {
        return refuse('unknown-section', { section: sectionId });
      }
      return firstUnknownUnit(plan, [...lead, ...coordinating]);
    },
  },
  TaskAmended: {
    who: 'office',
    in: notCancelled,
    isUnknowing: true,
    check: (_situation, { title, period, products }) =>
      title === undefined && period === undefined && products === undefined ? refuse('nothing-changed', {}) : undefined,
  },
  TaskReassigned: {
    who: 'office',
    in: alive,
    check: ({ plan }, { lead, coordinating }) => firstUnknownUnit(plan, [...lead, ...(coordinating ?? [])]),
  },
  TaskStarted: {
    who: 'participant',
    in: open,
    follows: ({ startedOn }) => (startedOn === undefined ? undefined : refuse('already-started', { on: startedOn })),
    check: ({ plan, on }, _data, task) => {
      // A plan signed on 28 January may order work from 1 January.
      const first = [plan.issued?.on ?? on, task?.period.start ?? on].toSorted()[0] ?? on;
      return on < first ? refuse('before-the-plan', { on, first }) : undefined;
    },
  },
  TaskProgressed: {
    who: 'participant',
    in: open,
    follows: ({ progress }, { percent, reason }) => {
      const before = progress?.percent;
      if (before === undefined || percent >= before || reason !== undefined) return undefined;
      return refuse('progress-falls', { percent, before });
    },
  },
  ProductDelivered: { who: 'participant', in: [...open, 'done'] },
  TaskCompleted: { who: 'lead', in: open },
  CompletionReturned: { who: 'office', in: ['done'] },
  TaskSuspended: { who: 'office', in: open },
  TaskResumed: { who: 'office', in: ['suspended'] },
  TaskCancelled: { who: 'office', in: alive },
  ExtensionRequested: {
    who: 'lead',
    in: open,
    follows: (task, { extensionId }) =>
      extensionIn(task, extensionId) === undefined ? undefined : refuse('already-exists', { id: extensionId }),
    check: (_situation, { to }, task) => notLater(task, to),
  },
  ExtensionGranted: {
    who: 'office',
    in: notCancelled,
    follows: (task, { extensionId }) => {
      const extension = extensionIn(task, extensionId);
      const isOpen = extension === undefined || extension.state === 'requested';
      return isOpen ? undefined : refuse('unknown-extension', { extension: extensionId });
    },
    check: (situation, { extensionId, to }, task) => askedLater(situation, extensionId, task) ?? notLater(task, to),
  },
  ExtensionRefused: {
    who: 'office',
    in: notCancelled,
    follows: (task, { extensionId }) =>
      extensionIn(task, extensionId)?.state === 'requested'
        ? undefined
        : refuse('unknown-extension', { extension: extensionId }),
    check: (situation, { extensionId }, task) => askedLater(situation, extensionId, task),
  },
};

function extensionIn({ extensions }: Task, id: string): Extension | undefined {
  return extensions.find((extension) => extension.id === id);
}

/** Nothing is granted or refused on a day before it was asked for. */
function askedLater({ plan, on }: Situation, id: string, task: Task | undefined): Refusal | undefined {
  const now = task && taskById(plan.tasks, task.id);
  const start = now && extensionIn(now, id)?.requestedOn;
  return start !== undefined && on < start ? refuse('before-the-start', { on, start }) : undefined;
}

function notLater(task: Task | undefined, to: string): Refusal | undefined {
  const due = task?.due;
  if (due === undefined) return refuse('no-deadline', {});
  return to <= due ? refuse('not-later', { to, due }) : undefined;
}
