import {
  digestOf,
  isLogError,
  noDigest,
  record,
  uuidv7,
  verify,
  type PlanEvent,
  type PlanStore,
  type RecordedEvent,
} from '@kehoach/core';
import { assert } from 'chai';

const planId = 'test.contract';
const by = { id: 'clerk', unit: 'tgpl' };

/** Entries from `first` to `last` of one unbroken log, the same at every call. */
export async function entriesOf(first: number, last: number, plan = planId): Promise<RecordedEvent[]> {
  const events = Array.from({ length: last }, (_, index): PlanEvent => ({
    type: 'TaskProgressed',
    occurredOn: '2022-09-01',
    by,
    data: { taskId: 't', percent: index % 101 },
  }));
  let made = 0;
  const newId = (): string => {
    made += 1;
    return uuidv7(made, new TextEncoder().encode(`${plan}..........`.slice(0, 10)));
  };
  const log = record(events, {
    planId: plan,
    version: 0,
    digest: noDigest,
    now: '2022-09-01T02:00:00.000Z',
    newId,
  });
  return log.slice(first - 1);
}

/**
 * What every store must keep.
 *
 * @param make gives an empty store at each call
 * @param empty takes away all that the last one holds, as a person does who clears a browser's data; missing
 *   where nobody can
 */
export function storeContract(name: string, make: () => Promise<PlanStore>, empty?: () => Promise<void>): void {
  suite(`${name} keeps the contract`, () => {
    if (empty !== undefined) emptied(make, empty);

    test('reads what was appended, in order, from any version on', async () => {
      const store = await make();
      const log = await entriesOf(1, 5);
      assert.equal(await store.append(planId, 0, log.slice(0, 2)), 2);
      assert.equal(await store.append(planId, 2, log.slice(2)), 5);
      assert.deepEqual(await store.read(planId, { after: 0 }), log);
      for (let after = 0; after <= 6; after += 1)
        assert.deepEqual(await store.read(planId, { after }), log.slice(after));
    });

    test('knows nothing of an unknown plan', async () => {
      const store = await make();
      assert.deepEqual(await store.read('test.unknown', { after: 0 }), []);
      assert.deepEqual(await store.plans(), []);
    });

    test('keeps plans apart and lists them sorted', async () => {
      const store = await make();
      await store.append('test.b', 0, await entriesOf(1, 2, 'test.b'));
      await store.append('test.a', 0, await entriesOf(1, 1, 'test.a'));
      assert.deepEqual(await store.plans(), ['test.a', 'test.b']);
      assert.equal((await store.read('test.a', { after: 0 })).length, 1);
    });

    for (const expected of [0, 1, 3, 9]) {
      test(`refuses an append at ${expected} when the log is at 2`, async () => {
        const store = await make();
        const log = await entriesOf(1, 12);
        await store.append(planId, 0, log.slice(0, 2));
        const [follower] = log.slice(expected, expected + 1).map((entry) => rivalOf(entry, 9000));
        assert.equal(await codeOf(store.append(planId, expected, [follower as RecordedEvent])), 'version-conflict');
        assert.deepEqual(await store.read(planId, { after: 0 }), log.slice(0, 2));
      });
    }

    test('refuses entries that follow another entry than the last of the log', async () => {
      const store = await make();
      const log = await entriesOf(1, 3);
      await store.append(planId, 0, log.slice(0, 2));
      const forged = log.slice(2).map((entry) => redigested({ ...entry, previous: 'f'.repeat(64) }));
      assert.equal(await codeOf(store.append(planId, 2, forged)), 'version-conflict');
      assert.equal(await store.append(planId, 2, log.slice(2)), 3);
      assert.equal(verify(await store.read(planId, { after: 0 })).isWhole, true);
    });

    test('records an id once, though it is sent twice', async () => {
      const store = await make();
      const log = await entriesOf(1, 3);
      await store.append(planId, 0, log);
      assert.equal(await store.append(planId, 0, log), 3);
      assert.equal(await store.append(planId, 3, log.slice(1)), 3);
      assert.deepEqual(await store.read(planId, { after: 0 }), log);
    });

    test('writes all of a batch or nothing', async () => {
      const store = await make();
      const log = await entriesOf(1, 4);
      await store.append(planId, 0, log.slice(0, 2));
      const mixed = [log[2], redigested({ ...log[3], id: log[0]?.id } as RecordedEvent)] as RecordedEvent[];
      assert.equal(await codeOf(store.append(planId, 2, mixed)), 'duplicate-id');
      assert.equal((await store.read(planId, { after: 0 })).length, 2);
    });

    test('refuses a batch with gaps or of another plan', async () => {
      const store = await make();
      const log = await entriesOf(1, 4);
      assert.equal(await codeOf(store.append(planId, 0, [log[0], log[2]] as RecordedEvent[])), 'unfit-events');
      assert.equal(await codeOf(store.append('test.other', 0, log)), 'unfit-events');
      assert.equal(await codeOf(store.append(planId, 0, log.slice(1))), 'unfit-events');
      assert.deepEqual(await store.plans(), []);
    });

    test('lets one of two win who append at once, and loses nothing', async () => {
      const store = await make();
      const [one] = await entriesOf(1, 1);
      const rivals = [100, 101, 102, 103, 104].map((epochMs) => rivalOf(one as RecordedEvent, epochMs));
      const answers = await Promise.all(rivals.map((entry) => codeOf(store.append(planId, 0, [entry]))));
      assert.deepEqual(answers.toSorted(), ['appended', ...Array.from({ length: 4 }, () => 'version-conflict')]);
      assert.equal((await store.read(planId, { after: 0 })).length, 1);
    });

    for (const [name, change] of Object.entries(unfit)) {
      test(`refuses an entry whose digest is not that of its content: ${name}`, async () => {
        const store = await make();
        const log = await entriesOf(1, 4);
        await store.append(planId, 0, log.slice(0, 2));
        const batch = [...log.slice(2, 3), { ...log[3], ...change } as RecordedEvent];
        assert.equal(await codeOf(store.append(planId, 2, batch)), 'unfit-events');
        assert.deepEqual(await store.read(planId, { after: 0 }), log.slice(0, 2));
      });
    }

    test('tells a listener what is there and what comes, once and in order', async () => {
      const store = await make();
      const log = await entriesOf(1, 6);
      await store.append(planId, 0, log.slice(0, 2));
      const heard: number[] = [];
      const stop = store.subscribe(planId, 1, (entries) => heard.push(...entries.map(({ version }) => version)));
      await until(() => heard.length === 1);
      await store.append(planId, 2, log.slice(2, 4));
      await store.append(planId, 4, log.slice(4, 5));
      await until(() => heard.length === 4);
      stop();
      await store.append(planId, 5, log.slice(5));
      await new Promise((resolve) => setTimeout(resolve, 30));
      assert.deepEqual(heard, [2, 3, 4, 5]);
    });

    test('takes an empty batch as no change', async () => {
      const store = await make();
      assert.equal(await store.append(planId, 0, []), 0);
      await store.append(planId, 0, await entriesOf(1, 1));
      assert.equal(await store.append(planId, 1, []), 1);
    });
  });
}

