import type { EventType } from '../event/catalogue.js';
import { placeOf } from '../plan/place.js';
import { refuse, type Refusal } from '../refusal/refusal.js';
import { unitNameOn, unitOn } from '../unit/unit.js';
import { holdersOf, isWithdrawable, sayingIn, sayingsIn } from './holders.js';
import { restingOn } from './resting.js';
import type { Rules, Situation } from './rule.js';

/**
 * The rules that must look at all that was said: a plan is closed after everything that happened in it, and
 * an entry is withdrawn only where nothing rests on it.
 *
 * @param goesOn kinds that may happen after the plan was closed
 */
export function closingRules(goesOn: (type: EventType) => boolean): Rules<'PlanClosed' | 'EntryWithdrawn'> {
  return {
    PlanClosed: { who: 'office', check: (situation) => closedTooEarly(situation, goesOn) },
    EntryWithdrawn: {
      who: 'anyone',
      afterClosing: true,
      check: (situation, { entryId }) => withdrawalRefusal(situation, entryId),
    },
  };
}

function closedTooEarly({ plan, on }: Situation, goesOn: (type: EventType) => boolean): Refusal | undefined {
  for (const saying of sayingsIn(plan))
    if (saying.occurredOn > on && !goesOn(saying.type))
      return refuse('contradicted', { on, by: saying.type, later: saying.occurredOn });
  return undefined;
}

function withdrawalRefusal(situation: Situation, entryId: string): Refusal | undefined {
  const { plan, by, today, on, entryOf = (id) => sayingIn(plan, id) } = situation;
  const before = plan.withdrawn[placeOf(plan.withdrawn, entryId, 'entryId')];
  if (before !== undefined) return refuse('already-withdrawn', { on: before.on });
  const entry = entryOf(entryId);
  const holders = entry === undefined ? [] : holdersOf(plan, entry);
  const said = holders[0]?.saying;
  if (said === undefined) return refuse('unknown-entry', { entry: entryId });
  if (!isWithdrawable(said.type)) return refuse('not-withdrawable', { type: said.type });
  if (on < said.occurredOn) return refuse('before-the-start', { on, start: said.occurredOn });
  const office = unitOn(plan, plan.issued?.issuer ?? '', today);
  if (by.unit !== office && by.unit !== unitOn(plan, said.by.unit, today))
    return refuse('not-yours', {
      unit: unitNameOn(plan, said.by.unit, today),
      office: unitNameOn(plan, office, today),
    });
  const resting = restingOn(plan, holders);
  return resting && refuse('rested-on', { type: resting.type, on: resting.occurredOn });
}
