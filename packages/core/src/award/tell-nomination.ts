import type { Nomination, NominationSaying, NominationState } from './award.js';

/** The nomination that sayings tell, which are in the order of the days. */
export function tellNomination(said: readonly NominationSaying[]): Nomination | undefined {
  const told = said.reduce<Nomination | undefined>(
    (nomination, saying) =>
      saying.type === 'AwardNominated' ? nominated(nomination, saying) : nomination && stepped(nomination, saying),
    undefined,
  );
  return told && { ...told, said };
}

/** Made again after it was returned, it starts anew: what it was forwarded to before counts no more. */
function nominated(
  before: Nomination | undefined,
  { data, occurredOn: on, by }: Extract<NominationSaying, { type: 'AwardNominated' }>,
): Nomination {
  const { nominationId: id, form, nominee, merit, campaignId, taskId } = data;
  return {
    id,
    form,
    nominee,
    merit,
    by: by.unit,
    state: 'nominated',
    steps: [...(before?.steps ?? []), { state: 'nominated', on }],
    said: [],
    ...(campaignId !== undefined && { campaignId }),
    ...(taskId !== undefined && { taskId }),
  };
}

function stepped(
  nomination: Nomination,
  saying: Exclude<NominationSaying, { readonly type: 'AwardNominated' }>,
): Nomination {
  const to = (state: NominationState, note?: string): Nomination => ({
    ...nomination,
    state,
    steps: [...nomination.steps, { state, on: saying.occurredOn, ...(note !== undefined && { note }) }],
  });
  switch (saying.type) {
    case 'NominationReviewed':
      return to(saying.data.result === 'for' ? 'supported' : 'not-supported', saying.data.reference);
    case 'NominationForwarded':
      return { ...to('forwarded', saying.data.reference), authority: saying.data.to };
    case 'NominationReturned':
      return to('returned', saying.data.reason);
    case 'AwardGranted': {
      const { authority, decision, title } = saying.data;
      return { ...to('granted', decision), authority, decision, ...(title !== undefined && { title }) };
    }
    case 'AwardDeclined':
      return to('declined', saying.data.reason);
    case 'AwardRevoked':
      return to('revoked', saying.data.reason);
    default:
      // A new kind must not compile until it is told here.
      return saying satisfies never;
  }
}
