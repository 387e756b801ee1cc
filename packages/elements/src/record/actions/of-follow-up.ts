import { given, type Action } from '../action.js';
import type { Context, TaskContext } from '../context.js';
import { recordWords } from '../record.messages.js';
import { ofTask, reference, reportChoices, reportKinds, text } from './common.js';
import { newThing, someWords } from './probe.js';

const topics = ['work', 'commendation'] as const;

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

/** On the work or on commendations, of a task or of the whole plan. */
export const giveGuidance: Action = {
  command: 'GiveGuidance',
  fields: [
    {
      name: 'topic',
      label: 'topic',
      kind: 'choice',
      isRequired: true,
      choices: ({ language }) => topics.map((topic) => ({ value: topic, label: recordWords[language].topics[topic] })),
      initial: ({ task }) => (task === undefined ? 'commendation' : 'work'),
    },
    text,
    reference,
    ofTask,
  ],
  probe: () => ({ type: 'GiveGuidance', data: { topic: 'commendation', text: someWords } }),
  commandFrom: ({ words, text: filled }, { task }: Context) => ({
    type: 'GiveGuidance',
    data: {
      topic: filled('topic') === 'work' ? 'work' : 'commendation',
      text: filled('text'),
      ...given({ taskId: task?.id ?? words('taskId'), reference: words('reference') }),
    },
  }),
};
