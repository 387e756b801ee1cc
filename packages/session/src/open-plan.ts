import { openPlanWith } from './open.js';
import type { OpenOptions, PlanSession } from './plan-session.js';
import { recording } from './recording.js';

/** Opens a plan. Begins at once; what becomes of it is told by `state`. */
export function openPlan(options: OpenOptions): PlanSession {
  return openPlanWith(options, async () => recording);
}
