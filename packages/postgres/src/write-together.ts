import {
  checkPlace,
  duplicateId,
  noDigest,
  type LogError,
  type PreparedWriting,
  type RecordedEvent,
} from '@kehoach/core';
import type { Query } from './connections.js';
import { inWords } from './store-error.js';

/** What was written. `isFresh`: it was written now, rather than known already. */
export interface Written {
  readonly version: number;
  readonly isFresh: boolean;
}

/** What became of a writing. */
export type Outcome = Written | { readonly error: LogError };

/**
 * Writes many that touch nothing in common, in the order of their plans' ids, by one statement, and tells of each what
 * became of it; nothing of those that could not be told and must be written by themselves.
 *
 * @throws DatabaseError where one of them makes the whole statement fail: nothing is written then
 */
export async function writeTogether(
  query: Query,
  group: readonly PreparedWriting[],
): Promise<readonly (Outcome | undefined)[]> {
  const [row] = await query<{ readonly written: string }>(statement, valuesFor(group), 'kehoach_write');
  const plans = row?.written.slice(1, -1).split(',') ?? [];
  const isDone = (at: number): boolean => (plans[at] ?? 'NULL') !== 'NULL';
  const others = group.filter((_, at) => !isDone(at));
  const explained = others.length === 0 ? [] : await explain(query, others);
  let next = 0;
  return group.map(({ append }, at) => {
    if (isDone(at)) return { version: append?.events.at(-1)?.version ?? 0, isFresh: true };
    next += 1;
    return explained[next - 1];
  });
}

const statement = `SELECT kehoach.write(${Array.from({ length: 17 }, (_, at) => `$${at + 1}`).join(', ')})::text AS written`;

function valuesFor(group: readonly PreparedWriting[]): readonly unknown[] {
  const appends = group.map(({ append }) => append);
  const last = (entries: readonly RecordedEvent[] | undefined): RecordedEvent | undefined => entries?.at(-1);
  const entries = appends.flatMap((append, at) => (append?.events ?? []).map((entry) => ({ entry, place: at + 1 })));
  const kept = group.flatMap(({ keep }, at) => keep.map((each) => ({ ...each, place: at + 1 })));
  const columns = (all: typeof kept): readonly unknown[] => [
    integers(all.map(({ place }) => place)),
    all.map(({ kind }) => kind),
    all.map(({ key }) => key),
    all.map(({ value }) => value),
  ];
  return [
    appends.map((append) => append?.planId ?? null),
    integers(appends.map((append) => append?.expectedVersion)),
    appends.map((append) => append?.events[0]?.previous ?? null),
    integers(appends.map((append) => last(append?.events)?.version)),
    appends.map((append) => last(append?.events)?.digest ?? null),
    integers(entries.map(({ place }) => place)),
    integers(entries.map(({ entry }) => entry.version)),
    entries.map(({ entry }) => entry.id),
    // No canonical line holds a line feed: what would be escaped in an array need not be here.
    appends.flatMap((append) => append?.lines ?? []).join('\n'),
    ...columns(kept.filter(({ expected }) => expected === null)),
    ...columns(kept.filter(({ expected }) => expected === undefined)),
  ];
}

/** An array as PostgreSQL reads it: made by the client element by element, many would take longer than the statement. */
function integers(all: readonly (number | undefined)[]): string {
  return `{${all.map((each) => each ?? 'NULL').join(',')}}`;
}

/** Why writings did not find the head of their log. */
async function explain(query: Query, group: readonly PreparedWriting[]): Promise<readonly (Outcome | undefined)[]> {
  const ids = group.map(({ append }) => append?.events.map(({ id }) => id) ?? []);
  const heads = await query<Found>(explanation, [
    group.map(({ append }) => append?.planId ?? ''),
    ids.flatMap((of, at) => of.map(() => at + 1)),
    ids.flat(),
  ]);
  const outcomes = group.map(({ append }, at) => append && outcomeOf(append, heads[at]));
  // What is repeated is as safe as what is written now: this commit waits for all that came before it.
  if (outcomes.some((each) => each !== undefined && 'version' in each)) await query(barrier);
  return outcomes;
}

/** The head of a plan's log, and those of the ids that it holds. */
export interface Found {
  readonly version: number | null;
  readonly digest: string | null;
  readonly known: readonly string[] | null;
}

/** By it a transaction that has nothing to write waits for the disk, and for the standby, as one that has. */
export const barrier = `SELECT pg_logical_emit_message(true, 'kehoach', '')`;

const explanation = `SELECT p.version, p.digest, (
    SELECT array_agg(e.id) FROM unnest($2::integer[], $3::text[]) AS i (place, id)
      JOIN kehoach.entries e ON e.id = i.id AND e.plan = p.plan WHERE i.place = w.place
  ) AS known
  FROM unnest($1::text[]) WITH ORDINALITY AS w (plan_id, place) LEFT JOIN kehoach.plans p ON p.plan_id = w.plan_id
  ORDER BY w.place`;

function outcomeOf(append: NonNullable<PreparedWriting['append']>, found: Found | undefined): Outcome | undefined {
  try {
    const version = repeatedVersion(append, found);
    return version === undefined ? undefined : { version, isFresh: false };
  } catch (error) {
    return { error: inWords(error) };
  }
}

/**
 * The version of the log that holds all of these already; nothing where they can be appended.
 *
 * @throws LogError `version-conflict`, `unfit-events`, `duplicate-id`
 */
export function repeatedVersion(
  { planId, expectedVersion, events }: NonNullable<PreparedWriting['append']>,
  found: Found | undefined,
): number | undefined {
  const { version, digest, known } = found ?? { version: null, digest: null, known: null };
  if (known?.length === events.length) return version ?? 0;
  checkPlace(
    planId,
    expectedVersion,
    { version: version ?? 0, digest: digest ?? noDigest },
    events[0] as RecordedEvent,
  );
  if (known?.[0] !== undefined) throw duplicateId(planId, known[0]);
  return undefined;
}
