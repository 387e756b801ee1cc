import type { Draft } from 'immer';
import type { Nomination, NominationSaying, NominationState } from './award.js';

/** The nomination that sayings tell, which are in the order of the days. */
export function tellNomination(said: readonly NominationSaying[]): Nomination | undefined {
  let nomination: Draft<Nomination> | undefined;
  for (const saying of said) {
    if (nomination !== undefined) nomination = applyToNomination(nomination, saying);
    else if (saying.type === 'AwardNominated') nomination = nominated(saying, [...said], []);
  }
  return nomination;
}

/** Adds to a nomination what was said after all that it holds; what it returns stands in its place. */
export function applyToNomination(nomination: Draft<Nomination>, saying: NominationSaying): Draft<Nomination> {
  const to = (state: NominationState, note?: string): void => {
    nomination.state = state;
    nomination.steps.push({ state, on: saying.occurredOn, ...(note !== undefined && { note }) });
  };
  switch (saying.type) {
    case 'AwardNominated':
      return nominated(saying, nomination.said, nomination.steps);
    case 'NominationReviewed':
      to(saying.data.result === 'for' ? 'supported' : 'not-supported', saying.data.reference);
      return nomination;
    case 'NominationForwarded':
      to('forwarded', saying.data.reference);
      nomination.authority = saying.data.to;
      return nomination;
    case 'NominationReturned':
      to('returned', saying.data.reason);
      return nomination;
    case 'AwardGranted': {
      const { authority, decision, title } = saying.data;
      to('granted', decision);
      Object.assign(nomination, { authority, decision, ...(title !== undefined && { title }) });
      return nomination;
    }
    case 'AwardDeclined':
      to('declined', saying.data.reason);
      return nomination;
    case 'AwardRevoked':
      to('revoked', saying.data.reason);
      return nomination;
    default:
      // A new kind must not compile until it is told here.
      return saying satisfies never;
  }
}

/** Made again after it was returned, it starts anew: what it was forwarded to before counts no more. */
function nominated(
  { data, occurredOn: on, by }: Extract<NominationSaying, { type: 'AwardNominated' }>,
  said: Nomination['said'],
  steps: Draft<Nomination>['steps'],
): Draft<Nomination> {
  const { nominationId: id, form, nominee, merit, campaignId, taskId } = data;
  steps.push({ state: 'nominated', on });
  const nomination: Nomination = {
    id,
    form,
    nominee,
    merit,
    by: by.unit,
    state: 'nominated',
    steps,
    said,
    ...(campaignId !== undefined && { campaignId }),
    ...(taskId !== undefined && { taskId }),
  };
  return nomination as Draft<Nomination>;
}
