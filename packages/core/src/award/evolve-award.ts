import type { Draft } from 'immer';
import { owned, put } from '../event/saying.js';
import { foldThing, type Telling } from '../plan/fold-thing.js';
import { placeOf } from '../plan/place.js';
import type { Plan } from '../plan/plan.js';
import type { Campaign, CampaignSaying, Nomination, NominationSaying } from './award.js';
import { applyToNomination, tellNomination } from './tell-nomination.js';

const campaigns: Telling<CampaignSaying, Draft<Campaign>> = {
  first: 'EmulationLaunched',
  tell: (said) => tellCampaign(said) as Draft<Campaign> | undefined,
  add: review,
};

/** Folds what is said about campaigns. */
export function evolveCampaign(plan: Draft<Plan>, saying: CampaignSaying): void {
  foldThing(plan.campaigns, saying.data.campaignId, saying, campaigns);
}

/** Folds what is said about nominations. */
export function evolveNomination(plan: Draft<Plan>, saying: NominationSaying): void {
  const at = placeOf(plan.nominations, saying.data.nominationId, 'id');
  if (at === -1) {
    const nomination = tellNomination([saying]) as Draft<Nomination> | undefined;
    if (nomination !== undefined) plan.nominations.push(nomination);
    return;
  }
  const nomination = owned(plan.nominations[at] as Draft<Nomination>);
  const said = nomination.said as NominationSaying[];
  const isNewest = put(said, saying);
  plan.nominations[at] = (isNewest ? applyToNomination(nomination, saying) : tellNomination(said)) as Draft<Nomination>;
}

/** The campaign that sayings tell, which are in the order of the days. */
export function tellCampaign(said: readonly CampaignSaying[]): Campaign | undefined {
  const launched = said.find(({ type }) => type === 'EmulationLaunched');
  if (launched?.type !== 'EmulationLaunched') return undefined;
  const { campaignId: id, theme, period, taskId } = launched.data;
  const campaign: Draft<Campaign> = {
    id,
    theme,
    period,
    launchedOn: launched.occurredOn,
    reviews: [],
    said: [...said],
    ...(taskId !== undefined && { taskId }),
  };
  for (const saying of said) review(campaign, saying);
  return campaign;
}

function review(campaign: Draft<Campaign>, { type, occurredOn: on, data }: CampaignSaying): void {
  if (type === 'EmulationReviewed') campaign.reviews.push({ on, kind: data.kind, text: data.text });
}
