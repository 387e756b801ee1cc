import {
  authoritiesOn,
  decide,
  lawOn,
  tasksIn,
  type AwardForm,
  type CivilDate,
  type Command,
  type NomineeKind,
  type Plan,
  type Profile,
} from '@kehoach/core';
import { authorityText, nomineeText } from '@kehoach/words';
import { nomineeName } from '../../shared/nominee-name.js';
import { rememberOf } from '../../shared/remember.js';
import { given, type Action } from '../action.js';
import type { Context } from '../context.js';
import { dayTyped } from '../day-typed.js';
import type { Choice, Field, Values } from '../fields.js';
import { recordWords } from '../record.messages.js';
import { namesOf, noneOr, officeOf, ofTask, reportChoices, text, unitChoices } from './common.js';
import { periodFields, periodFrom } from './period.js';
import { newThing, someWords } from './probe.js';

const nominees: readonly NomineeKind[] = ['collective', 'individual', 'household'];
const campaign: Field = {
  name: 'campaignId',
  label: 'campaign',
  kind: 'choice',
  choices: ({ plan }) => plan.campaigns.map(({ id, theme }) => ({ value: id, label: theme })),
};

export const launchEmulation: Action = {
  command: 'LaunchEmulation',
  dayLabel: 'launchedOn',
  fields: [
    { name: 'theme', label: 'theme', kind: 'text', isRequired: true },
    ...periodFields,
    {
      name: 'taskId',
      label: 'ofTask',
      kind: 'choice',
      isRequired: true,
      isOpen: true,
      choices: launchTasks,
      isShown: (_values, context) => !isOffice(context),
    },
    {
      name: 'taskId',
      label: 'ofTask',
      kind: 'choice',
      choices: (context) => noneOr(launchTasks(context)),
      isShown: (_values, context) => isOffice(context),
    },
  ],
  probe: (context) => launched(isOffice(context) ? undefined : launchTasks(context)[0]?.value),
  commandFrom: ({ words, text: filled }, context, newId) => ({
    type: 'LaunchEmulation',
    data: {
      campaignId: newId(),
      theme: filled('theme'),
      period: periodFrom(words, context) ?? { text: '', kind: 'unstated' },
      ...given({ taskId: words('taskId') }),
    },
  }),
};

export const reviewEmulation: Action = {
  command: 'ReviewEmulation',
  fields: [
    { ...campaign, isRequired: true, isOpen: true },
    {
      name: 'kind',
      label: 'review',
      kind: 'choice',
      isRequired: true,
      choices: ({ language }) => reportChoices(['interim', 'final'], language),
    },
    text,
  ],
  probe: ({ plan }) => ({
    type: 'ReviewEmulation',
    data: { campaignId: plan.campaigns[0]?.id ?? '', kind: 'interim', text: someWords },
  }),
  commandFrom: ({ text: filled }) => ({
    type: 'ReviewEmulation',
    data: {
      campaignId: filled('campaignId'),
      kind: filled('kind') === 'final' ? 'final' : 'interim',
      text: filled('text'),
    },
  }),
};

