import type { RecordedEvent } from '@kehoach/core';
import { commandsOf, planIdOf, type Draft } from '@kehoach/importer';
import type { Publisher } from './post.js';
import { publish, type NotTaken, type OnServer } from './publish.js';
import { SheetStandings } from './sheet-standings.js';

/** A plan that a server has, with what its sheet tells of its tasks. */
export interface PublishedPlan extends OnServer {
  readonly log: readonly RecordedEvent[];
  readonly standings: SheetStandings;
}

/**
 * Issues a draft on a server, and has it record what the sheet tells of the tasks.
 *
 * @returns nothing where `signal` stopped it; never rejects
 */
export async function publishDraft(
  draft: Draft,
  publisher: Publisher,
  signal: AbortSignal,
): Promise<PublishedPlan | NotTaken | undefined> {
  const planId = planIdOf(draft);
  const plan = await publish(planId, commandsOf(draft), publisher, signal);
  if (plan === undefined || 'reason' in plan) return plan;
  const standings = new SheetStandings(draft, planId, publisher);
  await standings.send(plan.version, signal);
  return { ...plan, log: [...plan.log, ...standings.log], standings };
}