/** Changes of an entry that leave its digest as it was. */
const unfit: Readonly<Record<string, object>> = {
  'another number': { data: { taskId: 't', percent: 99 } },
  'one field more': { data: { taskId: 't', percent: 3, note: 'x' } },
  'another day': { occurredOn: '2022-09-02' },
  'another instant': { recordedAt: '2022-09-01T02:00:00.001Z' },
  'a person’s name': { by: { ...by, name: 'khác' } },
  'another person': { by: { id: 'clerk2', unit: 'tgpl' } },
  'half a character': { data: { taskId: 't', percent: 3, note: '\ud800' } },
  'a digest of zeros': { digest: noDigest },
};

/** Another entry that could stand in the place of this one. */
function rivalOf(entry: RecordedEvent, epochMs: number): RecordedEvent {
  return redigested({ ...entry, id: uuidv7(epochMs, new Uint8Array(10)) });
}

function redigested(entry: RecordedEvent): RecordedEvent {
  return { ...entry, digest: digestOf(entry) };
}

function emptied(make: () => Promise<PlanStore>, empty: () => Promise<void>): void {
  test('tells a listener why news cannot be read, and goes on when they can', async () => {
    const store = await make();
    const log = await entriesOf(1, 3);
    await store.append(planId, 0, log.slice(0, 2));
    const heard: (number | string)[] = [];
    store.subscribe(
      planId,
      2,
      (entries) => heard.push(...entries.map(({ version }) => version)),
      ({ code }) => heard.push(code),
    );
    await empty();
    await until(() => heard.length > 0);
    assert.equal(heard[0], 'log-cleared');
    assert.equal(await codeOf(store.append(planId, 2, log.slice(2))), 'log-cleared');
    assert.equal(await store.append(planId, 0, log), 3);
    await until(() => heard.includes(3));
  });
}

/** The code with which a store refuses, or 'appended'. */
export async function codeOf(appending: Promise<unknown>): Promise<string> {
  try {
    await appending;
    return 'appended';
  } catch (error) {
    if (isLogError(error)) return error.code;
    throw error;
  }
}

/** Waits until something holds, ten seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 10) {
    if (waited > 10_000) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
