import type { RecordedEvent } from '@kehoach/core';

/**
 * About a thousand entries as the text they are read from. Each is a row of what only it can say: its names
 * are left out, and `planId`, `version` and `previous`, which the record and the row before it tell. That is
 * two fifths less to carry (measured: what a browser carries decides how long a log takes to load).
 */
export interface ChunkRecord {
  readonly planId: string;
  readonly from: number;
  readonly to: number;
  /** Digest of the entry before the first. */
  readonly previous: string;
  readonly text: string;
}

/** Puts entries that follow one another into a chunk; nothing for none. */
export function chunkOf(entries: readonly RecordedEvent[]): ChunkRecord | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  const { planId, version: from, previous } = first;
  return { planId, from, to: from + entries.length - 1, previous, text: asciiJson(entries.map(rowOf)) };
}

/** What a row holds, in this order; an entry that holds more is kept as it is. */
type Row = readonly [
  id: string,
  type: string,
  schema: number,
  recordedAt: string,
  occurredOn: string,
  by: unknown,
  data: unknown,
  digest: string,
];
const fieldCount = 11;

function rowOf(entry: RecordedEvent): Row | RecordedEvent {
  if (Object.keys(entry).length !== fieldCount) return entry;
  const { id, type, schema, recordedAt, occurredOn, by, data, digest } = entry;
  return [id, type, schema, recordedAt, occurredOn, by, data, digest];
}

/**
 * The entries of a chunk, or nothing where it does not hold those that it says.
 *
 * Whether anybody changed them shows in the log's own chain, which readers check; a digest of the chunk
 * would say the same a second time (measured: it doubled the time to load 100,000 entries).
 */
export function openChunk({
  planId,
  from,
  to,
  previous: first,
  text,
}: ChunkRecord): readonly RecordedEvent[] | undefined {
  try {
    const rows = JSON.parse(text) as (Row | WholeEntry)[];
    let [version, previous] = [from - 1, first];
    const entries = rows.map((row) => {
      version += 1;
      const entry = isRow(row) ? entryFrom(row, planId, version, previous) : { ...row, planId, previous };
      previous = entry.digest;
      return entry;
    });
    const isWhole = entries[0]?.version === from && entries.at(-1)?.version === to && version === to;
    return isWhole ? (entries as unknown as RecordedEvent[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Chunks of earlier versions hold whole entries. */
interface WholeEntry {
  readonly version: number;
  readonly digest: string;
}

function isRow(row: Row | WholeEntry): row is Row {
  return Array.isArray(row);
}

function entryFrom(row: Row, planId: string, version: number, previous: string): WholeEntry {
  const [id, type, schema, recordedAt, occurredOn, by, data, digest] = row;
  return { id, planId, version, type, schema, recordedAt, occurredOn, by, data, previous, digest } as WholeEntry;
}

/**
 * JSON with every letter beyond ASCII escaped: one "đ" makes a browser keep two bytes for each
 * character of the chunk, which then takes half as long again to come back.
 */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
