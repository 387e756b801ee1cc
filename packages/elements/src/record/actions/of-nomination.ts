import { authoritiesOn, lawOn, type Nomination } from '@kehoach/core';
import { authorityText } from '@kehoach/words';
import { given, type Action } from '../action.js';
import type { NominationContext } from '../context.js';
import type { Choice, Field } from '../fields.js';
import { recordWords } from '../record.messages.js';
import { noneOr, reason, reference } from './common.js';
import { someWords } from './probe.js';

const ballots = ['secret', 'open'] as const;
const decision: Field = { name: 'decision', label: 'decision', kind: 'line', isRequired: true };

/** The minutes of the council. */
export const reviewNomination: Action<NominationContext> = {
  command: 'ReviewNomination',
  dayLabel: 'metOn',
  fields: [
    { name: 'metAt', label: 'metAt', kind: 'line' },
    { name: 'present', label: 'present', kind: 'count' },
    { name: 'absent', label: 'absent', kind: 'count' },
    { name: 'chair', label: 'chair', kind: 'line' },
    { name: 'secretary', label: 'secretary', kind: 'line' },
    {
      name: 'ballot',
      label: 'ballot',
      kind: 'choice',
      choices: ({ language }) =>
        noneOr(ballots.map((way) => ({ value: way, label: recordWords[language].ballots[way] }))),
    },
    { name: 'votesFor', label: 'votesFor', kind: 'count', isRequired: true },
    { name: 'votesCast', label: 'votesCast', kind: 'count', isRequired: true },
    {
      name: 'result',
      label: 'conclusion',
      kind: 'choice',
      isRequired: true,
      isOpen: true,
      choices: ({ language }) =>
        (['for', 'against'] as const).map((way) => ({ value: way, label: recordWords[language].results[way] })),
    },
    { ...reference, label: 'minutes' },
  ],
  probe: ({ nomination: { id } }) => ({
    type: 'ReviewNomination',
    data: { nominationId: id, result: 'for', votesFor: 1, votesCast: 1 },
  }),
  commandFrom: ({ words, text, number }, { nomination }) => ({
    type: 'ReviewNomination',
    data: {
      nominationId: nomination.id,
      result: text('result') === 'against' ? 'against' : 'for',
      votesFor: number('votesFor') ?? Number.NaN,
      votesCast: number('votesCast') ?? Number.NaN,
      ...given({
        metAt: words('metAt'),
        present: number('present'),
        absent: number('absent'),
        chair: words('chair'),
        secretary: words('secretary'),
        ballot: ballots.find((way) => way === words('ballot')),
        reference: words('reference'),
      }),
    },
  }),
};

export const forwardNomination: Action<NominationContext> = {
  command: 'ForwardNomination',
  dayLabel: 'paperDay',
  fields: [
    { name: 'to', label: 'authority', kind: 'choice', isRequired: true, isOpen: true, choices: authorityChoices },
    reference,
  ],
  probe: (context) => ({
    type: 'ForwardNomination',
    data: { nominationId: context.nomination.id, to: authorityChoices(context)[0]?.value ?? '' },
  }),
  commandFrom: ({ words, text }, { nomination }) => ({
    type: 'ForwardNomination',
    data: { nominationId: nomination.id, to: text('to'), ...given({ reference: words('reference') }) },
  }),
};

export const returnNomination: Action<NominationContext> = withReason('ReturnNomination');
export const declineAward: Action<NominationContext> = withReason('DeclineAward');

export const grantAward: Action<NominationContext> = {
  command: 'GrantAward',
  dayLabel: 'paperDay',
  fields: [
    { name: 'authority', label: 'authority', kind: 'choice', isRequired: true, isOpen: true, choices: granters },
    decision,
    { name: 'title', label: 'awardTitle', kind: 'line' },
  ],
  probe: (context) => ({
    type: 'GrantAward',
    data: {
      nominationId: context.nomination.id,
      authority: granters(context)[0]?.value ?? '',
      decision: someWords,
    },
  }),
  commandFrom: ({ words, text }, { nomination }) => ({
    type: 'GrantAward',
    data: {
      nominationId: nomination.id,
      authority: text('authority'),
      decision: text('decision'),
      ...given({ title: words('title') }),
    },
  }),
};

export const revokeAward: Action<NominationContext> = {
  command: 'RevokeAward',
  dayLabel: 'paperDay',
  fields: [
    { name: 'authority', label: 'authority', kind: 'choice', isRequired: true, isOpen: true, choices: revokers },
    decision,
    reason,
  ],
  probe: (context) => ({
    type: 'RevokeAward',
    data: {
      nominationId: context.nomination.id,
      authority: revokers(context)[0]?.value ?? '',
      decision: someWords,
      reason: someWords,
    },
  }),
  commandFrom: ({ text }, { nomination }) => ({
    type: 'RevokeAward',
    data: {
      nominationId: nomination.id,
      authority: text('authority'),
      decision: text('decision'),
      reason: text('reason'),
    },
  }),
};

function withReason(command: 'ReturnNomination' | 'DeclineAward'): Action<NominationContext> {
  return {
    command,
    fields: [reason],
    probe: ({ nomination: { id } }) => ({ type: command, data: { nominationId: id, reason: someWords } }),
    commandFrom: ({ text }, { nomination }) => ({
      type: command,
      data: { nominationId: nomination.id, reason: text('reason') },
    }),
  };
}

/** Those that decide on such a form today. */
function authorityChoices(context: NominationContext): readonly Choice[] {
  const { profile, today, nomination } = context;
  const form = lawOn(profile.commendation, today)?.forms.find(({ code }) => code === nomination.form);
  return choicesOf(form?.authorities ?? [], context);
}

/** To whom it was forwarded; without that, those that grant without it. */
function granters(context: NominationContext): readonly Choice[] {
  const { nomination, profile } = context;
  const all = authorityChoices(context);
  return nomination.authority === undefined
    ? all.filter(({ value }) => profile.directGrant.includes(value))
    : all.filter(({ value }) => value === nomination.authority);
}

/** Who granted it, or has taken its place since. */
function revokers(context: NominationContext): readonly Choice[] {
  const { profile, today, nomination } = context;
  const granter = granterOf(nomination);
  const { successors = [] } = profile.commendation.authorities.find(({ code }) => code === granter) ?? {};
  const since = successors.filter(({ from }) => from <= today).map(({ code }) => code);
  return choicesOf([granter, ...since], context);
}

function granterOf({ authority = '' }: Nomination): string {
  return authority;
}

function choicesOf(codes: readonly string[], { profile, today, language }: NominationContext): readonly Choice[] {
  return authoritiesOn(profile.commendation, codes, today).map((code) => ({
    value: code,
    label: authorityText(code, language, profile),
  }));
}
