import type { Kept, RecordedEvent, ServerStore } from '@kehoach/core';
import { placeOf, type EntryRow, type PlanRow, type Statements } from './statements.js';
import { codeOf, damaged } from './store-error.js';

/** Entries that are read before the program goes on with other things: some 10 ms. */
const pageSize = 2000;

/** The entries above `after`, as far as the log goes now. */
export async function readEntries(sql: Statements, planId: string, after: number): Promise<readonly RecordedEvent[]> {
  const head = sql.plan.get(planId) as PlanRow | undefined;
  const entries: RecordedEvent[] = [];
  if (head === undefined) return entries;
  for (let version = Math.max(0, after); version < head.version; version += pageSize) {
    if (entries.length > 0) await new Promise(setImmediate);
    const to = Math.min(version + pageSize, head.version);
    for (const entry of page(sql, planId, head, version, to)) entries.push(entry);
    const last = entries.at(-1);
    if (to === head.version && last?.digest !== head.digest) throw damaged(planId, to - 1, to);
  }
  return entries;
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
      throw damaged(planId, version + (gap < 0 ? rows.length : gap), head.version);
    for (const { line } of rows) text += `${line}\n`;
  }
  return text;
}

/** @throws LogError `broken-chain` where an entry is missing, no JSON, or not the one that belongs there */
function page(sql: Statements, planId: string, head: PlanRow, after: number, to: number): readonly RecordedEvent[] {
  const rows = rowsOf(sql, planId, head, after, to);
  const entries: RecordedEvent[] = [];
  for (let version = after + 1; version <= to; version += 1) {
    const row = rows[entries.length];
    const entry = row && row.place === placeOf(head.plan, version) ? entryOf(row.line) : undefined;
    const before = entries.at(-1);
    const isNext = entry !== undefined && entry.version === version && entry.planId === planId;
    if (!isNext || (before !== undefined && entry.previous !== before.digest))
      throw damaged(planId, version - 1, head.version);
    entries.push(entry);
  }
  return entries;
}

function rowsOf(sql: Statements, planId: string, head: PlanRow, after: number, to: number): readonly EntryRow[] {
  const place = (version: number): number => placeOf(head.plan, version);
  try {
    return sql.entries.all(place(after), place(to), to - after) as readonly EntryRow[];
  } catch (error) {
    if (codeOf(error) !== 'SQLITE_CORRUPT') throw error;
    if (to - after === 1) throw damaged(planId, after, head.version, error);
    const middle = Math.floor((after + to) / 2);
    return [...rowsOf(sql, planId, head, after, middle), ...rowsOf(sql, planId, head, middle, to)];
  }
}

/** The entry of a line; `undefined` for what is none. */
export function entryOf(line: string): RecordedEvent | undefined {
  try {
    return JSON.parse(line) as RecordedEvent;
  } catch {
    return undefined;
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
