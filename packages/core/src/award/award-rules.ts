import type { Rules, Situation } from '../decide/rule.js';
import { isIn, thingIn } from '../plan/place.js';
import { refuse, type Refusal } from '../refusal/refusal.js';
import { firstUnknownUnit } from '../unit/unit-rules.js';
import { unitById, unitNameOn, unitOn } from '../unit/unit.js';
import type { awardEvents } from './award-events.js';
import type { Nomination, NominationState } from './award.js';
import { authoritiesOn, lawOn, revokersOn, type AwardForm } from './law.js';

const waiting: readonly NominationState[] = ['nominated', 'supported', 'not-supported', 'forwarded'];

/** When a campaign and a nomination may take a step: guidance, nomination, council, authority, decision. */
export const awardRules: Rules<keyof typeof awardEvents> = {
  EmulationLaunched: {
    who: 'office-or-lead',
    check: ({ plan }, { campaignId }) =>
      isIn(plan.campaigns, campaignId) ? refuse('already-exists', { id: campaignId }) : undefined,
  },
  EmulationReviewed: {
    who: 'office',
    afterClosing: true,
    check: ({ plan, on }, { campaignId }) => knownCampaign(plan, campaignId, on),
  },
  AwardNominated: {
    who: 'anyone',
    afterClosing: true,
    check: (situation, { nominationId, form, nominee, campaignId }) => {
      const { plan, on } = situation;
      if (plan.commendationGuidedOn === undefined || on < plan.commendationGuidedOn) return refuse('no-guidance', {});
      const before = thingIn(plan.nominations, nominationId);
      return (
        notAUnit(situation) ??
        (before && notAgain(situation, before)) ??
        firstUnknownUnit(plan, nominee.unitId === undefined ? [] : [nominee.unitId]) ??
        knownCampaign(plan, campaignId, on) ??
        withForm(situation, form, (known) => suitable(known, nominee.kind))
      );
    },
  },
  NominationReviewed: {
    who: 'anyone',
    afterClosing: true,
    check: (situation, { nominationId, result, votesFor = 1, votesCast = votesFor }) => {
      const { plan, by, today } = situation;
      const office = unitOn(plan, plan.issued?.issuer ?? '', today);
      if (by.unit !== office && unitById(plan, by.unit)?.role !== 'council')
        return refuse('not-the-council', { office: unitNameOn(plan, office, today) });
      const isCounted = votesFor <= votesCast && (result === 'against' || votesFor > 0);
      if (!isCounted) return refuse('invalid-votes', { votesFor, votesCast });
      return at(situation, nominationId, ['nominated']);
    },
    checkNew: ({ result, votesFor = 0, votesCast = votesFor, present = votesCast }) => {
      if (votesCast > present) return refuse('more-votes-than-members', { votesCast, present });
      const isAll = votesFor > 0 && votesFor === votesCast;
      return result === 'against' && isAll ? refuse('against-all-votes', { votesCast }) : undefined;
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
      at(situation, nominationId, ['supported', 'forwarded'], ({ form, nominee, authority: to, state }) => {
        if (to === undefined && !situation.profile.directGrant.includes(authority))
          return refuse('wrong-step', { state });
        if (to !== undefined && to !== authority) return refuse('wrong-step', { state, to });
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
      at(situation, nominationId, ['granted'], ({ authority: granter = '' }) =>
        revokersOn(situation.profile.commendation, granter, situation.on).includes(authority)
          ? undefined
          : refuse('not-the-granter', { granter }),
      ),
  },
};

/** Only a single office puts somebody forward, not a group of them or the council that reviews it. */
function notAUnit({ plan, by, today }: Situation): Refusal | undefined {
  const role = unitById(plan, by.unit)?.role;
  if (role === 'unit' || role === 'office') return undefined;
  return refuse('not-a-unit', { unit: unitNameOn(plan, by.unit, today) });
}

/** A nomination that was returned may be made again, by those who made it or the office. */
function notAgain({ plan, by, on, today }: Situation, before: Nomination): Refusal | undefined {
  if (before.state !== 'returned') return refuse('already-exists', { id: before.id });
  const start = before.steps.at(-1)?.on;
  if (start !== undefined && on < start) return refuse('before-the-start', { on, start });
  const office = unitOn(plan, plan.issued?.issuer ?? '', today);
  if (by.unit === office || by.unit === unitOn(plan, before.by, today)) return undefined;
  return refuse('not-yours', { unit: unitNameOn(plan, before.by, today), office: unitNameOn(plan, office, today) });
}

function knownCampaign(plan: Situation['plan'], campaignId: string | undefined, on: string): Refusal | undefined {
  if (campaignId === undefined) return undefined;
  const start = thingIn(plan.campaigns, campaignId)?.launchedOn;
  if (start === undefined) return refuse('unknown-campaign', { campaign: campaignId });
  return on < start ? refuse('before-the-start', { on, start }) : undefined;
}

function at(
  { plan, on }: Situation,
  nominationId: string,
  states: readonly NominationState[],
  check: (nomination: Nomination) => Refusal | undefined = () => undefined,
): Refusal | undefined {
  const nomination = thingIn(plan.nominations, nominationId);
  if (nomination === undefined) return refuse('unknown-nomination', { nomination: nominationId });
  const { state, authority: to } = nomination;
  if (!states.includes(state)) return refuse('wrong-step', { state, ...(to !== undefined && { to }) });
  const start = nomination.steps.at(-1)?.on;
  if (start !== undefined && on < start) return refuse('before-the-start', { on, start });
  return check(nomination);
}

function withForm(
  { on, profile: { commendation } }: Situation,
  code: string,
  check: (form: AwardForm) => Refusal | undefined,
): Refusal | undefined {
  const law = lawOn(commendation, on);
  if (law === undefined) return refuse('no-law', { on });
  const form = law.forms.find((candidate) => candidate.code === code);
  return form === undefined ? refuse('unknown-form', { form: code, law: law.number }) : check(form);
}

function suitable(form: AwardForm, kind: Nomination['nominee']['kind']): Refusal | undefined {
  return form.for.includes(kind) ? undefined : refuse('wrong-nominee', { form: form.code, nominee: kind });
}

function decidedBy({ on, profile: { commendation } }: Situation, authority: string) {
  return ({ code: form, authorities }: AwardForm): Refusal | undefined => {
    const deciding = authoritiesOn(commendation, authorities, on);
    if (deciding.includes(authority)) return undefined;
    return refuse('wrong-authority', { form, authorities: deciding, law: lawOn(commendation, on)?.number ?? '' });
  };
}
