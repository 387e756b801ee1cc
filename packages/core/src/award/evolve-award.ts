import type { Draft } from 'immer';
import { put } from '../event/saying.js';
import type { Plan } from '../plan/plan.js';
import type { Campaign, CampaignSaying, Nomination, NominationSaying } from './award.js';
import { tellNomination } from './tell-nomination.js';

/** Folds what is said about campaigns. */
export function evolveCampaign(plan: Draft<Plan>, saying: CampaignSaying): void {
  const at = plan.campaigns.findIndex(({ id }) => id === saying.data.campaignId);
  if ((at === -1) !== (saying.type === 'EmulationLaunched')) return;
  const said = [...((plan.campaigns[at]?.said ?? []) as CampaignSaying[])];
  put(said, saying);
  const campaign = tellCampaign(said) as Draft<Campaign>;
  if (at === -1) plan.campaigns.push(campaign);
  else plan.campaigns[at] = campaign;
}

/** Folds what is said about nominations. */
export function evolveNomination(plan: Draft<Plan>, saying: NominationSaying): void {
  const at = plan.nominations.findIndex(({ id }) => id === saying.data.nominationId);
  if (at === -1 && saying.type !== 'AwardNominated') return;
  const said = [...((plan.nominations[at]?.said ?? []) as NominationSaying[])];
  put(said, saying);
  const nomination = tellNomination(said) as Draft<Nomination> | undefined;
  if (nomination === undefined) return;
  if (at === -1) plan.nominations.push(nomination);
  else plan.nominations[at] = nomination;
}

/** The campaign that sayings tell, which are in the order of the days. */
export function tellCampaign(said: readonly CampaignSaying[]): Campaign | undefined {
  const launched = said.find(({ type }) => type === 'EmulationLaunched');
  if (launched?.type !== 'EmulationLaunched') return undefined;
  const { campaignId: id, theme, period, taskId } = launched.data;
  const reviews = said.flatMap(({ type, occurredOn: on, data }) =>
    type === 'EmulationReviewed' ? [{ on, kind: data.kind, text: data.text }] : [],
  );
  return { id, theme, period, launchedOn: launched.occurredOn, reviews, said, ...(taskId !== undefined && { taskId }) };
}
