import type { PlanEvent } from '../event/catalogue.js';
import { schemaOf } from '../event/upcast.js';
import { isEarlier, isInstant } from './instant.js';
import { seal } from './made-line.js';
import type { RecordedEvent } from './recorded-event.js';

/** Where a log ends, and what the edge provides. */
export interface RecordOptions {
  readonly planId: string;
  /** Version and digest of the last entry; 0 and 64 zeros for an empty log. */
  readonly version: number;
  readonly digest: string;
  /** Instant in UTC, ISO 8601. */
  readonly now: string;
  /** `recordedAt` of the last entry: a clock that went back since is not believed. */
  readonly last?: string | undefined;
  /** Makes a UUIDv7. */
  readonly newId: () => string;
}

/**
 * Gives events their place behind the end of a log: id, version, instant and digest.
 *
 * @throws RangeError where `now` is no instant, TypeError for an event that has no canonical form
 */
export function record(events: readonly PlanEvent[], options: RecordOptions): RecordedEvent[] {
  const { planId, now, last, newId } = options;
  if (!isInstant(now)) throw new RangeError(`${now} is no instant`);
  const recordedAt = last !== undefined && isEarlier(now, last) ? last : now;
  let { version, digest } = options;
  const entries: RecordedEvent[] = [];
  for (const { type, occurredOn, by, data } of events) {
    version += 1;
    // In the order of the canonical form, so that its keys need not be sorted each time.
    const entry = seal({
      by,
      data,
      digest: '',
      id: newId(),
      occurredOn,
      planId,
      previous: digest,
      recordedAt,
      schema: schemaOf(type),
      type,
      version,
    });
    digest = entry.digest;
    entries.push(entry);
  }
  return entries;
}

/**
 * A UUIDv7 (RFC 9562): ids made later sort later.
 *
 * @param epochMs milliseconds since 1970
 * @param random 10 random bytes
 */
export function uuidv7(epochMs: number, random: Uint8Array): string {
  const bytes = [...[40, 32, 24, 16, 8, 0].map((bits) => Math.floor(epochMs / 2 ** bits) % 256), ...random];
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
