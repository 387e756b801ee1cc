import { keptOtherwise, unfitEvents, type Keeping, type PreparedWriting, type Written } from '@kehoach/core';
import type { Query } from './connections.js';
import { codeOf } from './store-error.js';
import { barrier, repeatedVersion, type Found } from './write-together.js';

/** Begins a transaction in which each statement sees what was committed before it, and waits for no lock for long. */
export const begin = `BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = '8s'`;

/**
 * Writes one thing in a transaction of its own, and says what stands in its way if it cannot be.
 *
 * @throws LogError as `ServerStore.write`; anything else as the database or the line failed
 */
export async function writeAlone(query: Query, writing: PreparedWriting): Promise<Written> {
  await query(begin);
  try {
    const written = await writeWithin(query, writing);
    await query('COMMIT');
    return written;
  } catch (error) {
    await query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** The same within a transaction that is under way; it is to be rolled back where this fails. */
export async function writeWithin(query: Query, { append, keep }: PreparedWriting): Promise<Written> {
  if (append === undefined || append.events.length === 0) {
    await keepAll(query, keep);
    return { version: append === undefined ? 0 : await versionOf(query, append.planId), isFresh: true };
  }
  const { plan, ...found } = await headOf(query, append);
  const version = repeatedVersion(append, found);
  if (version !== undefined) {
    await query(barrier);
    return { version, isFresh: false };
  }
  await appendBehind(query, append, plan);
  await keepAll(query, keep);
  return { version: append.expectedVersion + append.events.length, isFresh: true };
}

async function versionOf(query: Query, planId: string): Promise<number> {
  const [row] = await query<{ readonly version: number }>('SELECT version FROM kehoach.heads WHERE plan_id = $1', [
    planId,
  ]);
  return row?.version ?? 0;
}

type Append = NonNullable<PreparedWriting['append']>;

/** Where the log ends: who appends behind it meanwhile makes this fail. */
async function headOf(query: Query, { planId, events }: Append): Promise<Found & { readonly plan: string | null }> {
  const [head] = await query<{ readonly plan: string; readonly version: number; readonly digest: string }>(
    'SELECT plan, version, digest FROM kehoach.heads WHERE plan_id = $1',
    [planId],
  ).catch((error: unknown) => {
    // PostgreSQL keeps no U+0000.
    throw codeOf(error).startsWith('22') ? unfitEvents(planId, events[0]?.version ?? 1, 'plan') : error;
  });
  if (head === undefined) return { plan: null, version: null, digest: null, known: null };
  const known = await query<{ readonly id: string }>(
    'SELECT id FROM kehoach.entries WHERE plan = $1 AND id = ANY ($2::text[])',
    [head.plan, events.map(({ id }) => id)],
  );
  return { ...head, known: known.map(({ id }) => id) };
}

/** A plan that somebody else begins meanwhile makes this fail, as a log that is not at version 0. */
async function appendBehind(query: Query, { events, lines, planId }: Append, plan: string | null): Promise<void> {
  const last = events.at(-1);
  const head = [last?.version, last?.digest];
  const [row] =
    plan === null
      ? await query<{ readonly plan: string }>(
          `INSERT INTO kehoach.plans (floor, digest, plan_id) VALUES ($1, $2, $3) RETURNING plan`,
          [...head, planId],
        )
      : await query<{ readonly plan: string }>(
          `UPDATE kehoach.plans SET floor = $1, digest = $2 WHERE plan = $3 RETURNING plan`,
          [...head, plan],
        );
  await query(
    `INSERT INTO kehoach.entries (plan, version, id, line)
      SELECT $1, e.version, e.id, e.line
      FROM unnest($2::integer[], $3::text[], string_to_array($4, E'\\n')) AS e (version, id, line)`,
    [row?.plan, events.map(({ version }) => version), events.map(({ id }) => id), lines.join('\n')],
  );
}

/** @throws LogError `kept-otherwise` */
async function keepAll(query: Query, keep: readonly Keeping[]): Promise<void> {
  const isFree = keep.every(({ value, expected }) => value !== null && expected === undefined);
  const keys = new Set(keep.map(({ kind, key }) => `${kind}\u0000${key}`));
  if (isFree && keep.length > 1 && keys.size === keep.length) return putAll(query, keep);
  for (const each of keep) {
    const { kind, key, value, expected } = each;
    const values = [kind, key, ...(value === null ? [] : [value]), ...(typeof expected === 'string' ? [expected] : [])];
    const done = await query(keepingText(each), values);
    if (done.length === 0 && expected !== undefined && !(value === null && expected === null))
      throw keptOtherwise(kind, key);
    if (value === null && expected === null && done.length > 0) throw keptOtherwise(kind, key);
  }
}

async function putAll(query: Query, keep: readonly Keeping[]): Promise<void> {
  const columns = [keep.map(({ kind }) => kind), keep.map(({ key }) => key), keep.map(({ value }) => value)];
  await query(
    `INSERT INTO kehoach.kept (kind, key, value) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
      ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value`,
    columns,
  );
}

/** One row where it is done, none where something else stands there than was expected. */
function keepingText({ value, expected }: Keeping): string {
  if (value === null && expected === null) return 'SELECT FROM kehoach.kept WHERE kind = $1 AND key = $2';
  if (value === null)
    return `DELETE FROM kehoach.kept WHERE kind = $1 AND key = $2${expected === undefined ? '' : ' AND value = $3'} RETURNING 1`;
  if (expected === null)
    return 'INSERT INTO kehoach.kept (kind, key, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1';
  if (expected === undefined)
    return `INSERT INTO kehoach.kept (kind, key, value) VALUES ($1, $2, $3)
      ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value RETURNING 1`;
  return 'UPDATE kehoach.kept SET value = $3 WHERE kind = $1 AND key = $2 AND value = $4 RETURNING 1';
}
