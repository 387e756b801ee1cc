import type { Rules, Situation } from '../decide/rule.js';
import { refuse, type Refusal } from '../refusal/refusal.js';
import { unitById, unitNameOn, unitOn } from '../unit/unit.js';
import type { awardEvents } from './award-events.js';
import type { Nomination, NominationState } from './award.js';
import { lawOn, type AwardForm } from './law.js';

const waiting: readonly NominationState[] = ['nominated', 'supported', 'not-supported', 'forwarded'];

/** When a campaign and a nomination may take a step: guidance, nomination, council, authority, decision. */
export const awardRules: Rules<keyof typeof awardEvents> = {
  EmulationLaunched: {
    who: 'office-or-lead',
    check: ({ plan }, { campaignId }) =>
      plan.campaigns.some(({ id }) => id === campaignId) ? refuse('already-exists', campaignId) : undefined,
  },
  EmulationReviewed: {
    who: 'office',
    afterClosing: true,
    check: ({ plan }, { campaignId }) => knownCampaign(plan, campaignId),
  },
  AwardNominated: {
    who: 'anyone',
    afterClosing: true,
    check: (situation, { nominationId, form, nominee, campaignId }) => {
      const { plan, on } = situation;
      if (plan.commendationGuidedOn === undefined || on < plan.commendationGuidedOn) return refuse('no-guidance');
      const before = plan.nominations.find(({ id }) => id === nominationId);
      if (before !== undefined && before.state !== 'returned') return refuse('already-exists', nominationId);
      const returnedOn = before?.steps.at(-1)?.on;
      if (returnedOn !== undefined && on < returnedOn) return refuse('before-the-start', on, returnedOn);
      return knownCampaign(plan, campaignId) ?? withForm(situation, form, (known) => suitable(known, nominee.kind));
    },
  },
  NominationReviewed: {
    who: 'anyone',
    afterClosing: true,
    check: (situation, { nominationId, votesFor, votesCast }) => {
      const { plan, by, today } = situation;
      const office = unitOn(plan, plan.issued?.issuer ?? '', today);
      if (by.unit !== office && unitById(plan, by.unit)?.role !== 'council') {
        return refuse('not-the-council', unitNameOn(plan, office, today));
      }
      if (votesFor !== undefined && votesCast !== undefined && votesFor > votesCast) {
        return refuse('invalid-votes', votesFor, votesCast);
      }
      return at(situation, nominationId, ['nominated']);
    },
  },
  NominationForwarded: {
    who: 'office',
    afterClosing: true,
    check: (situation, { nominationId, to }) =>
      at(situation, nominationId, ['supported'], ({ form }) => withForm(situation, form, decidedBy(situation, to))),
  },
  NominationReturned: {
    who: 'office',
    afterClosing: true,
    check: (situation, { nominationId }) => at(situation, nominationId, waiting),
  },
  AwardGranted: {
    who: 'office',
    afterClosing: true,
    check: (situation, { nominationId, authority }) =>
      at(situation, nominationId, ['supported', 'forwarded'], ({ form, nominee, authority: sentTo }) => {
        if (sentTo === undefined && !situation.profile.directGrant.includes(authority))
          return refuse('wrong-step', 'supported');
        if (sentTo !== undefined && sentTo !== authority) return refuse('wrong-step', `forwarded: ${sentTo}`);
        return withForm(
          situation,
          form,
          (known) => suitable(known, nominee.kind) ?? decidedBy(situation, authority)(known),
        );
      }),
  },
  AwardDeclined: {
    who: 'office',
    afterClosing: true,
    check: (situation, { nominationId }) => at(situation, nominationId, waiting),
  },
  AwardRevoked: {
    who: 'office',
    afterClosing: true,
    check: (situation, { nominationId, authority }) =>
      at(situation, nominationId, ['granted'], ({ form }) =>
        withForm(situation, form, decidedBy(situation, authority)),
      ),
  },
};

function knownCampaign(plan: Situation['plan'], campaignId: string | undefined): Refusal | undefined {
  if (campaignId === undefined || plan.campaigns.some(({ id }) => id === campaignId)) return undefined;
  return refuse('unknown-campaign', campaignId);
}

function at(
  { plan, on }: Situation,
  nominationId: string,
  states: readonly NominationState[],
  check: (nomination: Nomination) => Refusal | undefined = () => undefined,
): Refusal | undefined {
  const nomination = plan.nominations.find(({ id }) => id === nominationId);
  if (nomination === undefined) return refuse('unknown-nomination', nominationId);
  if (!states.includes(nomination.state)) return refuse('wrong-step', nomination.state);
  const lastOn = nomination.steps.at(-1)?.on;
  if (lastOn !== undefined && on < lastOn) return refuse('before-the-start', on, lastOn);
  return check(nomination);
}

function withForm(
  { on, profile: { commendation } }: Situation,
  code: string,
  check: (form: AwardForm) => Refusal | undefined,
): Refusal | undefined {
  const law = lawOn(commendation, on);
  if (law === undefined) return refuse('no-law', on);
  const form = law.forms.find((candidate) => candidate.code === code);
  return form === undefined ? refuse('unknown-form', code, law.number) : check(form);
}

function suitable(form: AwardForm, kind: Nomination['nominee']['kind']): Refusal | undefined {
  return form.for.includes(kind) ? undefined : refuse('wrong-nominee', form.vi);
}

function decidedBy({ on, profile: { commendation } }: Situation, authority: string) {
  return (form: AwardForm): Refusal | undefined => {
    if (form.authorities.includes(authority)) return undefined;
    const names = commendation.authorities.filter(({ code }) => form.authorities.includes(code));
    const refusal = refuse(
      'wrong-authority',
      form.vi,
      names.map(({ vi }) => vi).join(', '),
      lawOn(commendation, on)?.number ?? '',
    );
    const { en } = refuse(
      'wrong-authority',
      form.en,
      names.map((name) => name.en).join(', '),
      lawOn(commendation, on)?.number ?? '',
    );
    return { ...refusal, en };
  };
}
