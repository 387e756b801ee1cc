import { openPlanWith } from './open.js';
import { allParts } from './parts.js';
import type { OpenOptions, PlanSession } from './plan-session.js';
import { openRemoteWith, type RemoteOptions } from './remote/remote-session.js';
import { openReadingWith, type Reading, type ReadingOptions } from './reading.js';

/** Opens a plan. Begins at once; what becomes of it is told by `state`. */
export function openPlan(options: OpenOptions): PlanSession {
  return openPlanWith(options, allParts);
}

/** Opens a plan whose log a server keeps. Begins at once; what becomes of it is told by `state`. */
export function openRemote(options: RemoteOptions): PlanSession {
  return openRemoteWith(options, allParts);
}

/**
 * Opens a plan of which nothing is kept or recorded: no page pays for a store and for rules that it does not use.
 *
 * What is shown stays while the address is asked again, and where it then gives nothing.
 */
export function openReading(options: ReadingOptions): Reading {
  return openReadingWith(options, allParts);
}
