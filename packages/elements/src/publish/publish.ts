import type { Command, RecordedEvent } from '@kehoach/core';
import type { Sentence } from '../shared/language.js';
import { commandIds } from './command-ids.js';
import { post, type Publisher } from './post.js';

/** A unit that the office's directory does not know, and which one may be meant. */
export interface UnknownUnit {
  readonly name: string;
  readonly known?: string;
}

/** The office that issues a plan: the id of its unit, as it stands in the plan, and its name. */
export interface IssuingOffice {
  readonly unit: string;
  readonly name: string;
}

/** A plan that a server has from now on. */
export interface OnServer {
  readonly planId: string;
  readonly version: number;
  readonly unknownUnits: readonly UnknownUnit[];
}

/** Why a server has not taken a plan. */
export interface NotTaken {
  readonly reason: Sentence;
}

/**
 * Issues a plan on a server, by all commands of a draft or none of them.
 *
 * @returns nothing where `signal` stopped it; never rejects
 */
export async function publish(
  planId: string,
  draft: readonly Command[],
  publisher: Publisher,
  signal: AbortSignal,
): Promise<(OnServer & { readonly log: readonly RecordedEvent[] }) | NotTaken | undefined> {
  const ids = commandIds(publisher, planId, draft);
  const commands = draft.map(({ type, on, data }, at) => ({ id: ids[at], type, on, data }));
  const posted = await post(publisher, '/plans', 'application/json', JSON.stringify({ id: planId, commands }), signal);
  if (signal.aborted) return undefined;
  if ('reason' in posted) return posted;
  const { entries, version, unknownUnits } = posted.body;
  const log = Array.isArray(entries) ? (entries as readonly RecordedEvent[]) : [];
  return { planId, log, version: Number(version), unknownUnits: unitsIn(unknownUnits) };
}

/**
 * Has a server take over a log that was recorded elsewhere; the server checks it first.
 *
 * @returns nothing where `signal` stopped it; never rejects
 */
export async function takeOver(
  planId: string,
  text: string,
  publisher: Publisher,
  signal: AbortSignal,
): Promise<OnServer | NotTaken | undefined> {
  const path = `/plans/${encodeURIComponent(planId)}/log`;
  const posted = await post(publisher, path, 'application/x-ndjson', text, signal);
  if (signal.aborted) return undefined;
  if ('reason' in posted) return posted;
  const { version, unknownUnits } = posted.body;
  return { planId, version: Number(version), unknownUnits: unitsIn(unknownUnits) };
}

function unitsIn(value: unknown): readonly UnknownUnit[] {
  return Array.isArray(value) ? (value as readonly UnknownUnit[]) : [];
}
