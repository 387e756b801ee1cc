import { nothing } from 'lit';
import { given, type Action } from '../action.js';
import { filledIn } from '../filled.js';
import { changeCommands, changeFields } from './amendment.js';
import { changesTemplate } from './changes-template.js';
import { changesIn, hasChanges, isFromPaper } from './changes.js';
import { reason } from './common.js';
import { someWords } from './probe.js';

/** A later paper: what it changes of the tasks is recorded with it, or nothing is. */
export const amendPlan: Action = {
  command: 'AmendPlan',
  dayLabel: 'paperDay',
  fields: [
    { name: 'number', label: 'number', kind: 'line', isRequired: true },
    reason,
    { name: 'title', label: 'newPlanTitle', kind: 'text', before: ({ plan }) => plan.issued?.title ?? '' },
    { name: 'theme', label: 'theme', kind: 'line', before: ({ plan }) => plan.issued?.theme ?? '' },
  ],
  probe: () => ({ type: 'AmendPlan', data: { number: someWords, reason: someWords } }),
  commandFrom: ({ words, text: filled }) => ({
    type: 'AmendPlan',
    data: {
      number: filled('number'),
      reason: filled('reason'),
      ...given({ title: words('title'), theme: words('theme') }),
    },
  }),
  moreFields: changeFields,
  moreFrom: (values, context, newId) => changeCommands(filledIn(values, context.language), values, context, newId),
  partsIn: (values) => changesIn(values).map(({ key }) => `${key}.`),
  beside: (context, values, isSure) =>
    isSure || isFromPaper(values) ? changesTemplate(context, values, isSure) : nothing,
  asksAgain: (_context, values) => (hasChanges(values) ? 'sendAll' : undefined),
};
