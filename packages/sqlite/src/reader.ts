import { damagedLog, StoredEntries, type Kept, type RecordedEvent, type ServerStore } from '@kehoach/core';
import { placeOf, type EntryRow, type PlanRow, type Statements } from './statements.js';
import { codeOf } from './store-error.js';

/** Entries that are read before the program goes on with other things: some 10 ms. */
const pageSize = 2000;

/** The entries above `after`, as far as the log goes now. */
export async function readEntries(sql: Statements, planId: string, after: number): Promise<readonly RecordedEvent[]> {
  const head = sql.plan.get(planId) as PlanRow | undefined;
  if (head === undefined) return [];
  const stored = new StoredEntries(planId, after, head);
  for (let version = Math.max(0, after); version < head.version; version += pageSize) {
    if (stored.entries.length > 0) await new Promise(setImmediate);
    const to = Math.min(version + pageSize, head.version);
    const rows = rowsOf(sql, planId, head, version, to);
    for (let at = 0; at < to - version; at += 1) {
      const row = rows[at];
      stored.take(row?.place === placeOf(head.plan, version + at + 1) ? row.line : undefined);
    }
  }
  return stored.entries;
}

/** The lines of the entries above `after` up to `to`, as they lie there: none of them is looked into. */
export async function readText(sql: Statements, planId: string, after: number, to: number): Promise<string> {
  const head = sql.plan.get(planId) as PlanRow | undefined;
  let text = '';
  if (head === undefined) return text;
  const end = Math.min(to, head.version);
  for (let version = Math.max(0, after); version < end; version += pageSize) {
    if (text !== '') await new Promise(setImmediate);
    const next = Math.min(version + pageSize, end);
    const rows = rowsOf(sql, planId, head, version, next);
    const gap = rows.findIndex(({ place }, at) => place !== placeOf(head.plan, version + at + 1));
    if (gap >= 0 || rows.length < next - version)
      throw damagedLog(planId, version + (gap < 0 ? rows.length : gap), head.version);
    for (const { line } of rows) text += `${line}\n`;
  }
  return text;
}

function rowsOf(sql: Statements, planId: string, head: PlanRow, after: number, to: number): readonly EntryRow[] {
  const span = [placeOf(head.plan, after), placeOf(head.plan, to), to - after] as const;
  try {
    const rows = sql.entries.all(...span) as readonly EntryRow[];
    return rows.length < to - after ? (sql.allEntries.all(...span) as readonly EntryRow[]) : rows;
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_CORRUPT') throw error;
    if (to - after === 1) throw damagedLog(planId, after, head.version, error);
    const middle = Math.floor((after + to) / 2);
    return [...rowsOf(sql, planId, head, after, middle), ...rowsOf(sql, planId, head, middle, to)];
  }
}

/** What is kept of a kind. */
export function readKept(
  sql: Statements,
  kind: string,
  which: Parameters<ServerStore['kept']>[1] = { prefix: '' },
): readonly Kept[] {
  const rows =
    'keys' in which
      ? sql.keptUnder.all(kind, JSON.stringify(which.keys))
      : sql.keptFrom.all(kind, which.prefix, which.prefix);
  return (rows as readonly Omit<Kept, 'kind'>[])
    .map(({ key, value }) => ({ kind, key, value }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}
