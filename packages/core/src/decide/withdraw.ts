import type { Draft } from 'immer';
import type { CampaignSaying, NominationSaying } from '../award/award.js';
import { tellCampaign } from '../award/evolve-award.js';
import { tellNomination } from '../award/tell-nomination.js';
import type { Saying } from '../event/saying.js';
import { forgetGuidance } from '../follow-up/evolve-follow-up.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { forgetInPlan } from '../plan/evolve-plan.js';
import { placeOf, takeAt } from '../plan/place.js';
import type { Plan } from '../plan/plan.js';
import { targetFrom } from '../target/evolve-target.js';
import type { TargetSaying } from '../target/target.js';
import { deadlinesGiven } from '../task/deadlines-given.js';
import { forgetInTask } from '../task/evolve-task.js';
import { forgetInUnit } from '../unit/evolve-unit.js';
import { holdersOf, isWithdrawable, type Holder } from './holders.js';

type Withdrawn = RecordedEvent & { readonly type: 'EntryWithdrawn' };

/**
 * Folds a withdrawal: whatever holds the entry is told again without it. The place of a task that goes with its
 * assignment stays empty.
 *
 * @param entry what is withdrawn, where it stands in the plan
 */
export function withdraw(plan: Draft<Plan>, withdrawal: Withdrawn, entry: Saying | undefined): void {
  if (entry !== undefined && isWithdrawable(entry.type))
    for (const holder of holdersOf(plan, entry)) forget(plan, holder);
  noteWithdrawal(plan, withdrawal, entry);
}

/** Keeps that an entry was withdrawn, when and why, and which deadlines it had given. */
export function noteWithdrawal(
  plan: Draft<Plan>,
  { data, occurredOn: on, by: { unit } }: Withdrawn,
  entry: RecordedEvent | undefined,
): void {
  plan.withdrawn.push({ entryId: data.entryId, on, unit, reason: data.reason, gave: deadlinesGiven(entry) });
}

function forget(plan: Draft<Plan>, { kind, id, said, saying: { id: entryId } }: Holder): void {
  const rest = said.filter((saying) => saying.id !== entryId);
  switch (kind) {
    case 'plan':
      return forgetInPlan(plan, entryId);
    case 'guidance':
      return forgetGuidance(plan, entryId);
    case 'unit':
      return forgetInUnit(plan, id, entryId);
    case 'task':
      return forgetInTask(plan, id, entryId);
    case 'section':
      return replaceById(plan.sections, id, undefined);
    case 'report':
      return replaceById(plan.reports, id, undefined);
    case 'target':
      return replaceById(plan.targets, id, targetFrom(rest as TargetSaying[]));
    case 'campaign':
      return replaceById(plan.campaigns, id, tellCampaign(rest as CampaignSaying[]));
    case 'nomination':
      return replaceById(plan.nominations, id, tellNomination(rest as NominationSaying[]));
  }
}

/** Puts another telling in the place of the thing of that id, or takes it away. */
function replaceById<T extends { id: string }>(things: T[], id: string, told: unknown): void {
  const at = placeOf(things, id, 'id');
  if (at === -1) return;
  if (told === undefined) takeAt(things, at);
  else things[at] = told as T;
}
