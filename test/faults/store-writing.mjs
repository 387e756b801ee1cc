// One of many who write to a plan in a store that may fail, and note what they were told.
import { writeSync } from 'node:fs';
import { noDigest, record, uuidv7 } from '@kehoach/core';

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/**
 * Writes to a plan until it is told that it is over. An answer that did not come is asked for again with the same ids.
 *
 * @param told `isLost`: no answer will ever come. `ids`: each `PLAN ID` that was sent, with whether it was acknowledged
 *   (true) or turned away (false)
 */
export async function writeUntil(store, planId, told, tell = () => undefined) {
  let last;
  while (!told.isOver) {
    last = (await patiently(() => store.read(planId, { after: last?.version ?? 0 }), told)).at(-1) ?? last;
    const events = entriesBehind(planId, last, 1 + Math.floor(Math.random() * 3));
    const keys = events.map(({ id }) => `${planId} ${id}`);
    const keep = keys.map((key) => ({ kind: 'result', key, value: 'recorded', expected: null }));
    const append = { planId, expectedVersion: last?.version ?? 0, events };
    for (const key of keys) told.ids.set(key, undefined);
    const isRecorded = await patiently(() => written(store, { append, keep }), told);
    for (const key of keys) told.ids.set(key, isRecorded);
    if (!isRecorded) continue;
    told.acks += 1;
    for (const key of keys) tell(`+ ${key}`);
    last = events.at(-1);
  }
}

/** Writes until the process is killed, and says what was acknowledged, a line each: `+ PLAN ID`. */
export async function writeAloud(store) {
  const told = { ids: new Map(), isOver: false, acks: 0, problems: [] };
  const say = (line) => writeSync(1, `${line}\n`);
  await Promise.all(Array.from({ length: 16 }, (_, at) => writeUntil(store, `test.faults.${at % 8}`, told, say)));
}

/** @returns whether it was recorded, or turned away for good */
async function written(store, writing) {
  try {
    await store.write(writing);
    return true;
  } catch (error) {
    if (error.code === 'version-conflict' || error.code === 'kept-otherwise') return false;
    throw error;
  }
}

/** Milliseconds in which whatever was harmed is back. */
const patienceMs = 20_000;

/** Until there is an answer. */
async function patiently(work, told) {
  for (const since = performance.now(); ;) {
    try {
      return await work();
    } catch (error) {
      if (told.isLost) throw error;
      if (error.code !== 'store-failed' || performance.now() - since > patienceMs) {
        told.problems.push(`${error.code ?? ''} ${error.message}`);
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Entries that go on from a log's last one. */
export function entriesBehind(planId, last, count, note = 'Đang thực hiện') {
  const { version, digest } = last ?? { version: 0, digest: noDigest };
  const events = Array.from({ length: count }, (_, at) => ({
    type: 'TaskProgressed',
    occurredOn: '2022-09-01',
    by: { id: 'clerk', unit: 'u' },
    data: { taskId: 't', percent: (version + at) % 101, note },
  }));
  return record(events, { planId, version, digest, now: '2022-09-01T02:00:00.000Z', newId });
}
