import { canonicalJson, type RecordedEvent } from '@kehoach/core';
import { asciiJson } from './ascii-json.js';

/**
 * Some entries of a log as the text they are read from.
 *
 * What many entries say alike stands once in the text: kinds, days and actors. What the record and the entry
 * before tell is left out: `planId`, `version` and `previous`. That is two fifths less to carry, and what a
 * browser carries decides how long a log takes to load.
 */
export interface ChunkRecord {
  readonly planId: string;
  readonly from: number;
  readonly to: number;
  /** The digest before the first entry. */
  readonly previous: string;
  readonly text: string;
}

/**
 * How many characters a chunk's text has at most, unless one entry alone has more.
 *
 * Measured in Chromium on 20 MB of chunks: texts of 35 to 60 thousand characters come back in 0.1 s, smaller
 * and larger ones in 0.3 to 0.5 s. A browser keeps a value of more than 64 kB as a file of its own.
 */
const longestChunk = 58_000;

/** The entries, which follow each other, in chunks of about one size. */
export function chunksOf(entries: readonly RecordedEvent[]): ChunkRecord[] {
  let whole = 0;
  for (const { data } of entries) whole += lengthOf(data);
  const most = whole / Math.ceil(whole / longestChunk);
  const chunks: ChunkRecord[] = [];
  for (let at = 0; at < entries.length;) {
    let [next, length] = [at, 0];
    for (; next < entries.length; next += 1) {
      const more = lengthOf(entries[next]?.data);
      if (next > at && (length >= most || length + more > longestChunk)) break;
      length += more;
    }
    chunks.push(chunkOf(entries.slice(at, next)));
    at = next;
  }
  return chunks;
}

/** About what an entry with these data takes. */
function lengthOf(data: unknown): number {
  return asciiJson(data).length + fieldsLength;
}

/** An id, an instant, a digest, three places, and the signs between them. */
const fieldsLength = 145;

function chunkOf(entries: readonly RecordedEvent[]): ChunkRecord {
  const { planId, version: from, previous } = entries[0] as RecordedEvent;
  const [kinds, days, actors] = [new Places(), new Places(), new Places()];
  const rows = entries.map((entry): Row | RecordedEvent => {
    if (Object.keys(entry).length !== fieldCount) return entry;
    const { id, type, schema, recordedAt, occurredOn, by, data, digest } = entry;
    return [id, kinds.of([type, schema]), recordedAt, days.of(occurredOn), actors.of(by), data, digest];
  });
  const packed: Packed = { kinds: kinds.values, days: days.values, actors: actors.values, rows } as Packed;
  return { planId, from, to: from + entries.length - 1, previous, text: asciiJson(packed) };
}

/**
 * What only one entry says; the numbers are places in the lists of the chunk. An entry that holds more is kept as it
 * is.
 */
type Row = readonly [
  id: string,
  kind: number,
  recordedAt: string,
  day: number,
  actor: number,
  data: unknown,
  digest: string,
];

interface Packed {
  readonly kinds: readonly (readonly [type: string, schema: number])[];
  readonly days: readonly string[];
  readonly actors: readonly unknown[];
  readonly rows: readonly (Row | RecordedEvent)[];
}

const fieldCount = 11;

/** A list in which each value stands once. */
class Places {
  readonly values: unknown[] = [];
  readonly #at = new Map<string, number>();

  of(value: unknown): number {
    const text = canonicalJson(value);
    const known = this.#at.get(text);
    if (known !== undefined) return known;
    this.#at.set(text, this.values.length);
    return this.values.push(value) - 1;
  }
}

/**
 * The entries of a chunk, or `undefined` where its text is not what it says: it was damaged.
 *
 * Whether anybody changed them shows in the log's own chain, which readers check; a digest of the chunk
 * would say the same a second time (measured: it doubled the time to load 100,000 entries).
 */
export function openChunk(chunk: ChunkRecord): readonly RecordedEvent[] | undefined {
  try {
    const { from, to } = chunk;
    const kept = JSON.parse(chunk.text) as Packed | readonly WholeEntry[];
    const entries = isOfEntries(kept) ? chained(chunk, kept) : unpacked(chunk, kept);
    const isWhole = entries[0]?.version === from && entries.at(-1)?.version === to && entries.length === to - from + 1;
    return isWhole ? (entries as unknown as RecordedEvent[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Chunks of earlier versions are lists of entries without `planId` and `previous`. */
interface WholeEntry {
  readonly version: number;
  readonly digest: string;
}

function isOfEntries(kept: Packed | readonly WholeEntry[]): kept is readonly WholeEntry[] {
  return Array.isArray(kept);
}

function chained({ planId, previous }: ChunkRecord, entries: readonly WholeEntry[]): WholeEntry[] {
  let before = previous;
  return entries.map((entry) => {
    const whole = { ...entry, planId, previous: before };
    before = entry.digest;
    return whole;
  });
}

function unpacked({ planId, from, previous: first }: ChunkRecord, { kinds, days, actors, rows }: Packed): WholeEntry[] {
  let previous = first;
  return rows.map((row, at) => {
    if (!isRow(row)) {
      previous = row.digest;
      return row;
    }
    const [id, kind, recordedAt, day, actor, data, digest] = row;
    const [type, schema] = kinds[kind] as (typeof kinds)[number];
    const by = actors[actor];
    const [version, occurredOn] = [from + at, days[day]];
    if (by === undefined || occurredOn === undefined) throw new RangeError('a place that the chunk does not have');
    const entry = { id, planId, version, type, schema, recordedAt, occurredOn, by, data, previous, digest };
    previous = digest;
    return entry;
  });
}

function isRow(row: Row | RecordedEvent): row is Row {
  return Array.isArray(row);
}
