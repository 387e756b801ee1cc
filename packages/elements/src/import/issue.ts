import { memoryStore, type Profile, type RecordedEvent } from '@kehoach/core';
import { commandsOf, issuingUnitOf, planIdOf, reportCommandsOf, type Draft } from '@kehoach/importer';
import { vietnam } from '@kehoach/profiles';
import { committing, type Outcome } from '@kehoach/session';
import { refusalText } from '@kehoach/words';
import { unrecordedSentences, type Unrecorded } from '../publish/unrecorded.js';
import type { Sentence } from '../shared/language.js';
import { words } from './import.messages.js';

/** Who issues a plan. */
export interface Issuer {
  readonly id: string;
  readonly name: string | undefined;
}

/** A plan with its log, from the first entry. */
export interface IssuedPlan {
  readonly planId: string;
  readonly log: readonly RecordedEvent[];
  /** Why what its sheet tells of a task could not be recorded. */
  readonly unrecorded?: readonly Sentence[];
}

/**
 * Makes a draft the log of a plan, or says why not. It is made in memory: what fails there is a fault. What the sheet
 * tells of its tasks follows, each for the unit that leads.
 *
 * @returns nothing where `signal` stopped it; never rejects
 */
export async function issue(
  draft: Draft,
  { id, name }: Issuer,
  signal: AbortSignal,
  profile: Profile = vietnam,
): Promise<IssuedPlan | { readonly reason: Sentence } | undefined> {
  try {
    const by = { id, unit: issuingUnitOf(draft), ...(name !== undefined && { name }) };
    const planId = planIdOf(draft);
    const say = committing(memoryStore(), planId, { by, profile });
    const log: RecordedEvent[] = [];
    for (const command of commandsOf(draft, profile)) {
      const outcome = await say(command);
      if (signal.aborted) return undefined;
      if (!('recorded' in outcome)) return { reason: reasonOf(outcome, profile) };
      log.push(...outcome.recorded);
    }
    const unrecorded: Unrecorded[] = [];
    for (const { taskId, unit, command } of reportCommandsOf(draft)) {
      const outcome = await say(command, { by: { ...by, unit } });
      if (signal.aborted) return undefined;
      if ('recorded' in outcome) log.push(...outcome.recorded);
      else unrecorded.push({ taskId, reason: reasonOf(outcome, profile) });
    }
    return { planId, log, unrecorded: unrecordedSentences(draft, unrecorded) };
  } catch (error) {
    return { reason: (language) => words[language].unexpected(String(error)) };
  }
}

function reasonOf(outcome: Exclude<Outcome, { readonly recorded: unknown }>, profile: Profile): Sentence {
  if ('refusal' in outcome) return (language) => refusalText(outcome.refusal, language, profile);
  const { code, params } = outcome.failure;
  const detail = 'detail' in params ? params.detail : 'message' in params ? params.message : code;
  return (language) => words[language].unexpected(detail);
}
