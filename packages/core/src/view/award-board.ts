import type { Campaign, Nomination } from '../award/award.js';
import type { Plan } from '../plan/plan.js';
import { inOrder } from './agenda.js';

/** Campaigns, and nominations by how far they came; each list newest step first. */
export interface AwardBoard {
  readonly campaigns: readonly Campaign[];
  readonly granted: readonly Nomination[];
  readonly underway: readonly Nomination[];
  readonly closed: readonly Nomination[];
}

/** What there is to show of emulation and commendations. */
export function awardBoardOf(plan: Plan): AwardBoard {
  const recent = plan.nominations.toSorted((one, other) => inOrder(lastOn(other), lastOn(one)));
  return {
    campaigns: plan.campaigns,
    granted: recent.filter(({ state }) => state === 'granted'),
    underway: recent.filter(({ state }) => !['granted', 'declined', 'revoked'].includes(state)),
    closed: recent.filter(({ state }) => state === 'declined' || state === 'revoked'),
  };
}

function lastOn(nomination: Nomination): string {
  return nomination.steps.at(-1)?.on ?? '';
}
