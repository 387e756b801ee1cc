import { sealed } from './digest.js';
import type { RecordedEvent } from './recorded-event.js';

/** What says where an entry stands. */
const places = ['planId', 'version', 'previous', 'id', 'digest'] as const;

interface MadeLine extends Pick<RecordedEvent, (typeof places)[number]> {
  readonly line: string;
}

/** Of entries that were made here and stored nowhere yet. */
const lines = new WeakMap<RecordedEvent, MadeLine>();

/** Gives an entry its digest, and keeps the line for which that was reckoned until it is stored. */
export function seal(entry: Omit<RecordedEvent, 'digest'> & { digest: string }): RecordedEvent {
  const { digest, line } = sealed(entry);
  entry.digest = digest;
  const { planId, version, previous, id } = entry;
  lines.set(entry as RecordedEvent, { planId, version, previous, id, digest, line });
  return entry as RecordedEvent;
}

/**
 * The canonical line of an entry that is to be stored; nothing where it does not bear the digest of its content. What
 * was made here is not written a second time: the first time it is asked for, the line is as the entry was when its
 * digest was reckoned.
 */
export function lineToStore(entry: RecordedEvent): string | undefined {
  const made = lines.get(entry);
  lines.delete(entry);
  if (made !== undefined && places.every((place) => made[place] === entry[place])) return made.line;
  try {
    const { digest, line } = sealed(entry);
    return digest === entry.digest ? line : undefined;
  } catch {
    return undefined;
  }
}
