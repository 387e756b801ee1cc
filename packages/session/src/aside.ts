import type { Head, RecordedEvent } from '@kehoach/core';

/**
 * The entries among texts that were set aside which follow a head, one after another. Whether each bears the digest
 * of its content is for the store to check that takes them.
 */
export function followingIn(texts: readonly string[], head: Head): readonly RecordedEvent[] {
  const entries: RecordedEvent[] = [];
  let { version, digest } = head;
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const entry = entryIn(line);
    if (entry?.version !== version + 1 || entry.previous !== digest) continue;
    entries.push(entry);
    ({ version, digest } = entry);
  }
  return entries;
}

function entryIn(line: string): RecordedEvent | undefined {
  try {
    return (JSON.parse(line) as RecordedEvent | null) ?? undefined;
  } catch {
    return undefined;
  }
}
