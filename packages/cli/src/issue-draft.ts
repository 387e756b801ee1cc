import { memoryStore, type Profile, type RecordedEvent } from '@kehoach/core';
import { commandsOf, issuingUnitOf, missingIn, planIdOf, reportCommandsOf, type Draft } from '@kehoach/importer';
import { committing, type Outcome } from '@kehoach/session';
import { refusalText } from '@kehoach/words';
import type { Call } from './call.js';
import { failureText } from './failure-text.js';

/** The log of the plan; nothing where the draft lacks what a plan must have; or why it is not issued. */
export type Issued =
  | { readonly log?: readonly RecordedEvent[]; readonly unrecorded?: readonly Unrecorded[] }
  | { readonly code: string; readonly reason: string; readonly log?: undefined };

/** What a sheet tells of a task and could not be recorded. */
export interface Unrecorded {
  readonly taskId: string;
  readonly reason: string;
}

type NotRecorded = Exclude<Outcome, { readonly recorded: unknown }>;

/** Issues a draft in memory, and records what its sheet tells of the tasks, each for the unit that leads it. */
export async function issueDraft(
  draft: Draft,
  profile: Profile,
  { options, screen, texts, language }: Call,
): Promise<Issued> {
  if (missingIn(draft).length > 0) return {};
  const started = Date.now();
  const [planId, store] = [planIdOf(draft), memoryStore()];
  const name = options.by === undefined ? {} : { name: options.by };
  const by = { id: options.by ?? 'kehoach', unit: issuingUnitOf(draft), ...name };
  const say = committing(store, planId, { by, profile });
  const commands = commandsOf(draft, profile);
  const reasonOf = (outcome: NotRecorded): string =>
    'refusal' in outcome
      ? refusalText(outcome.refusal, language, profile)
      : failureText(outcome.failure, { texts, language });
  for (const [done, command] of commands.entries()) {
    const isLong = Date.now() - started > 1000;
    if (isLong && done % 100 === 0) screen.err(texts.issuing(done, commands.length));
    const outcome = await say(command);
    if ('refusal' in outcome) return { code: outcome.refusal.code, reason: reasonOf(outcome) };
    if ('failure' in outcome) return { code: outcome.failure.code, reason: reasonOf(outcome) };
  }
  const unrecorded: Unrecorded[] = [];
  for (const { taskId, unit, command } of reportCommandsOf(draft)) {
    const outcome = await say(command, { by: { ...by, unit } });
    if (!('recorded' in outcome)) unrecorded.push({ taskId, reason: reasonOf(outcome) });
  }
  return { log: await store.read(planId, { after: 0 }), unrecorded };
}
