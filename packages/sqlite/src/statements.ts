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
  readonly moveHead: Statement<[version: number, digest: string, plan: number]>;
  readonly addEntry: Statement<[place: number, plan: number, id: string, line: string]>;
  /** Those of the ids, a JSON list, that the plan has. */
  readonly knownIds: Statement<[plan: number, ids: string]>;
  readonly entries: Statement<[after: number, to: number, most: number]>;
  readonly kinds: Statement<[]>;
  readonly value: Statement<[kind: string, key: string]>;
  readonly put: Statement<[kind: string, key: string, value: string]>;
  readonly remove: Statement<[kind: string, key: string]>;
  readonly keptUnder: Statement<[kind: string, keys: string]>;
  readonly keptFrom: Statement<[kind: string, from: string, prefix: string]>;
}

/** Prepares them. */
export function statementsOf(database: Database): Statements {
  const sql = <B extends unknown[]>(text: string): Statement<B> => database.prepare<B>(text);
  return {
    begin: sql('BEGIN IMMEDIATE'),
    commit: sql('COMMIT'),
    plan: sql('SELECT plan, version, digest FROM plans WHERE plan_id = ?'),
    plans: sql('SELECT plan_id AS planId FROM plans WHERE version > 0'),
    addPlan: sql('INSERT INTO plans (plan_id, version, digest) VALUES (?, 0, ?)'),
    moveHead: sql('UPDATE plans SET version = ?, digest = ? WHERE plan = ?'),
    addEntry: sql('INSERT INTO entries (place, plan, id, line) VALUES (?, ?, ?, ?)'),
    knownIds: sql('SELECT id FROM entries WHERE plan = ? AND id IN (SELECT value FROM json_each(?))'),
    entries: sql('SELECT place, line FROM entries WHERE place > ? AND place <= ? ORDER BY place LIMIT ?'),
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

/** Where an entry of that version lies. */
export function placeOf(plan: number, version: number): number {
  return plan * 2 ** 32 + version;
}
