import type { Draft } from 'immer';
import type { DataOf, EventOf } from '../event/catalogue.js';
import type { Plan } from '../plan/plan.js';
import type { taskEvents } from './task-events.js';
import { dueOn, type Extension, type Task } from './task.js';
import { addTask, taskById } from './task-list.js';

type TaskEvent = EventOf<keyof typeof taskEvents>;

/** Folds what is said about a task. */
export function evolveTask(plan: Draft<Plan>, event: TaskEvent): void {
  const on = event.occurredOn;
  if (event.type === 'TaskAssigned') return addTask(plan.tasks, taskFrom(event.data, on) as Draft<Task>);
  const task = taskById(plan.tasks, event.data.taskId) as Draft<Task> | undefined;
  if (task === undefined) return;
  switch (event.type) {
    case 'TaskReassigned':
      task.reassigned.push({ on, reason: event.data.reason, from: task.lead });
      task.lead = [...event.data.lead];
      if (event.data.coordinating !== undefined) task.coordinating = [...event.data.coordinating];
      return;
    case 'TaskStarted':
      begin(task, on);
      return;
    case 'TaskProgressed': {
      const { percent, note } = event.data;
      begin(task, on);
      // What was said late about an earlier day does not replace what was measured after it.
      if (task.progress !== undefined && task.progress.on > on) return;
      task.progress = { percent, on, unit: event.by.unit };
      if (note !== undefined) task.progress.note = note;
      return;
    }
    case 'ProductDelivered': {
      const { product, reference } = event.data;
      begin(task, on);
      task.delivered.push({ product, on, ...(reference !== undefined && { reference }) });
      return;
    }
    case 'TaskCompleted': {
      const { result } = event.data;
      task.completed = { on, ...(result !== undefined && { result }) };
      return;
    }
    case 'CompletionReturned':
      task.returned.push({ on, reason: event.data.reason });
      delete task.completed;
      return;
    case 'TaskSuspended':
      task.suspended = { on, reason: event.data.reason };
      return;
    case 'TaskResumed':
      delete task.suspended;
      return;
    case 'TaskCancelled':
      task.cancelled = { on, reason: event.data.reason };
      return;
    default:
      return extend(task, event);
  }
}

function taskFrom(data: DataOf<'TaskAssigned'>, assignedOn: string): Task {
  const { taskId, number, title, kind, sectionId, lead, coordinating, period, products, text, milestones } = data;
  return {
    id: taskId,
    number,
    title,
    kind: kind ?? 'task',
    lead,
    coordinating,
    period,
    products: products ?? [],
    assignedOn,
    delivered: [],
    returned: [],
    reassigned: [],
    extensions: [],
    obstacles: [],
    reminders: { count: 0 },
    ...(sectionId !== undefined && { sectionId }),
    ...(text !== undefined && { text }),
    ...(milestones !== undefined && { milestones }),
  };
}

function begin(task: Draft<Task>, on: string): void {
  if (task.startedOn === undefined || on < task.startedOn) task.startedOn = on;
}

function extend(
  task: Draft<Task>,
  event: EventOf<'ExtensionRequested' | 'ExtensionGranted' | 'ExtensionRefused'>,
): void {
  const on = event.occurredOn;
  const { extensionId: id } = event.data;
  if (event.type === 'ExtensionRequested') {
    const from = dueOn(task);
    const { to, reason } = event.data;
    task.extensions.push({ id, to, reason, state: 'requested', requestedOn: on, ...(from !== undefined && { from }) });
    return;
  }
  const extension = task.extensions.find((candidate) => candidate.id === id);
  if (event.type === 'ExtensionRefused') {
    if (extension !== undefined)
      Object.assign(extension, { state: 'refused', decidedOn: on, answer: event.data.reason });
    return;
  }
  const { to, reason, reference } = event.data;
  const from = dueOn(task);
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
  // The last one granted counts, so it goes to the end whenever it was asked for.
  task.extensions = [...task.extensions.filter((candidate) => candidate.id !== id), granted];
}
