import { capital } from '../../shared/capital.js';
import { commandsFor, taskById, type Target } from '@kehoach/core';
import { dateText, quantityText } from '@kehoach/words';
import { given, type Action } from '../action.js';
import type { Context } from '../context.js';
import type { Choice } from '../fields.js';
import { recordWords } from '../record.messages.js';
import { note, officeOf, ofTask } from './common.js';
import { newThing, someWords } from './probe.js';

/** For a task, or for the plan as a whole. */
export const setTarget: Action = {
  command: 'SetTarget',
  fields: [
    { name: 'text', label: 'targetText', kind: 'text', isRequired: true },
    { name: 'value', label: 'targetValue', kind: 'number', isRequired: true },
    { name: 'unit', label: 'measure', kind: 'line', isRequired: true, initial: () => '%' },
    ofTask,
  ],
  probe: () => ({ type: 'SetTarget', data: { targetId: newThing, text: someWords, value: 1, unit: '%' } }),
  commandFrom: ({ words, text, number }, { task }, newId) => ({
    type: 'SetTarget',
    data: {
      targetId: newId(),
      text: text('text'),
      value: number('value') ?? Number.NaN,
      unit: text('unit'),
      ...given({ taskId: task?.id ?? words('taskId') }),
    },
  }),
};

/** Its unit of measure is that of the target. */
export const measureTarget: Action = {
  command: 'MeasureTarget',
  dayLabel: 'measuredOn',
  fields: [
    { name: 'targetId', label: 'target', kind: 'choice', isRequired: true, isOpen: true, choices: targetChoices },
    {
      name: 'value',
      label: 'measured',
      kind: 'number',
      isRequired: true,
      hint: (context, { targetId }) => {
        const target = chosen(context, targetId);
        return target === undefined ? '' : standing(target, context);
      },
    },
    note,
  ],
  isFor: (context) => measurable(context).length > 0,
  probe: (context) => {
    const [target] = measurable(context);
    return { type: 'MeasureTarget', data: { targetId: target?.id ?? '', value: 1, unit: target?.unit ?? '' } };
  },
  commandFrom: ({ words, text, number }, context) => ({
    type: 'MeasureTarget',
    data: {
      targetId: text('targetId'),
      value: number('value') ?? Number.NaN,
      unit: chosen(context, text('targetId'))?.unit ?? '',
      ...given({ note: words('note') }),
    },
  }),
};

/** Those that this person measures: of a task in which the unit takes part, or all for the office. */
function measurable(context: Context): readonly Target[] {
  const { plan, by, today, profile, task } = context;
  const isOffice = by.unit === officeOf(context);
  return plan.targets.filter(({ taskId }) => {
    if (task !== undefined) return taskId === task.id;
    const of = taskId === undefined ? undefined : taskById(plan.tasks, taskId);
    if (of === undefined) return isOffice;
    return commandsFor(plan, of, { by, today, profile }).includes('MeasureTarget');
  });
}

function targetChoices(context: Context): readonly Choice[] {
  return measurable(context).map((target) => ({ value: target.id, label: capital(target.text) }));
}

function chosen(context: Context, targetId: string | undefined): Target | undefined {
  const targets = measurable(context);
  return targets.find(({ id }) => id === targetId) ?? (targets.length === 1 ? targets[0] : undefined);
}

/** What is to be reached, and what was last measured of it. */
function standing({ value, unit, measured }: Target, { language }: Context): string {
  const words = recordWords[language];
  const goal = words.goal(quantityText(value, unit, language));
  if (measured === undefined) return goal;
  return `${goal} ${words.lastTime(quantityText(measured.value, unit, language), dateText(measured.on, language))}`;
}
