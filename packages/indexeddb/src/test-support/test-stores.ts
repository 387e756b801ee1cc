import { isLogError, noDigest, record, uuidv7, type LogError, type PlanEvent, type RecordedEvent } from '@kehoach/core';
import { deleteDB } from 'idb';
import { indexedDbStore, type IndexedDbStore } from '../indexeddb-store.js';

/** The plan of all logs made here. */
export const planId = 'test.store';

const opened: { readonly name: string; readonly store: IndexedDbStore }[] = [];
let count = 0;

/** A name that no other test uses. */
export function newName(): string {
  count += 1;
  return `kehoach-test-${Date.now()}-${count}`;
}

/** A store, of a new database unless one is named. */
export function open(name: string = newName()): { readonly name: string; readonly store: IndexedDbStore } {
  const one = { name, store: indexedDbStore({ name }) };
  opened.push(one);
  return one;
}

/** For `teardown`: closes all stores and removes their databases. */
export async function removeAll(): Promise<void> {
  await Promise.all(opened.map(async ({ store }) => store.settled()));
  for (const { store } of opened) store.close();
  await Promise.all(opened.splice(0).map(async ({ name }) => deleteDB(name)));
}

/** Entries that follow `log`. */
export function entriesBehind(log: readonly RecordedEvent[], length: number): readonly RecordedEvent[] {
  const { version, digest } = log.at(-1) ?? { version: 0, digest: noDigest };
  const events: PlanEvent[] = [];
  for (let at = 0; at < length; at += 1) {
    const data = { taskId: 't', percent: (version + at) % 101, note: 'Đang thực hiện' };
    events.push({ type: 'TaskProgressed', occurredOn: '2022-09-01', by: { id: 'clerk', unit: 'tgpl' }, data });
  }
  return record(events, { planId: log[0]?.planId ?? planId, version, digest, now: '2022-09-01T02:00:00.000Z', newId });
}

/** A log from its first entry on. */
export function entriesOf(length: number): readonly RecordedEvent[] {
  return entriesBehind([], length);
}

function newId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

/** The `LogError` with which a call is refused. */
export async function errorOf(work: Promise<unknown>): Promise<LogError> {
  const error: unknown = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (isLogError(error)) return error;
  throw error ?? new Error('nothing was refused');
}

/** Waits until something holds, four seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 10) {
    if (waited > 4000) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
