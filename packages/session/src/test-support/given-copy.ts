import { verify, type RecordedEvent } from '@kehoach/core';
import type { Verifier } from '../check.js';
import type { Notes } from '../notes.js';
import type { SessionState } from '../state.js';
import { fakeStore, type FakeStore } from './fake-store.js';
import { planId } from './sample.js';

/** Whether what was sent was recorded. */
export const isRecorded = (outcome: object): boolean => 'recorded' in outcome;
/** Why it was not. */
export const codeOf = (outcome: object): unknown => (outcome as { failure?: { code: string } }).failure?.code;
/** The percent that the last entry of the log reports. */
export const percentOf = (state: SessionState): unknown =>
  state.state === 'ready' ? (state.log.at(-1)?.data as { percent?: number } | undefined)?.percent : undefined;

/** A store that holds these entries. */
export async function storeOf(
  entries: readonly RecordedEvent[],
  extras: Parameters<typeof fakeStore>[0] = {},
): Promise<FakeStore> {
  const store = fakeStore(extras);
  if (entries.length > 0) await store.append(planId, 0, entries);
  store.appends.length = 0;
  return store;
}

/** Notes that a test can look into. */
export function notesOf(): Notes & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) };
}

/** A check that counts what it hashes, in slices of two. */
export function countingVerifier(): Verifier & { count: number; slices: number } {
  const verifier: Verifier = async function* verifier(log) {
    for (let from = 0; from < log.length; from += 2) {
      counting.slices += 1;
      counting.count += Math.min(2, log.length - from);
      yield from;
    }
    return verify(log);
  };
  const counting = Object.assign(verifier, { count: 0, slices: 0 });
  return counting;
}

/** A log in which somebody else is said to have made that entry. */
export const forged = (log: readonly RecordedEvent[], version: number): readonly RecordedEvent[] =>
  log.map((entry) =>
    entry.version === version ? { ...entry, by: { ...entry.by, name: 'Kẻ giả mạo' } } : entry,
  ) as never;

/** A log in which that entry is of a kind that this version does not know. */
export const newer = (log: readonly RecordedEvent[], version: number): readonly RecordedEvent[] =>
  log.map((entry) => (entry.version === version ? { ...entry, type: 'TaskPainted' } : entry)) as never;
