import type { Draft } from 'immer';
import type { EventOf } from '../event/catalogue.js';
import type { Plan } from '../plan/plan.js';
import type { awardEvents } from './award-events.js';
import type { Nomination, NominationState } from './award.js';

type AwardEvent = EventOf<keyof typeof awardEvents>;

/** Folds what is said about campaigns, nominations and commendations. */
export function evolveAward(plan: Draft<Plan>, event: AwardEvent): void {
  const on = event.occurredOn;
  switch (event.type) {
    case 'EmulationLaunched': {
      const { campaignId: id, theme, period, taskId } = event.data;
      plan.campaigns.push({ id, theme, period, launchedOn: on, reviews: [], ...(taskId !== undefined && { taskId }) });
      return;
    }
    case 'EmulationReviewed': {
      const { campaignId, kind, text } = event.data;
      plan.campaigns.find(({ id }) => id === campaignId)?.reviews.push({ on, kind, text });
      return;
    }
    case 'AwardNominated':
      return nominate(plan, event);
    default: {
      const nomination = plan.nominations.find(({ id }) => id === event.data.nominationId);
      if (nomination !== undefined) step(nomination, event);
    }
  }
}

function nominate(plan: Draft<Plan>, { data, occurredOn: on }: EventOf<'AwardNominated'>): void {
  const { nominationId: id, form, nominee, merit, campaignId, taskId } = data;
  const before = plan.nominations.find((nomination) => nomination.id === id);
  const steps = [...(before?.steps ?? []), { state: 'nominated' as const, on }];
  const nomination: Nomination = {
    id,
    form,
    nominee,
    merit,
    state: 'nominated',
    steps,
    ...(campaignId !== undefined && { campaignId }),
    ...(taskId !== undefined && { taskId }),
  };
  if (before === undefined) plan.nominations.push(nomination as Draft<Nomination>);
  else plan.nominations[plan.nominations.indexOf(before)] = nomination as Draft<Nomination>;
}

function step(
  nomination: Draft<Nomination>,
  event: Exclude<AwardEvent, EventOf<'EmulationLaunched' | 'EmulationReviewed' | 'AwardNominated'>>,
): void {
  const to = (state: NominationState, note: string | undefined): void => {
    nomination.state = state;
    nomination.steps.push({ state, on: event.occurredOn, ...(note !== undefined && { note }) });
  };
  switch (event.type) {
    case 'NominationReviewed':
      return to(event.data.result === 'for' ? 'supported' : 'not-supported', event.data.reference);
    case 'NominationForwarded':
      nomination.authority = event.data.to;
      return to('forwarded', event.data.reference);
    case 'NominationReturned':
      return to('returned', event.data.reason);
    case 'AwardGranted':
      nomination.authority = event.data.authority;
      nomination.decision = event.data.decision;
      if (event.data.title !== undefined) nomination.title = event.data.title;
      return to('granted', event.data.decision);
    case 'AwardDeclined':
      return to('declined', event.data.reason);
    case 'AwardRevoked':
      return to('revoked', event.data.reason);
  }
}
