import {
  advance,
  civilDateIn,
  decide,
  record,
  uuidv7,
  type Actor,
  type CivilDate,
  type Command,
  type Plan,
  type PlanStore,
  type Profile,
  type RecordedEvent,
  type Refusal,
} from '@kehoach/core';
import { systemClock, type Clock } from './clock.js';
import { failed, isCleared, isConflict, storeFailed, unexpected, type Failure } from './failure.js';
import type { Lock } from './turns.js';

/** Who asks, and by which rules. */
export interface Ask {
  readonly by: Actor;
  readonly profile: Profile;
  /** The day on which it is recorded; the day that it is in the profile's zone unless given. */
  readonly today?: CivilDate | undefined;
  readonly clock?: Clock | undefined;
  /** Lets tabs take turns. */
  readonly lock?: Lock | undefined;
}

/** What became of a command: recorded, refused by the rules, or failed on the way. */
export type Outcome =
  | { readonly recorded: readonly RecordedEvent[]; readonly plan: Plan }
  | { readonly refusal: Refusal }
  | { readonly failure: Failure };

/** The plan on which commands are decided, as whoever commits holds it. */
export interface HeldPlan {
  readonly plan: Plan;
  /** When its last entry was recorded. */
  readonly recordedAt: string | undefined;
  /** Takes what stands in the log behind the plan, passing over what it knows, or says why it cannot. */
  take(entries: readonly RecordedEvent[]): Failure | undefined;
  /** The log has less than the plan, or another: starts over, or says what is lost. */
  recover(): Promise<Failure | undefined>;
}

/** The part of a store that is needed to record. */
export type Book = Pick<PlanStore, 'read' | 'append'>;

/** More rounds than others can win in a row against one that waits for its turn. */
const mostAttempts = 20;

/**
 * One command on its way into the log, or several that belong together, all or nothing: decide, record, append, fold,
 * and again where another was faster.
 * The caller sees to it that no other command of the plan is under way in this page. Never rejects.
 */
export async function settle(
  book: Book,
  planId: string,
  held: HeldPlan,
  commands: Command | readonly Command[],
  ask: Ask,
): Promise<Outcome> {
  try {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const outcome = await attemptOf(book, planId, held, [commands].flat(), ask);
      if (outcome !== undefined) return outcome;
    }
    return { failure: failed('busy', {}) };
  } catch (error) {
    return { failure: unexpected(error) };
  }
}

/** @returns nothing where the plan was not the newest */
async function attemptOf(
  book: Book,
  planId: string,
  held: HeldPlan,
  commands: readonly Command[],
  ask: Ask,
): Promise<Outcome | undefined> {
  const before = held.plan;
  const { version } = before;
  const { recorded, refusal } = recordedOf(commands, held, planId, ask);
  if (refusal !== undefined) {
    // What an older plan refuses, the newest one may let through.
    const read = await readOn(book, planId, held, version);
    if ('failure' in read) return read;
    return held.plan === before ? { refusal } : undefined;
  }
  try {
    await book.append(planId, version, recorded);
  } catch (error) {
    return afterFailing({ book, planId, held, before, recorded, error });
  }
  const failure = held.take(recorded);
  return failure === undefined ? { recorded, plan: held.plan } : { failure };
}

type Entries =
  | { readonly recorded: readonly RecordedEvent[]; readonly refusal?: undefined }
  | { readonly recorded?: undefined; readonly refusal: Refusal };

/** The entries of commands, each decided on what those before it make of the plan. */
function recordedOf(commands: readonly Command[], held: HeldPlan, planId: string, ask: Ask): Entries {
  const { clock = systemClock, by, profile } = ask;
  const today = ask.today ?? civilDateIn(profile.timeZone, clock.now());
  const rest = { planId, now: new Date(clock.now()).toISOString(), last: held.recordedAt };
  const newId = (): string => uuidv7(clock.now(), clock.random(10));
  const all: RecordedEvent[] = [];
  let { plan } = held;
  for (const command of commands) {
    if (all.length > 0) plan = advance(plan, all.slice(plan.version - held.plan.version));
    const { events, refusal } = decide(plan, command, { by, today, profile });
    if (refusal !== undefined) return { refusal };
    const { version, digest } = plan;
    all.push(...record(events, { ...rest, version, digest, newId }));
  }
  return { recorded: all };
}

async function afterFailing(attempt: {
  readonly book: Book;
  readonly planId: string;
  readonly held: HeldPlan;
  readonly before: Plan;
  readonly recorded: readonly RecordedEvent[];
  readonly error: unknown;
}): Promise<Outcome | undefined> {
  const { book, planId, held, before, recorded, error } = attempt;
  const read = await readOn(book, planId, held, before.version);
  // A connection that was lost because the data are gone: that they are gone is what must be said.
  if ('failure' in read) {
    const isAnswer = isConflict(error) || isCleared(error) || read.failure.code === 'cleared';
    return isAnswer ? read : { failure: storeFailed(error) };
  }
  // A connection may be lost after the write and before its answer: then it is recorded all the same.
  if (read.news.some(({ id }) => id === recorded[0]?.id)) return { recorded, plan: held.plan };
  if (!isConflict(error) && !isCleared(error)) return { failure: storeFailed(error) };
  if (held.plan !== before) return undefined;
  const failure = await held.recover();
  return failure && { failure };
}

async function readOn(
  book: Book,
  planId: string,
  held: HeldPlan,
  after: number,
): Promise<{ readonly news: readonly RecordedEvent[] } | { readonly failure: Failure }> {
  let news: readonly RecordedEvent[];
  try {
    news = await book.read(planId, { after });
  } catch (error) {
    const failure = isCleared(error) ? await held.recover() : storeFailed(error);
    return failure === undefined ? { news: [] } : { failure };
  }
  const failure = held.take(news);
  return failure === undefined ? { news } : { failure };
}
