import { given, type Action } from '../action.js';
import type { Context, TaskContext } from '../context.js';
import { newThing, someWords } from './probe.js';
import { reference, reportChoices, reportKinds, text } from './common.js';

export const sendReminder: Action<TaskContext> = {
  command: 'SendReminder',
  fields: [text],
  isFor: ({ task }) => task.lead.length > 0,
  commandFrom: (filled, { task: { id: taskId, lead: to } }) => ({
    type: 'SendReminder',
    data: { taskId, to, text: filled.text('text') },
  }),
};

/** On a task, or on the plan as a whole. */
export const submitReport: Action = {
  command: 'SubmitReport',
  fields: [
    {
      name: 'kind',
      label: 'report',
      kind: 'choice',
      isRequired: true,
      choices: ({ language }) => reportChoices(reportKinds, language),
    },
    text,
    reference,
  ],
  probe: () => ({ type: 'SubmitReport', data: { reportId: newThing, kind: 'periodic', text: someWords } }),
  commandFrom: ({ words, text: filled }, { task }, newId) => ({
    type: 'SubmitReport',
    data: {
      reportId: newId(),
      kind: reportKinds.find((kind) => kind === filled('kind')) ?? 'periodic',
      text: filled('text'),
      ...given({ taskId: task?.id, reference: words('reference') }),
    },
  }),
};

/** On a task; without one, on commendations, unless it is said that it is on the work. */
export const giveGuidance: Action = {
  command: 'GiveGuidance',
  fields: [text, reference],
  probe: () => ({ type: 'GiveGuidance', data: { topic: 'commendation', text: someWords } }),
  commandFrom: ({ words, text: filled }, { task }: Context) => ({
    type: 'GiveGuidance',
    data: {
      topic: task === undefined ? 'commendation' : 'work',
      text: filled('text'),
      ...given({ taskId: task?.id, reference: words('reference') }),
    },
  }),
};
