import type { RecordedEvent } from '@kehoach/core';

/**
 * About a thousand entries as the text they are read from. `planId` and `previous` are left out there:
 * the record says the one, and the entry before says the other, which is a quarter less to carry.
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
  const said = entries.map(({ planId: _planId, previous: _previous, ...rest }) => rest);
  return { planId, from, to: from + entries.length - 1, previous, text: asciiJson(said) };
}

/**
 * The entries of a chunk, or nothing where it does not hold those that it says.
 *
 * Whether anybody changed them shows in the log's own chain, which readers check; a digest of the chunk
 * would say the same a second time (measured: it doubled the time to load 100,000 entries).
 */
export function openChunk({ planId, from, to, previous, text }: ChunkRecord): readonly RecordedEvent[] | undefined {
  try {
    const entries = JSON.parse(text) as { version: number; planId: string; previous: string; digest: string }[];
    let before = previous;
    for (const entry of entries) {
      entry.planId = planId;
      entry.previous = before;
      before = entry.digest;
    }
    const isWhole = entries[0]?.version === from && entries.at(-1)?.version === to && entries.length === to - from + 1;
    return isWhole ? (entries as unknown as RecordedEvent[]) : undefined;
  } catch {
    return undefined;
  }
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