/** A nomination, or one that was returned once more. */
export const nominateAward: Action = {
  command: 'NominateAward',
  dayLabel: 'nominatedOn',
  fields: [
    {
      name: 'kind',
      label: 'nominee',
      kind: 'choice',
      isRequired: true,
      choices: ({ language }) => nominees.map((kind) => ({ value: kind, label: nomineeText(kind, language) })),
    },
    {
      name: 'name',
      label: 'nomineeName',
      kind: 'line',
      isRequired: true,
      choices: ({ choosable }, { kind = 'collective' }) =>
        namesOf(kind === 'individual' ? choosable?.people.values() : choosable?.units.values()),
    },
    { name: 'unitId', label: 'nomineeUnit', kind: 'choice', choices: (context) => noneOr(unitChoices(context)) },
    {
      name: 'form',
      label: 'form',
      kind: 'choice',
      isRequired: true,
      isOpen: true,
      choices: formChoices,
      hint: whoDecides,
    },
    { name: 'merit', label: 'merit', kind: 'text', isRequired: true },
    { ...campaign, choices: (context, values) => noneOr(campaign.choices?.(context, values) ?? []) },
    ofTask,
  ],
  probe: (context) => {
    const { id: nominationId = newThing, nominee = { kind: 'collective', name: someWords } } = context.nomination ?? {};
    const form = formsFor(context, { kind: nominee.kind })[0]?.code ?? '';
    return { type: 'NominateAward', data: { nominationId, form, nominee, merit: someWords } };
  },
  commandFrom: ({ words, text: filled }, { nomination, people }, newId) => ({
    type: 'NominateAward',
    data: {
      nominationId: nomination?.id ?? newId(),
      form: filled('form'),
      nominee: {
        kind: nominees.find((kind) => kind === filled('kind')) ?? 'collective',
        ...whoIn(filled('name'), nomination, people),
        ...given({ unitId: words('unitId') }),
      },
      merit: filled('merit'),
      ...given({ campaignId: words('campaignId'), taskId: words('taskId') }),
    },
  }),
};

/** Who is nominated; made again under the name that stood there, the same person, whoever else bears that name. */
function whoIn(
  typed: string,
  made: Context['nomination'],
  people: Context['people'],
): { readonly name: string; readonly personId?: string } {
  if (made === undefined || typed !== nomineeName(made.nominee, people)) return { name: typed };
  const { name, personId } = made.nominee;
  return { name, ...given({ personId }) };
}

/** The forms that the law of that day has for such a nominee, one for a collective unless it is said. */
function formsFor({ profile, today }: Context, { on = today, kind = 'collective' }: Values): readonly AwardForm[] {
  const law = lawOn(profile.commendation, dayTyped(on) ?? today);
  return law?.forms.filter((form) => form.for.some((each) => each === kind)) ?? [];
}

function formChoices(context: Context, values: Values): readonly Choice[] {
  return formsFor(context, values).map((form) => ({ value: form.code, label: form[context.language] }));
}

/** By which law, and who decides. */
function whoDecides(context: Context, values: Values): string {
  const { profile, today, language } = context;
  const day = dayTyped(values['on'] ?? today) ?? today;
  const forms = formsFor(context, values);
  const form = forms.find(({ code }) => code === values['form'] || forms.length === 1);
  const law = lawOn(profile.commendation, day);
  if (form === undefined || law === undefined) return '';
  const authorities = authoritiesOn(profile.commendation, form.authorities, day);
  const names = authorities.map((code) => authorityText(code, language, profile)).join(', ');
  return recordWords[language].decidedBy(names, law.number);
}

/** The office may launch a campaign without a task. */
function isOffice(context: Context): boolean {
  return context.by.unit === officeOf(context);
}

/** The tasks for which this person may launch a campaign. */
function launchTasks({ plan, by, today, profile }: Context): readonly Choice[] {
  return tasksToLaunch(plan, by.id, by.unit, today, profile);
}

/** Asked of every task, and once for each state of the plan. */
const tasksToLaunch = rememberOf(
  (plan: Plan, id: string, unit: string, today: CivilDate, profile: Profile): readonly Choice[] =>
    [...tasksIn(plan.tasks)]
      .filter((task) => decide(plan, launched(task.id), { by: { id, unit }, today, profile }).refusal === undefined)
      .map((task) => ({ value: task.id, label: `${task.number} ${task.title}`.trim() })),
);

function launched(taskId: string | undefined): Command {
  const period = { text: someWords, kind: 'unstated' } as const;
  const of = given({ taskId: taskId || undefined });
  return { type: 'LaunchEmulation', data: { campaignId: newThing, theme: someWords, period, ...of } };
}
