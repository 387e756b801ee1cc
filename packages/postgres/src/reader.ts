import { damagedLog, StoredEntries, type Kept, type RecordedEvent, type ServerStore } from '@kehoach/core';
import type { Query } from './connections.js';

/** Entries that one statement fetches: some megabytes at most, and some 10 ms. */
const pageSize = 2000;

/** A database that is read. */
export interface Readable {
  readonly query: Query;
  /** What tells where each log ends. */
  readonly heads: string;
}

/** The entries above `after`, as far as the log goes now. */
export async function readEntries(
  { query, heads }: Readable,
  planId: string,
  after: number,
): Promise<readonly RecordedEvent[]> {
  let stored: StoredEntries | undefined;
  for await (const { lines, head, digest } of pagesOf({ query, heads }, planId, after, Infinity)) {
    stored ??= new StoredEntries(planId, after, { version: head, digest });
    for (const line of lines) stored.take(line);
  }
  return stored?.entries ?? [];
}

/** The lines of the entries above `after` up to `to`, as they lie there: none of them is looked into. */
export async function readText(from: Readable, planId: string, after: number, to: number): Promise<string> {
  let text = '';
  for await (const { lines } of pagesOf(from, planId, after, to)) text += `${lines.join('\n')}\n`;
  return text;
}

interface Page {
  readonly lines: readonly string[];
  /** Where the log ended when the first page was read, and the digest that it had there. */
  readonly head: number;
  readonly digest: string;
}

interface PageRow {
  readonly version: number;
  readonly digest: string;
  readonly versions: readonly number[] | null;
  readonly lines: string | null;
}

/** @throws LogError `broken-chain` where an entry is missing */
async function* pagesOf({ query, heads }: Readable, planId: string, after: number, to: number): AsyncGenerator<Page> {
  let head: PageRow | undefined;
  let end = Infinity;
  for (let at = Math.max(0, after); at < end; at += pageSize) {
    const most = Math.min(at + pageSize, to, 2 ** 31 - 1, head === undefined ? Infinity : end);
    const [row] = await query<PageRow>(pageText(heads), [planId, Math.min(at, 2 ** 31 - 1), most]);
    head ??= row;
    if (row === undefined || head === undefined) return;
    end = Math.min(head.version, to);
    if (at >= end) return;
    const wanted = Math.min(most, end) - at;
    const gap = (row.versions ?? []).findIndex((version, index) => version !== at + index + 1);
    const whole = Math.min(gap < 0 ? (row.versions?.length ?? 0) : gap, wanted);
    const lines = (row.lines ?? '').split('\n');
    if (whole < wanted || lines.length < whole) throw damagedLog(planId, at + whole, head.version);
    yield { lines: lines.slice(0, wanted), head: head.version, digest: head.digest };
  }
}

/** A row for a plan that is there: one line is faster to fetch than a row an entry. No line holds a line feed. */
const pageText = (heads: string): string => `SELECT p.version, p.digest, e.versions, e.lines FROM ${heads} p, LATERAL (
    SELECT array_agg(version ORDER BY version) AS versions, string_agg(line, E'\\n' ORDER BY version) AS lines
    FROM kehoach.entries WHERE plan = p.plan AND version > $2 AND version <= $3
  ) e WHERE p.plan_id = $1`;

/** What is kept of a kind. */
export async function readKept(
  query: Query,
  kind: string,
  which: Parameters<ServerStore['kept']>[1] = { prefix: '' },
): Promise<readonly Kept[]> {
  const [meant, value] = 'keys' in which ? ['= ANY ($2::text[])', which.keys] : ['^@ $2', which.prefix];
  const rows = await query<Omit<Kept, 'kind'>>(`SELECT key, value FROM kehoach.kept WHERE kind = $1 AND key ${meant}`, [
    kind,
    value,
  ]);
  // By code units, which is not the order of bytes beyond U+FFFF.
  return rows.map(({ key, value: kept }) => ({ kind, key, value: kept })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** One column of what a statement finds, sorted. */
export async function readNames(query: Query, text: string): Promise<readonly string[]> {
  return (await query<{ readonly name: string }>(text)).map(({ name }) => name).sort();
}

/** Ids of the plans. */
export const planNames = 'SELECT plan_id AS name FROM kehoach.plans';

/** Kinds of what is kept, by steps from one to the next in the index. */
export const kindNames = `WITH RECURSIVE step (name) AS (
    SELECT min(kind) FROM kehoach.kept
    UNION ALL SELECT (SELECT min(kind) FROM kehoach.kept WHERE kind > name) FROM step WHERE name IS NOT NULL
  ) SELECT name FROM step WHERE name IS NOT NULL`;
