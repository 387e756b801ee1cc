import { isEventType, schemaOf, type RecordedEvent } from '@kehoach/core';

/**
 * How many entries from the first on are of a kind and form that this version knows.
 *
 * What follows must not be folded, nor recorded upon: it may say the opposite of what is shown.
 */
export function knownCount(entries: readonly RecordedEvent[]): number {
  const at = entries.findIndex(({ type, schema }) => !isEventType(type) || schema > schemaOf(type));
  return at === -1 ? entries.length : at;
}
