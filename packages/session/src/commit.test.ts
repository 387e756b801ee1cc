import { memoryStore, replay, verify } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { commit, committing } from './commit.js';
import type { Ask } from './settle.js';
import { fakeStore, storeError } from './test-support/fake-store.js';
import { fakeTime } from './test-support/fake-time.js';
import { centre, planId, progress, sampleLog } from './test-support/sample.js';

const ask: Ask = { by: centre, profile: vietnam, today: '2022-12-31' };
const twelve = Array.from({ length: 12 }, (_, at) => progress(at * 5, `2022-09-${10 + at}`));

/** A store that holds the sample plan, issued and assigned: four entries. */
async function stored(): Promise<ReturnType<typeof fakeStore>> {
  const store = fakeStore();
  await store.append(planId, 0, await sampleLog());
  store.appends.length = 0;
  return store;
}

const isRecorded = (outcome: object): boolean => 'recorded' in outcome;

suite('a command that is committed', () => {
  test('stands in the log, behind what was there, and in the plan', async () => {
    const store = await stored();
    const outcome = await commit(store, planId, progress(40), ask);
    assert.isTrue('recorded' in outcome && outcome.recorded.length === 1);
    const log = await store.read(planId, { after: 0 });
    assert.isTrue('plan' in outcome);
    assert.deepEqual('plan' in outcome && outcome.plan, replay(log));
    assert.isTrue(verify(log).isWhole);
  });

  test('is refused by the rules with their code, and nothing is written', async () => {
    const store = await stored();
    const outcome = await commit(store, planId, progress(140), ask);
    assert.equal('refusal' in outcome && outcome.refusal.code, 'invalid-data');
    assert.equal(store.appends.length, 0);
  });

  test('is refused on the newest plan, not on the one that was held', async () => {
    const store = await stored();
    const say = committing(store, planId, ask);
    await say(progress(60));
    const data = { taskId: 't', percent: 20, reason: 'Đếm lại' };
    await commit(store, planId, { type: 'ReportProgress', on: '2022-09-12', data }, ask);
    assert.isTrue(isRecorded(await say(progress(30, '2022-09-13'))));
  });

  test('bears the clock and the chance that it was given', async () => {
    const one = await sampleLog(progress(40));
    const other = await sampleLog(progress(40));
    assert.deepEqual(one, other);
    assert.equal(one.at(-1)?.recordedAt, '2022-09-20T02:00:00.000Z');
  });

  test('is recorded on the day that it is in the profile’s zone', async () => {
    const store = await stored();
    const { clock } = fakeTime('2022-09-30T17:30:00Z');
    const { type, data } = progress(40);
    const outcome = await commit(store, planId, { type, data } as never, { by: centre, profile: vietnam, clock });
    assert.equal('recorded' in outcome && outcome.recorded[0]?.occurredOn, '2022-10-01');
  });
});

suite('commands of one plan', () => {
  test('twelve at once are all recorded, in their order', async () => {
    const store = await stored();
    const outcomes = await Promise.all(twelve.map((command) => commit(store, planId, command, ask)));
    assert.isTrue(outcomes.every(isRecorded));
    const log = await store.read(planId, { after: 4 });
    assert.deepEqual(
      log.map(({ data }) => (data as { percent: number }).percent),
      twelve.map(({ data }) => (data as { percent: number }).percent),
    );
    assert.isTrue(verify(await store.read(planId, { after: 0 })).isWhole);
  });

  test('wait for no other plan', async () => {
    const store = await stored();
    let go = (): void => undefined;
    store.script.push({ on: 'append', wait: new Promise<void>((resolve) => (go = resolve)) });
    const first = commit(store, planId, progress(10), ask);
    const other = await commit(store, 'test.other', progress(10), ask);
    assert.equal('refusal' in other && other.refusal.code, 'no-plan');
    go();
    assert.isTrue(isRecorded(await first));
  });

  test('take the turns of a store that has some, or those that are given', async () => {
    const turns: string[] = [];
    const inTurn = <T>(id: string, work: () => Promise<T>): Promise<T> => {
      turns.push(id);
      return work();
    };
    const own = fakeStore({ inTurn });
    await commit(own, planId, progress(10), ask);
    await commit(fakeStore(), planId, progress(10), { ...ask, lock: inTurn });
    assert.deepEqual(turns, [planId, planId]);
  });

  test('go on where turns cannot be taken', async () => {
    const store = await stored();
    const lock = async (): Promise<never> => {
      throw new Error('SecurityError');
    };
    assert.isTrue(isRecorded(await commit(store, planId, progress(10), { ...ask, lock })));
  });

  test('three thousand cost the store three thousand appends and one read', async function () {
    this.timeout(60_000);
    const store = await stored();
    const say = committing(store, planId, ask);
    for (let at = 1; at <= 3000; at += 1) await say(progress(at / 30, '2022-09-10'));
    assert.equal(store.appends.length, 3000);
    assert.isBelow(store.reads.filter(({ after }) => after === 0).length, 2);
  });
});

