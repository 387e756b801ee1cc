import { LogError } from '@kehoach/core';
import type { Database } from 'libsql';

/** "KHo1": by this a file says that it is ours. */
export const applicationId = 0x4b486f31;

/**
 * What each version of the database adds to the one before. Kept for ever: add steps, never change one.
 *
 * `place` is the plan's number times 2^32, plus the version: so that a plan's entries lie side by side, in order, in
 * the table itself. Ids made later sort later: their index grows at its end.
 */
export const steps: readonly string[] = [
  `CREATE TABLE plans (
    plan INTEGER PRIMARY KEY,
    plan_id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    digest TEXT NOT NULL
  ) STRICT;
  CREATE TABLE entries (
    place INTEGER PRIMARY KEY,
    plan INTEGER NOT NULL,
    id TEXT NOT NULL,
    line TEXT NOT NULL,
    UNIQUE (id, plan)
  ) STRICT;
  CREATE TABLE kept (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, key)
  ) STRICT, WITHOUT ROWID;`,
  `${recentTable('TABLE')}
  CREATE TRIGGER recent_once BEFORE INSERT ON recent
    WHEN EXISTS (SELECT 1 FROM entries WHERE id = new.id AND plan = new.plan)
    BEGIN SELECT RAISE(FAIL, 'this id is in its log already'); END;
  CREATE TRIGGER entries_once BEFORE INSERT ON entries
    WHEN EXISTS (SELECT 1 FROM recent WHERE id = new.id AND plan = new.plan AND place <> new.place)
    BEGIN SELECT RAISE(FAIL, 'this id is in its log already'); END;`,
];

/**
 * Entries on their way to `entries`: those of many plans lie side by side here as they came, where in `entries` each
 * would change a page of its own.
 */
function recentTable(what: 'TABLE' | 'TEMP TABLE'): string {
  return `CREATE ${what} recent (
    number INTEGER PRIMARY KEY,
    place INTEGER NOT NULL UNIQUE,
    plan INTEGER NOT NULL,
    id TEXT NOT NULL,
    line TEXT NOT NULL,
    UNIQUE (id, plan)
  ) STRICT;`;
}

/**
 * Brings the database to the version of this program, all steps or none.
 *
 * @throws LogError `not-our-database`, `newer-database`
 */
export function migrate(database: Database, file: string): void {
  const known = versionOf(database, file);
  if (known === steps.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    if (known === 0) {
      database.exec(`PRAGMA application_id = ${applicationId}`);
      database.exec('CREATE TABLE migrations (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL) STRICT');
    }
    const note = database.prepare("INSERT INTO migrations VALUES (?, strftime('%Y-%m-%dT%H:%M:%fZ'))");
    for (const [index, step] of steps.entries()) {
      if (index < known) continue;
      database.exec(step);
      note.run(index + 1);
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Refuses what this program cannot read as it is; what a file of an older version lacks, this connection gets.
 *
 * @throws LogError `not-our-database`, `newer-database`
 */
export function checkVersion(database: Database, file: string): void {
  const known = versionOf(database, file);
  if (known === 0) throw notOurs(file);
  if (known === 1) database.exec(`PRAGMA temp_store = MEMORY; ${recentTable('TEMP TABLE')}`);
}

/** The version at which the file is; 0 for an empty one. */
function versionOf(database: Database, file: string): number {
  const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_master').get() as { tables: number };
  const { application_id: owner } = database.prepare('PRAGMA application_id').get() as { application_id: number };
  if (owner !== applicationId && (tables > 0 || owner !== 0)) throw notOurs(file);
  if (tables === 0) return 0;
  const { known } = database.prepare('SELECT max(version) AS known FROM migrations').get() as { known: number };
  if (known > steps.length)
    throw new LogError('newer-database', { file }, `${file} is at version ${known}, this program at ${steps.length}`);
  return known;
}

/** The file holds something else. */
export function notOurs(file: string, cause?: unknown): LogError<'not-our-database'> {
  return new LogError('not-our-database', { file }, `${file} is no database of KeHoach`, { cause });
}
