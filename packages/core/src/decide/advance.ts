import { produce } from 'immer';
import type { RecordedEvent } from '../log/recorded-event.js';
import type { Plan } from '../plan/plan.js';
import { evolve } from './evolve.js';

/** The plan after further events, for live updates: what did not change keeps its identity. */
export function advance(plan: Plan, events: readonly RecordedEvent[]): Plan {
  return produce(plan, (draft) => {
    for (const event of events) evolve(draft, event);
  });
}
