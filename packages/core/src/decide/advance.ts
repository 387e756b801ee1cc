import { produce } from 'immer';
import type { RecordedEvent } from '../log/recorded-event.js';
import type { Plan } from '../plan/plan.js';
import { evolve } from './evolve.js';

/** The plan after further events, for live updates: what did not change keeps its identity. */
export function advance(plan: Plan, events: readonly RecordedEvent[]): Plan {
  let next = plan;
  let batch: RecordedEvent[] = [];
  for (const event of events) {
    // A withdrawal looks for its entry in a finished plan, not in a draft.
    if (event.type === 'EntryWithdrawn') {
      next = added(added(next, batch), [event]);
      batch = [];
    } else batch.push(event);
  }
  return added(next, batch);
}

function added(plan: Plan, events: readonly RecordedEvent[]): Plan {
  if (events.length === 0) return plan;
  return produce(plan, (draft) => {
    for (const event of events) evolve(draft, event, plan);
  });
}
