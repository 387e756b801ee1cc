import { openIn } from '@kehoach/core';
import { given, type Action } from '../action.js';
import type { TaskContext } from '../context.js';
import type { Values } from '../fields.js';
import { newDeadline, openExtension, reason, reference } from './common.js';

export const requestExtension: Action<TaskContext> = {
  command: 'RequestExtension',
  fields: [newDeadline, reason],
  isFor: ({ task }) => task.due !== undefined,
  commandFrom: (filled, { task }, newId) => ({
    type: 'RequestExtension',
    data: { taskId: task.id, extensionId: newId(), to: filled.text('to'), reason: filled.text('reason') },
  }),
};

export const grantExtension: Action<TaskContext> = {
  command: 'GrantExtension',
  fields: [openExtension, { ...newDeadline, isDerived: true, initial: askedFor }, reference],
  isFor: hasRequest,
  commandFrom: ({ words, text }, { task }) => ({
    type: 'GrantExtension',
    data: {
      taskId: task.id,
      extensionId: text('extensionId'),
      to: text('to'),
      ...given({ reference: words('reference') }),
    },
  }),
};

export const refuseExtension: Action<TaskContext> = {
  command: 'RefuseExtension',
  fields: [openExtension, reason],
  isFor: hasRequest,
  commandFrom: ({ text }, { task }) => ({
    type: 'RefuseExtension',
    data: { taskId: task.id, extensionId: text('extensionId'), reason: text('reason') },
  }),
};

function hasRequest({ task }: TaskContext): boolean {
  return openIn(task).extensions.length > 0;
}

/** The day that was asked for is the one that is mostly granted. */
function askedFor({ task, answering }: TaskContext, { extensionId = answering }: Values): string {
  const open = openIn(task).extensions;
  const [only, ...others] = open;
  return (open.find(({ id }) => id === extensionId) ?? (others.length === 0 ? only : undefined))?.to ?? '';
}
