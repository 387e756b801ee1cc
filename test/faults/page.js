// What a page does while it is treated badly; `run.mjs` bundles it and calls it.
import { noDigest, record, uuidv7, verify } from '@kehoach/core';
import { indexedDbStore } from '@kehoach/indexeddb';

const planId = 'test.faults';
let store;
let held = [];
const told = [];

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const isConflict = ({ code }) => code === 'version-conflict';

export function open(name) {
  store = indexedDbStore({ name });
}

/** Entries behind those that are held; `letters`: how long the note of each is. */
function entriesBehind(count, letters) {
  const { version, digest } = held.at(-1) ?? { version: 0, digest: noDigest };
  const events = [];
  for (let at = 0; at < count; at += 1) {
    const data = { taskId: 't', percent: (version + at) % 101, note: 'Đang thực hiện'.padEnd(letters, '.') };
    events.push({ type: 'TaskProgressed', occurredOn: '2022-09-01', by: { id: 'clerk', unit: 'u' }, data });
  }
  return record(events, { planId, version, digest, now: '2022-09-01T02:00:00.000Z', newId });
}

async function appendOnce(size, letters) {
  const news = await store.read(planId, { after: held.length });
  held.push(...news);
  const entries = entriesBehind(size, letters);
  await store.append(planId, held.length, entries);
  held.push(...entries);
  return entries.map(({ id }) => id);
}

/** Appends batches, with or without waiting for its turn, and tells which ids the store has acknowledged. */
export async function append(batches, size, { inTurn = true, letters = 0 } = {}) {
  for (let done = 0; done < batches;) {
    try {
      const work = () => appendOnce(size, letters);
      await acknowledge(await (inTurn ? store.inTurn(planId, work) : work()));
      done += 1;
    } catch (error) {
      if (!isConflict(error)) return error.code ?? String(error);
    }
  }
  await store.settled();
  return 'appended';
}

/** Appends while a script of the page has changed how lists are written, as Prototype up to 1.6.1 does. */
export async function appendBesidePrototype(batches, size) {
  const ids = [];
  Object.assign(Array.prototype, {
    toJSON() {
      return `[${this.map((item) => JSON.stringify(item)).join()}]`;
    },
  });
  try {
    for (let done = 0; done < batches; done += 1) ids.push(...(await appendOnce(size, 0)));
    await store.settled();
  } finally {
    delete Array.prototype.toJSON;
  }
  await acknowledge(ids);
}

/** How many of these ids the log has lost, whether it is whole, and whether it goes on. */
export async function check(ids) {
  held = [...(await store.read(planId, { after: 0 }))];
  const there = new Set(held.map(({ id }) => id));
  const isWhole = held.length === 0 || verify(held).isWhole;
  const before = held.length;
  await appendOnce(1, 0);
  return { lost: ids.filter((id) => !there.has(id)).length, isWhole, goesOn: held.length === before + 1 };
}

/** Listens, as a page does that shows the plan. */
export function listen() {
  store.subscribe(
    planId,
    held.length,
    () => undefined,
    ({ code }) => told.push(code),
  );
}

/** After the data were cleared: says so, and writes again what the page holds. */
export async function writeAgain() {
  for (let waited = 0; told.length === 0 && waited < 3000; waited += 10)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const [entries, next] = [held.slice(), entriesBehind(1, 0)];
  const refused = await store.append(planId, held.length, next).then(
    () => 'appended',
    ({ code }) => code,
  );
  await store.append(planId, 0, entries);
  return [told[0], refused];
}

/** Whether anything was sealed. */
export async function isSealed(name) {
  const database = await answer(indexedDB.open(name));
  const count = await answer(database.transaction('chunks').objectStore('chunks').count());
  database.close();
  return count > 0;
}

const answer = (request) =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
