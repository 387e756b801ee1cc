import type { Database, Statement } from 'libsql';

/** Where a plan's log ends, and the plan's number in the database. */
export interface PlanRow {
  readonly plan: number;
  readonly version: number;
  readonly digest: string;
}

/** One entry as it lies there. */
export interface EntryRow {
  readonly place: number;
  readonly line: string;
}

/** All that is asked of the database, prepared once. */
export interface Statements {
  readonly begin: Statement<[]>;
  readonly commit: Statement<[]>;
  readonly plan: Statement<[planId: string]>;
  readonly plans: Statement<[]>;
  readonly addPlan: Statement<[planId: string, digest: string]>;
  readonly moveHead: Statement;
  readonly moveHeads: Statement;
  /** Its values are a row's `place, plan, id, line`. */
  readonly addEntry: Statement;
  /** Takes those of `rowsAtOnce` rows, one behind the other. */
  readonly addEntries: Statement;
  /** The same two for entries that are brought to their places later, by `gather` and `forget`. */
  readonly addRecent: Statement;
  readonly addRecents: Statement;
  readonly recents: Statement<[]>;
  readonly gather: Statement<[]>;
  readonly forget: Statement<[]>;
  /** One entry, and by it the head: `place, plan, id, line, version, digest`. A transaction where none is under way. */
  readonly appendOne: Statement;
  /** Those of the ids, a JSON list, that the plan has. */
  readonly knownIds: Statement<[plan: number, ids: string]>;
  readonly entries: Statement<[after: number, to: number, most: number]>;
  /** Those that are not at their places yet among them. */
  readonly allEntries: Statement<[after: number, to: number, most: number]>;
  readonly kinds: Statement<[]>;
  readonly value: Statement<[kind: string, key: string]>;
  readonly put: Statement<[kind: string, key: string, value: string]>;
  readonly remove: Statement<[kind: string, key: string]>;
  readonly keptUnder: Statement<[kind: string, keys: string]>;
  readonly keptFrom: Statement<[kind: string, from: string, prefix: string]>;
}

/** Rows that one statement adds or changes: each call into the engine takes about as long as a row. */
export const rowsAtOnce = 16;

/** Prepares them. A transaction in which one has failed is given up: none need be undone by itself (`OR FAIL`). */
export function statementsOf(database: Database): Statements {
  // Of this connection alone, and never on a disk.
  database.exec('PRAGMA temp_store = MEMORY');
  database.exec(appending);
  const sql = <B extends unknown[]>(text: string): Statement<B> => database.prepare<B>(text);
  return {
    begin: sql('BEGIN IMMEDIATE'),
    commit: sql('COMMIT'),
    plan: sql('SELECT plan, version, digest FROM plans WHERE plan_id = ?'),
    plans: sql('SELECT plan_id AS planId FROM plans WHERE version > 0'),
    addPlan: sql('INSERT INTO plans (plan_id, version, digest) VALUES (?, 0, ?)'),
    moveHead: sql('UPDATE plans SET version = ?, digest = ? WHERE plan = ?'),
    moveHeads: sql(
      `UPDATE OR FAIL plans SET version = moved.column1, digest = moved.column2
        FROM (VALUES ${rows('(?, ?, ?)')}) AS moved WHERE plan = moved.column3`,
    ),
    addEntry: sql(`INSERT OR FAIL INTO entries (place, plan, id, line) VALUES ${entry}`),
    addEntries: sql(`INSERT OR FAIL INTO entries (place, plan, id, line) VALUES ${rows(entry)}`),
    addRecent: sql(`INSERT OR FAIL INTO recent (place, plan, id, line) VALUES ${entry}`),
    addRecents: sql(`INSERT OR FAIL INTO recent (place, plan, id, line) VALUES ${rows(entry)}`),
    recents: sql('SELECT count(*) AS count FROM recent'),
    gather: sql('INSERT INTO entries SELECT place, plan, id, line FROM recent ORDER BY place'),
    forget: sql('DELETE FROM recent'),
    appendOne: sql('INSERT INTO temp.appending VALUES (?, ?, ?, ?, ?, ?)'),
    knownIds: sql(inBoth('id', 'plan = ?1 AND id IN (SELECT value FROM json_each(?2))')),
    entries: sql('SELECT place, line FROM entries WHERE place > ? AND place <= ? ORDER BY place LIMIT ?'),
    allEntries: sql(`${inBoth('place, line', 'place > ?1 AND place <= ?2')} ORDER BY place LIMIT ?3`),
    kinds: sql('SELECT DISTINCT kind FROM kept'),
    value: sql('SELECT value FROM kept WHERE kind = ? AND key = ?'),
    put: sql(
      'INSERT INTO kept (kind, key, value) VALUES (?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value',
    ),
    remove: sql('DELETE FROM kept WHERE kind = ? AND key = ?'),
    keptUnder: sql('SELECT key, value FROM kept WHERE kind = ? AND key IN (SELECT value FROM json_each(?))'),
    // No byte of UTF-8 is ff: what begins with the prefix stands before it.
    keptFrom: sql("SELECT key, value FROM kept WHERE kind = ? AND key >= ? AND key < ? || CAST(x'ff' AS TEXT)"),
  };
}

const entry = '(?, ?, ?, ?)';
const rows = (row: string): string => Array.from({ length: rowsAtOnce }, () => row).join(', ');

const inBoth = (what: string, which: string): string =>
  `SELECT ${what} FROM entries WHERE ${which} UNION ALL SELECT ${what} FROM recent WHERE ${which}`;

/** By it one statement writes into both tables. */
const appending = `CREATE TEMP VIEW appending AS
    SELECT 0 AS place, 0 AS plan, '' AS id, '' AS line, 0 AS version, '' AS digest;
  CREATE TEMP TRIGGER append INSTEAD OF INSERT ON appending BEGIN
    INSERT INTO entries (place, plan, id, line) VALUES (new.place, new.plan, new.id, new.line);
    UPDATE plans SET version = new.version, digest = new.digest WHERE plan = new.plan;
  END`;

/** Where an entry of that version lies. */
export function placeOf(plan: number, version: number): number {
  return plan * 2 ** 32 + version;
}
