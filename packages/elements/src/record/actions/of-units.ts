import { unitById, unitNameOn, type Unit } from '@kehoach/core';
import { roleText } from '@kehoach/words';
import { given, type Action } from '../action.js';
import type { Context } from '../context.js';
import type { Field } from '../fields.js';
import { namesOf, noneOr, unitChoices } from './common.js';
import { newThing, someWords } from './probe.js';
import { unitIdFrom } from './unit-id.js';

const roles: readonly Unit['role'][] = ['unit', 'office', 'council', 'authority', 'group'];
const basis: Field = { name: 'basis', label: 'basis', kind: 'line' };

export const registerUnit: Action = {
  command: 'RegisterUnit',
  dayLabel: 'fromDay',
  fields: [
    {
      name: 'name',
      label: 'unitName',
      kind: 'line',
      isRequired: true,
      choices: (context) => namesOf(unitsElsewhere(context).map(([, name]) => name)),
    },
    {
      name: 'unitId',
      label: 'unitId',
      kind: 'line',
      isRequired: true,
      isDerived: true,
      initial: (context, { name = '' }) =>
        unitsElsewhere(context).find(([, known]) => known === name.trim())?.[0] ??
        unitIdFrom(name, (id) => unitById(context.plan, id) !== undefined),
    },
    {
      name: 'role',
      label: 'role',
      kind: 'choice',
      isRequired: true,
      choices: ({ language }) => roles.map((role) => ({ value: role, label: roleText(role, language) })),
    },
    {
      name: 'parentId',
      label: 'parentUnit',
      kind: 'choice',
      choices: (context) => noneOr(unitChoices(context)),
    },
  ],
  probe: () => ({ type: 'RegisterUnit', data: { unitId: newThing, name: someWords } }),
  commandFrom: ({ words, text }) => ({
    type: 'RegisterUnit',
    data: {
      unitId: text('unitId'),
      name: text('name'),
      role: roles.find((role) => role === text('role')) ?? 'unit',
      ...given({ parentId: words('parentId') }),
    },
  }),
};

export const renameUnit: Action = {
  command: 'RenameUnit',
  dayLabel: 'fromDay',
  fields: [
    { name: 'unitId', label: 'unit', kind: 'choice', isRequired: true, isOpen: true, choices: unitChoices },
    {
      name: 'name',
      label: 'newUnitName',
      kind: 'line',
      isRequired: true,
      choices: ({ choosable }, { unitId = '' }) => namesOf([choosable?.units.get(unitId) ?? []].flat()),
    },
    basis,
  ],
  probe: lateName,
  commandFrom: ({ words, text }) => ({
    type: 'RenameUnit',
    data: { unitId: text('unitId'), name: text('name'), ...given({ basis: words('basis') }) },
  }),
};

export const succeedUnits: Action = {
  command: 'SucceedUnits',
  dayLabel: 'fromDay',
  fields: [
    { name: 'unitIds', label: 'unitsToMerge', kind: 'choices', isRequired: true, choices: unitChoices },
    { name: 'successorId', label: 'successor', kind: 'choice', isRequired: true, isOpen: true, choices: unitChoices },
    basis,
  ],
  probe: (context) => {
    const [one, other] = unitChoices(context);
    return { type: 'SucceedUnits', data: { unitIds: [one?.value ?? ''], successorId: other?.value ?? '' } };
  },
  commandFrom: ({ words, several, text }) => ({
    type: 'SucceedUnits',
    data: {
      unitIds: several('unitIds').filter((unit) => unit !== text('successorId')),
      successorId: text('successorId'),
      ...given({ basis: words('basis') }),
    },
  }),
};

/** Units of the directory that the plan does not know, with their names. */
function unitsElsewhere({ plan, choosable }: Context): readonly (readonly [id: string, name: string])[] {
  return [...(choosable?.units ?? [])].filter(([id]) => unitById(plan, id) === undefined);
}

/** The unit whose name is the oldest: one that was named today already is named again tomorrow at the earliest. */
function lateName(context: Context): ReturnType<NonNullable<Action['probe']>> {
  const { plan, today } = context;
  const since = (id: string): string => unitById(plan, id)?.names.at(-1)?.from ?? '';
  const [oldest] = unitChoices(context).toSorted((one, other) => (since(one.value) < since(other.value) ? -1 : 1));
  const unitId = oldest?.value ?? '';
  return { type: 'RenameUnit', data: { unitId, name: `${unitNameOn(plan, unitId, today)} ${someWords}` } };
}
