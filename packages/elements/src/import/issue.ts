import type { PlanStore, RecordedEvent } from '@kehoach/core';
import { commandsOf, issuingUnitOf, planIdOf, type Draft } from '@kehoach/importer';
import { vietnam } from '@kehoach/profiles';
import { committing, failed, type Outcome } from '@kehoach/session';
import { refusalText, type Language } from '@kehoach/words';
import { failureText } from '../plan/failure-text.js';

/** A sentence, in the language that the page has when it is shown. */
export type Sentence = (language: Language) => string;

/** Who issues a plan. */
export interface Issuer {
  readonly id: string;
  readonly name: string | undefined;
}

/** A plan with its log, from the first entry. */
export interface IssuedPlan {
  readonly planId: string;
  readonly log: readonly RecordedEvent[];
}

/**
 * Makes a draft the log of a plan, in a store that holds nothing yet, or says why not.
 *
 * @returns nothing where `signal` stopped it; never rejects
 */
export async function issue(
  draft: Draft,
  store: PlanStore,
  { id, name }: Issuer,
  signal: AbortSignal,
): Promise<IssuedPlan | { readonly reason: Sentence } | undefined> {
  try {
    const by = { id, unit: issuingUnitOf(draft), ...(name !== undefined && { name }) };
    const planId = planIdOf(draft);
    const say = committing(store, planId, { by, profile: vietnam });
    const log: RecordedEvent[] = [];
    for (const command of commandsOf(draft)) {
      const outcome = await say(command);
      if (signal.aborted) return undefined;
      if (!('recorded' in outcome)) return { reason: reasonOf(outcome) };
      log.push(...outcome.recorded);
    }
    return { planId, log };
  } catch (error) {
    return { reason: (language) => failureText(failed('unexpected', { detail: String(error) }), language) };
  }
}

function reasonOf(outcome: Exclude<Outcome, { readonly recorded: unknown }>): Sentence {
  return (language) =>
    'refusal' in outcome ? refusalText(outcome.refusal, language, vietnam) : failureText(outcome.failure, language);
}
