import { given, linesOf, type Action } from '../action.js';
import type { Context } from '../context.js';
import type { Choice, Field } from '../fields.js';
import { recordWords } from '../record.messages.js';
import { noneOr, text, unitChoices } from './common.js';
import { mayBePeriodFields, periodFrom } from './period.js';
import { newThing, someWords } from './probe.js';
import { openInPlan, planOpen } from '../still-open.js';

const kinds = ['task', 'responsibility'] as const;
const place: Field = { name: 'number', label: 'place', kind: 'line' };

export const closePlan: Action = {
  command: 'ClosePlan',
  fields: [{ ...text, label: 'summary' }],
  probe: () => ({ type: 'ClosePlan', data: { text: someWords } }),
  commandFrom: ({ text: filled }) => ({ type: 'ClosePlan', data: { text: filled('text') } }),
  beside: planOpen,
  asksAgain: (context) => (openInPlan(context).length > 0 ? 'closeAnyway' : undefined),
};

export const addSection: Action = {
  command: 'AddSection',
  dayLabel: 'paperDay',
  fields: [
    place,
    { name: 'title', label: 'sectionTitle', kind: 'text', isRequired: true },
    { name: 'parentId', label: 'parentSection', kind: 'choice', choices: sectionChoices },
  ],
  probe: () => ({ type: 'AddSection', data: { sectionId: newThing, number: '', title: someWords } }),
  commandFrom: ({ words, text: filled }, _context, newId) => ({
    type: 'AddSection',
    data: {
      sectionId: newId(),
      number: filled('number'),
      title: filled('title'),
      ...given({ parentId: words('parentId') }),
    },
  }),
};

export const assignTask: Action = {
  command: 'AssignTask',
  dayLabel: 'paperDay',
  fields: [
    place,
    { name: 'title', label: 'taskTitle', kind: 'text', isRequired: true },
    {
      name: 'kind',
      label: 'taskKind',
      kind: 'choice',
      isRequired: true,
      choices: ({ language }) => kinds.map((kind) => ({ value: kind, label: recordWords[language].kinds[kind] })),
    },
    { name: 'sectionId', label: 'section', kind: 'choice', choices: sectionChoices },
    { name: 'lead', label: 'lead', kind: 'choices', choices: unitChoices },
    { name: 'coordinating', label: 'coordinating', kind: 'choices', choices: unitChoices },
    ...mayBePeriodFields,
    { name: 'products', label: 'products', kind: 'text' },
    { name: 'text', label: 'documentText', kind: 'text' },
  ],
  probe: () => ({
    type: 'AssignTask',
    data: {
      taskId: newThing,
      number: '',
      title: someWords,
      lead: [],
      coordinating: [],
      period: { text: someWords, kind: 'unstated' },
    },
  }),
  commandFrom: ({ words, text: filled, several }, context, newId) => ({
    type: 'AssignTask',
    data: {
      taskId: newId(),
      number: filled('number'),
      title: filled('title'),
      lead: several('lead'),
      coordinating: several('coordinating').filter((unit) => !several('lead').includes(unit)),
      period: periodFrom(words, context) ?? { text: '', kind: 'unstated' },
      ...given({
        kind: words('kind') === 'responsibility' ? ('responsibility' as const) : undefined,
        sectionId: words('sectionId'),
        products: linesOf(words('products')),
        text: words('text'),
      }),
    },
  }),
};

function sectionChoices({ plan }: Context): readonly Choice[] {
  return noneOr(plan.sections.map(({ id, number: at, title }) => ({ value: id, label: `${at} ${title}`.trim() })));
}