suite('a store that does not do what it should', () => {
  test('a storm of conflicts ends, with all recorded', async () => {
    const store = await stored();
    for (let at = 0; at < 10; at += 1) {
      // Another page holds the same log and does not wait for this one.
      store.script.push({ on: 'append', first: () => commit({ ...store }, planId, progress(at), ask) });
    }
    const outcome = await commit(store, planId, progress(90, '2022-09-29'), ask);
    assert.isTrue(isRecorded(outcome), JSON.stringify(outcome));
  });

  test('that always says conflict is given up with “busy”', async () => {
    const store = fakeStore({ append: async () => Promise.reject(storeError('version-conflict')) });
    store.put(await sampleLog());
    const outcome = await commit(store, planId, progress(10), ask);
    assert.equal('failure' in outcome && outcome.failure.code, 'busy');
  });

  const faults: readonly [string, unknown, string][] = [
    ['a full disk', storeError('quota-exceeded'), 'quota-exceeded'],
    ['a raw error of the browser', new TypeError('Cannot read properties of undefined'), 'unknown'],
    ['what is no error at all', 'no', 'unknown'],
    ['nothing', undefined, 'unknown'],
  ];
  for (const [name, fail, code] of faults) {
    test(`${name} is a failure, not a rejection, and the next command is recorded`, async () => {
      const store = await stored();
      store.script.push({ on: 'append', fail });
      const outcome = await commit(store, planId, progress(10), ask);
      assert.equal('failure' in outcome && outcome.failure.code === 'store' && outcome.failure.params.code, code);
      assert.isTrue(isRecorded(await commit(store, planId, progress(20), ask)));
    });
  }

  test('a read that fails behind a conflict is a failure', async () => {
    const store = await stored();
    const say = committing(store, planId, ask);
    await say(progress(10));
    await commit(store, planId, progress(20), ask);
    store.script.push({ on: 'read', fail: storeError('store-unavailable') });
    const outcome = await say(progress(30));
    assert.equal('failure' in outcome && outcome.failure.code, 'store');
    assert.isTrue(isRecorded(await say(progress(40))));
  });

  test('an answer that is lost after the write does not record twice', async () => {
    const store = await stored();
    store.script.push({ on: 'append', loseAnswer: new Error('connection lost') });
    assert.isTrue(isRecorded(await commit(store, planId, progress(10), ask)));
    assert.equal((await store.read(planId, { after: 4 })).length, 1);
  });

  test('a log that was cleared is begun anew by whoever holds no page', async () => {
    const store = await stored();
    const say = committing(store, planId, ask);
    await say(progress(10));
    store.clear();
    const outcome = await say(progress(20));
    assert.equal('refusal' in outcome && outcome.refusal.code, 'no-plan');
  });

  test('nothing is recorded on top of an entry of a newer kind', async () => {
    const store = fakeStore();
    const log = await sampleLog();
    store.put(log.map((entry) => (entry.version === 4 ? { ...entry, type: 'TaskPainted' } : entry)) as never);
    const outcome = await commit(store, planId, progress(10), ask);
    assert.deepEqual('failure' in outcome && outcome.failure, { code: 'newer-entry', params: { entry: 4 } });
    assert.equal(store.appends.length, 0);
  });
});

suite('a plan without a document', () => {
  test('is a store and a few commands', async () => {
    const store = memoryStore();
    const say = committing(store, planId, { ...ask, by: { id: 'a', unit: 'stp' } });
    const data = { number: '1/KH-STP', title: 'Kế hoạch', issuer: 'stp', issuerName: 'Sở Tư pháp' };
    assert.isTrue(isRecorded(await say({ type: 'IssuePlan', data })));
  });
});
