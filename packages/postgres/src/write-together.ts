import {
  checkPlace,
  duplicateId,
  noDigest,
  type LogError,
  type PreparedWriting,
  type RecordedEvent,
  type Written,
} from '@kehoach/core';
import type { Held, Query } from './connections.js';
import { isLastEntry, lastEntryOf } from './heads.js';
import { inWords } from './store-error.js';

/** What became of a writing. */
export type Outcome = Written | { readonly error: LogError };

/**
 * Writes many that touch nothing in common, in the order of their plans' ids, by one statement, and tells of each what
 * became of it; nothing of those that could not be told and must be written by themselves.
 *
 * @throws DatabaseError where one of them makes the whole statement fail: nothing is written then
 */
export async function writeTogether(
  held: Pick<Held, 'query' | 'change'>,
  group: readonly PreparedWriting[],
): Promise<readonly (Outcome | undefined)[]> {
  const { change } = held;
  const behind = change && valuesBehind(group);
  if (change !== undefined && behind !== undefined)
    if ((await change(behindStatement, behind, 'kehoach_write_behind')) === 1) return [outcomeOfWritten(group[0])];
  const plans = behind === undefined ? await plansOf(held.query, group) : [];
  const isDone = (at: number): boolean => (plans[at] ?? 'NULL') !== 'NULL';
  const others = group.filter((_, at) => !isDone(at));
  const explained = others.length === 0 ? [] : await explain(held.query, others);
  let next = 0;
  return group.map((writing, at) => {
    if (isDone(at)) return outcomeOfWritten(writing);
    next += 1;
    return explained[next - 1];
  });
}

function outcomeOfWritten(writing: PreparedWriting | undefined): Written {
  return { version: writing?.append?.events.at(-1)?.version ?? 0, isFresh: true };
}

/** Something of each plan that was written. */
async function plansOf(query: Query, group: readonly PreparedWriting[]): Promise<readonly (string | null)[]> {
  const one = oneOf(group);
  if (one !== undefined) {
    const { append, entry } = one;
    const values = [append.planId, append.expectedVersion, entry.previous, entry.digest, entry.id, append.lines[0]];
    const [row] = await query<{ readonly written: string | null }>(oneStatement, values, 'kehoach_write_one');
    return [row?.written ?? null];
  }
  const [row] = await query<{ readonly written: string }>(statement, valuesFor(group), 'kehoach_write');
  return row?.written.slice(1, -1).split(',') ?? [];
}

const places = (count: number): string => Array.from({ length: count }, (_, at) => `$${at + 1}`).join(', ');
const oneStatement = `SELECT kehoach.write_one(${places(6)}) AS written`;
/** What `write_one` does behind an entry; where it is kept prepared it takes less without a function and its answer. */
const behindStatement = `INSERT INTO kehoach.entries (plan, version, id, line)
  SELECT last.plan, $2::integer + 1, $4, $5 FROM ${lastEntryOf('$1')} last WHERE ${isLastEntry('$2', '$3')}`;
const statement = `SELECT kehoach.write(${places(17)})::text AS written`;

/** One entry with nothing beside it; nothing where it is more. */
function oneOf([{ append, keep } = { keep: [] }, second]: readonly PreparedWriting[]) {
  const [entry, more] = append?.events ?? [];
  const isOne = second === undefined && more === undefined && keep.length === 0;
  return isOne && append !== undefined && entry !== undefined ? { append, entry } : undefined;
}

/** What `behindStatement` takes for one entry that does not begin its log; nothing where it is anything else. */
function valuesBehind(group: readonly PreparedWriting[]): readonly unknown[] | undefined {
  const one = oneOf(group);
  if (one === undefined || one.append.expectedVersion === 0) return undefined;
  const { append, entry } = one;
  return [append.planId, append.expectedVersion, entry.previous, entry.id, append.lines[0]];
}

function valuesFor(group: readonly PreparedWriting[]): readonly unknown[] {
  const appends = group.map(({ append }) => append);
  const ends = appends.map((append) => append?.events.at(-1));
  const entries = new Columns(3);
  const fresh = new Columns(4);
  const put = new Columns(4);
  let lines = '';
  for (const [at, { append, keep }] of group.entries()) {
    for (const { version, id } of append?.events ?? []) entries.add(at + 1, version, id);
    // No canonical line holds a line feed: what would be escaped in an array need not be here.
    for (const line of append?.lines ?? []) lines += lines === '' ? line : `\n${line}`;
    for (const { kind, key, value, expected } of keep) (expected === null ? fresh : put).add(at + 1, kind, key, value);
  }
  return [
    arrayOf(appends.map((append) => append?.planId)),
    arrayOf(appends.map((append) => append?.expectedVersion)),
    arrayOf(appends.map((append) => append?.events[0]?.previous)),
    arrayOf(ends.map((end) => end?.version)),
    arrayOf(ends.map((end) => end?.digest)),
    ...entries.arrays(),
    lines,
    ...fresh.arrays(),
    ...put.arrays(),
  ];
}

type Cell = string | number | null | undefined;

/** A table by its columns. */
class Columns {
  readonly #cells: readonly Cell[][];

  constructor(count: number) {
    this.#cells = Array.from({ length: count }, () => []);
  }

  add(...row: readonly Cell[]): void {
    for (let at = 0; at < row.length; at += 1) this.#cells[at]?.push(row[at]);
  }

  arrays(): readonly string[] {
    return this.#cells.map(arrayOf);
  }
}

/** An array as PostgreSQL reads it: made by the client element by element, many would take longer than the statement. */
function arrayOf(cells: readonly Cell[]): string {
  let text = '{';
  for (const cell of cells) {
    if (text !== '{') text += ',';
    if (typeof cell === 'string') text += `"${/["\\]/.test(cell) ? cell.replace(/["\\]/g, '\\$&') : cell}"`;
    else text += cell ?? 'NULL';
  }
  return `${text}}`;
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
  FROM unnest($1::text[]) WITH ORDINALITY AS w (plan_id, place) LEFT JOIN kehoach.heads p ON p.plan_id = w.plan_id
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
