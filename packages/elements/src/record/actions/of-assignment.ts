import { given, linesOf, type Action } from '../action.js';
import type { TaskContext } from '../context.js';
import { note, reason, unitChoices } from './common.js';
import { mayBePeriodDays, periodFrom } from './period.js';

export const amendTask: Action<TaskContext> = {
  command: 'AmendTask',
  dayLabel: 'paperDay',
  fields: [
    { name: 'number', label: 'number', kind: 'line', isRequired: true },
    reason,
    { name: 'title', label: 'newTitle', kind: 'text', before: ({ task }) => task.title },
    { name: 'period', label: 'newPeriod', kind: 'line', before: ({ task }) => task.period.text },
    ...mayBePeriodDays,
    { name: 'products', label: 'newProducts', kind: 'text', before: ({ task }) => task.products.join('; ') },
  ],
  commandFrom: ({ words, text }, context) => ({
    type: 'AmendTask',
    data: {
      taskId: context.task.id,
      number: text('number'),
      reason: text('reason'),
      ...given({ title: words('title'), period: periodFrom(words, context), products: linesOf(words('products')) }),
    },
  }),
};

export const reassignTask: Action<TaskContext> = {
  command: 'ReassignTask',
  fields: [
    {
      name: 'lead',
      label: 'lead',
      kind: 'choices',
      isRequired: true,
      choices: unitChoices,
      initial: ({ task }) => task.lead.join('\n'),
    },
    {
      name: 'coordinating',
      label: 'coordinating',
      kind: 'choices',
      choices: unitChoices,
      initial: ({ task }) => task.coordinating.join('\n'),
    },
    reason,
  ],
  commandFrom: ({ several, text }, { task }) => ({
    type: 'ReassignTask',
    data: {
      taskId: task.id,
      lead: several('lead'),
      coordinating: several('coordinating'),
      reason: text('reason'),
    },
  }),
};

export const returnCompletion: Action<TaskContext> = withReason('ReturnCompletion');
export const suspendTask: Action<TaskContext> = withReason('SuspendTask');
export const cancelTask: Action<TaskContext> = withReason('CancelTask');

export const resumeTask: Action<TaskContext> = {
  command: 'ResumeTask',
  fields: [note],
  commandFrom: ({ words }, { task }) => ({
    type: 'ResumeTask',
    data: { taskId: task.id, ...given({ note: words('note') }) },
  }),
};

function withReason(command: 'ReturnCompletion' | 'SuspendTask' | 'CancelTask'): Action<TaskContext> {
  return {
    command,
    fields: [reason],
    commandFrom: ({ text }, { task }) => ({ type: command, data: { taskId: task.id, reason: text('reason') } }),
  };
}
