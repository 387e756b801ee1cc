import { advance, decide, record, replay, type Profile, type RecordedEvent, type Refusal } from '@kehoach/core';
import { slugOf } from '../unit/directory.js';
import { commandsOf, issuingUnitOf } from './commands.js';
import type { Draft } from './draft.js';

/** Who issues a plan and when it is written down; what the edge provides. */
export interface IssueOptions {
  /** The person at the issuing office. */
  readonly by: { readonly id: string; readonly name?: string };
  /** Civil date in Vietnam. */
  readonly today: string;
  /** Instant in UTC, ISO 8601. */
  readonly now: string;
  /** Makes a UUIDv7. */
  readonly newId: () => string;
  readonly profile: Profile;
  /** Told after each command, for a run that takes long. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a draft must say before it can be issued. */
export type MissingField = 'number' | 'title' | 'issuer' | 'issuedOn';

/** The log of the plan; or what is missing; or what the rules refuse. */
export type Issued =
  | { readonly log: readonly RecordedEvent[]; readonly missing?: undefined; readonly refusal?: undefined }
  | { readonly missing: readonly MissingField[]; readonly log?: undefined; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly log?: undefined; readonly missing?: undefined };

/** What a draft still lacks before it can be issued. A blank number or day is filled in by a correction. */
export function missingIn(draft: Draft): MissingField[] {
  const fields: readonly MissingField[] = ['number', 'title', 'issuer', 'issuedOn'];
  return fields.filter((field) => (draft[field] ?? '').trim() === '');
}

/** The name of a plan's log: place, number and year, such as `ninh-thuan.225-kh-stp.2022`. */
export function planIdOf(draft: Draft): string {
  const { place, number, issuedOn } = draft;
  return [place, number, issuedOn?.slice(0, 4)].flatMap((part) => (part === undefined ? [] : [slugOf(part)])).join('.');
}

/**
 * Issues the plan: each command goes through `decide`, so that the log keeps all rules and verifies.
 *
 * @returns the log from its first entry; write it down with `writeLog`
 */
export async function issuePlan(draft: Draft, options: IssueOptions): Promise<Issued> {
  const missing = missingIn(draft);
  if (missing.length > 0) return { missing };
  const { now, newId, today, profile } = options;
  const log: RecordedEvent[] = [];
  const by = { ...options.by, unit: issuingUnitOf(draft) };
  let plan = replay([]);
  const commands = commandsOf(draft);
  for (const [done, command] of commands.entries()) {
    options.onProgress?.(done, commands.length);
    const decision = decide(plan, command, { by, today, profile });
    if (decision.refusal !== undefined) return { refusal: decision.refusal };
    const { version, digest } = plan;
    const entries = record(decision.events, { planId: planIdOf(draft), version, digest, now, newId });
    log.push(...entries);
    plan = advance(plan, entries);
  }
  return { log };
}
