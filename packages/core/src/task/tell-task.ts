import type { Draft } from 'immer';
import type { CivilDate } from '../civil-date/civil-date.js';
import type { Saying } from '../event/saying.js';
import { deadlineOf } from '../period/period.js';
import type { Extension, Task, TaskSaying } from './task.js';

/**
 * The task that sayings tell, which are in the order of the days and hold its assignment.
 *
 * Work may have begun before the plan was signed: what was said of days before the assignment counts all the same.
 */
export function tellTask(said: readonly TaskSaying[]): Draft<Task> | undefined {
  const assigned = said.find((saying): saying is Saying<'TaskAssigned'> => saying.type === 'TaskAssigned');
  if (assigned === undefined) return undefined;
  const task = taskFrom(assigned, said) as Draft<Task>;
  for (const saying of said) apply(task, saying);
  return task;
}

/** The task as it stood at the end of `day`; `undefined` where it was not assigned yet. */
export function taskOn(task: Task, day: CivilDate): Task | undefined {
  if (task.lastOn <= day) return task;
  // Its beginnings may lie before its assignment, which counts from the day on which anything is known of it.
  return tellTask(task.said.filter(({ occurredOn: on, type }) => on <= day || type === 'TaskAssigned'));
}

/** Adds to a task what was said after all that it holds. */
export function apply(task: Draft<Task>, saying: TaskSaying): void {
  const { occurredOn: on, by } = saying;
  switch (
    saying.type // no default: a new kind must not compile until it is folded here
  ) {
    case 'TaskAssigned':
      return;
    case 'TaskAmended':
      return amend(task, saying);
    case 'TaskReassigned':
      task.reassigned = withOne(task.reassigned, { on, reason: saying.data.reason, from: task.lead });
      task.lead = [...saying.data.lead];
      // Whoever saw to it in another unit does so no more.
      delete task.inCharge;
      if (saying.data.coordinating !== undefined) task.coordinating = [...saying.data.coordinating];
      return;
    case 'TaskStarted':
      charge(task, saying.data);
      return begin(task, on);
    case 'TaskProgressed': {
      const { percent, note } = saying.data;
      charge(task, saying.data);
      begin(task, on);
      const { unit } = by;
      task.progress = note === undefined ? { percent, on, unit } : { percent, on, unit, note };
      return;
    }
    case 'ProductDelivered': {
      const { taskId: _task, ...delivery } = saying.data;
      begin(task, on);
      task.delivered = withOne(task.delivered, { ...delivery, on });
      return;
    }
    case 'TaskCompleted': {
      const { result } = saying.data;
      task.completed = { on, ...(result !== undefined && { result }) };
      return;
    }
    case 'CompletionReturned':
      task.returned = withOne(task.returned, { on, reason: saying.data.reason });
      delete task.completed;
      return;
    case 'TaskSuspended':
      task.suspended = { on, reason: saying.data.reason };
      return;
    case 'TaskResumed':
      delete task.suspended;
      return;
    case 'TaskCancelled':
      task.cancelled = { on, reason: saying.data.reason };
      return;
    case 'ExtensionRequested':
    case 'ExtensionGranted':
    case 'ExtensionRefused':
      return extend(task, saying);
    case 'ReminderSent':
      task.reminders = { count: task.reminders.count + 1, lastOn: on };
      return;
    case 'ObstacleReported': {
      const { obstacleId: id, text } = saying.data;
      task.obstacles = withOne(task.obstacles, { id, text, on, unit: by.unit });
      return;
    }
    case 'ObstacleResolved': {
      const obstacle = task.obstacles.find(({ id }) => id === saying.data.obstacleId);
      if (obstacle !== undefined) obstacle.resolved = { on, text: saying.data.text };
      return;
    }
    case 'ReportSubmitted':
      task.lastReportOn = on;
  }
}

function taskFrom({ data, occurredOn: on }: Saying<'TaskAssigned'>, said: readonly TaskSaying[]): Task {
  const { taskId, number, title, kind, sectionId, lead, coordinating, period, products, text, milestones } = data;
  const due = deadlineOf(period);
  return {
    id: taskId,
    number,
    title,
    kind: kind ?? 'task',
    lead,
    coordinating,
    period,
    products: products ?? none,
    assignedOn: on,
    delivered: none,
    returned: none,
    reassigned: none,
    amended: none,
    extensions: none,
    obstacles: none,
    reminders: noReminders,
    lastOn: said.at(-1)?.occurredOn ?? on,
    said: [...said],
    ...(due !== undefined && { due }),
    ...(sectionId !== undefined && { sectionId }),
    ...(text !== undefined && { text }),
    ...(milestones !== undefined && { milestones }),
  };
}

/** What most tasks have none of, they share: making and freezing a list for each took longer than folding. */
const none: readonly never[] = Object.freeze([]);
const noReminders: Task['reminders'] = Object.freeze({ count: 0 });

/** The list with one more at its end; an empty one may be shared and is left as it is. */
function withOne<T>(list: T[], one: T): T[] {
  if (list.length === 0) return [one];
  list.push(one);
  return list;
}

function charge(task: Draft<Task>, { inCharge }: { readonly inCharge?: string }): void {
  if (inCharge !== undefined) task.inCharge = inCharge;
}

function begin(task: Draft<Task>, on: CivilDate): void {
  task.startedOn ??= on;
}

/** The new words take the place of the old ones, which stay with the amendment. */
function amend(task: Draft<Task>, { occurredOn: on, data }: Saying<'TaskAmended'>): void {
  const { number, reason, title, period, products } = data;
  task.amended = withOne(task.amended, {
    on,
    number,
    reason,
    ...(title !== undefined && { title: task.title }),
    ...(period !== undefined && { period: task.period }),
    ...(products !== undefined && { products: task.products }),
  });
  if (title !== undefined) task.title = title;
  if (products !== undefined) task.products = [...products];
  if (period === undefined) return;
  task.period = period;
  setDue(task, deadlineOf(period));
}

function extend(
  task: Draft<Task>,
  saying: Saying<'ExtensionRequested' | 'ExtensionGranted' | 'ExtensionRefused'>,
): void {
  const { occurredOn: on } = saying;
  const { extensionId: id } = saying.data;
  const from = task.due;
  if (saying.type === 'ExtensionRequested') {
    const { to, reason } = saying.data;
    const asked = { id, to, reason, state: 'requested' as const, requestedOn: on, ...(from !== undefined && { from }) };
    task.extensions = withOne(task.extensions, asked);
    return;
  }
  const extension = task.extensions.find((candidate) => candidate.id === id);
  if (saying.type === 'ExtensionRefused') {
    if (extension === undefined) return;
    Object.assign(extension, { state: 'refused', decidedOn: on, answer: saying.data.reason });
    return;
  }
  const { to, reason, reference } = saying.data;
  const granted: Extension = {
    ...extension,
    id,
    to,
    state: 'granted',
    decidedOn: on,
    ...(from !== undefined && { from }),
    ...(extension === undefined && reason !== undefined && { reason }),
    ...(reference !== undefined && { answer: reference }),
  };
  // The last one granted goes to the end, whenever it was asked for.
  task.extensions = [...task.extensions.filter((candidate) => candidate.id !== id), granted];
  setDue(task, to);
}

function setDue(task: Draft<Task>, due: CivilDate | undefined): void {
  if (due === undefined) delete task.due;
  else task.due = due;
}
