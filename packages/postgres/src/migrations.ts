import { LogError, storeFailed } from '@kehoach/core';
import type { Query } from './connections.js';
import { steps } from './schema.js';
import { codeOf } from './store-error.js';

/** The lock under which one process at a time makes or changes the tables: "KHo1". */
const advisoryLock = 0x4b486f31;

/**
 * Brings the database to the version of this program, within the transaction that `query` is in.
 *
 * @param place the address without its password
 * @throws LogError `not-our-database`, `newer-database`, `store-failed`
 */
export async function migrate(query: Query, place: string): Promise<void> {
  await query('SELECT pg_advisory_xact_lock($1)', [advisoryLock]);
  const known = await versionOf(query, place);
  if (known === steps.length) return;
  if (known === 0) {
    const [there] = await query(`SELECT FROM pg_namespace WHERE nspname = 'kehoach'`);
    if (there === undefined) await query('CREATE SCHEMA kehoach');
    await query('CREATE TABLE kehoach.migrations (version integer PRIMARY KEY, applied_at timestamptz NOT NULL)');
  }
  for (const [index, step] of steps.entries()) {
    if (index < known) continue;
    await query(step);
    await query('INSERT INTO kehoach.migrations VALUES ($1, now())', [index + 1]);
  }
}

/** The first version of the database at which a log ends where its last entry stands. */
const byEntries = 4;

/**
 * What tells where each log of a database ends that is read as it is.
 *
 * @throws LogError `not-our-database`, `newer-database`
 */
export async function headsIn(query: Query, place: string): Promise<string> {
  const known = await versionOf(query, place);
  if (known === 0) throw notOurs(place);
  return known < byEntries ? 'kehoach.plans' : 'kehoach.heads';
}

/** The version at which the database is; 0 for one without our tables. */
async function versionOf(query: Query, place: string): Promise<number> {
  const tables = await query<{ readonly name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace =
      (SELECT oid FROM pg_namespace WHERE nspname = 'kehoach')`,
  );
  if (tables.length === 0) {
    const [{ encoding } = { encoding: '' }] = await query<{ readonly encoding: string }>(
      `SELECT current_setting('server_encoding') AS encoding`,
    );
    if (encoding !== 'UTF8') throw storeFailed('not-utf8');
    return 0;
  }
  if (!tables.some(({ name }) => name === 'migrations')) throw notOurs(place);
  const [{ known } = { known: 0 }] = await query<{ readonly known: number | null }>(
    'SELECT max(version)::integer AS known FROM kehoach.migrations',
  ).catch((error: unknown) => {
    throw /^42(?:703|883|846|804)$/.test(codeOf(error)) ? notOurs(place, error) : error;
  });
  if (known === null) throw notOurs(place);
  if (known > steps.length)
    throw new LogError(
      'newer-database',
      { file: place },
      `${place} is at version ${known}, this program at ${steps.length}`,
    );
  return known;
}

function notOurs(place: string, cause?: unknown): LogError<'not-our-database'> {
  return new LogError('not-our-database', { file: place }, `${place} is no database of KeHoach`, { cause });
}
