import { digestOf, verify, type RecordedEvent, type ServerStore } from '@kehoach/core';
import { newPostgresStore, postgresSnapshot, postgresStore } from '@kehoach/postgres';
import { assert } from 'chai';
import { codeOf } from '../contract/store-contract.js';
import { entriesBehind, failureOf, onePostgres, settled } from './one-postgres.js';

const planId = 'tinh.so.01-2026';

suite('a store in PostgreSQL, while many write', function () {
  this.timeout(120_000);
  const postgres = onePostgres();

  test('writes what comes in the same turn by two statements, and none takes another along', async () => {
    await postgres.opened(async (store) => {
      const plans = Array.from({ length: 64 }, (_, at) => `plan.${at}`);
      await Promise.all(plans.map((plan) => store.append(plan, 0, entriesBehind(plan, undefined, 1))));
      const [row] = await postgres.meddled('SELECT count(DISTINCT xmin::text)::int AS n FROM kehoach.entries');
      assert.deepEqual(row, { n: 2 });
      const last = (await store.read('plan.0', { after: 0 })).at(-1);
      const strange = [`zero\u0000`, `half\ud800`].map((plan) => ({ plan, events: behindAnything(plan) }));
      const answers = await Promise.all([
        ...strange.map(({ plan, events }) => codeOf(store.append(plan, 0, events))),
        codeOf(store.append('plan.0', 1, entriesBehind('plan.0', last, 1))),
        codeOf(store.append('plan.1', 0, entriesBehind('plan.1', undefined, 1))),
        codeOf(store.append('another', 0, entriesBehind('another', undefined, 1))),
      ]);
      assert.deepEqual(answers.slice(2), ['appended', 'version-conflict', 'appended']);
      for (const answer of answers.slice(0, 2)) assert.oneOf(answer, ['unfit-events']);
      assert.equal((await store.plans()).length, 65);
    });
  });

  test('goes on with many logs at once, begins others, and leaves those that somebody else has moved', async () => {
    const [first, second] = [await postgresStore({ url: postgres.url }), await postgresStore({ url: postgres.url })];
    const plans = Array.from({ length: 40 }, (_, at) => `plan.${String(at).padStart(2, '0')}`);
    const logs = new Map(plans.map((plan) => [plan, entriesBehind(plan, undefined, 2)]));
    const write = (store: ServerStore, plan: string, version: number): Promise<string> =>
      codeOf(store.append(plan, version, logs.get(plan)?.slice(version, version + 1) ?? []));
    const begun = plans.slice(0, 30);
    await Promise.all(begun.map((plan) => write(first, plan, 0)));
    const moved = begun.filter((_, at) => at % 3 === 0);
    const elsewhere = (plan: string): Promise<number> =>
      second.append(plan, 1, entriesBehind(plan, logs.get(plan)?.[0], 1));
    await Promise.all(moved.map(elsewhere));
    const kept = first.write({ keep: [{ kind: 'seen', key: 'by', value: 'all' }] });
    const answers = await Promise.all(plans.map((plan) => write(first, plan, begun.includes(plan) ? 1 : 0)));
    await kept;
    const expected = plans.map((plan) => (moved.includes(plan) ? 'version-conflict' : 'appended'));
    assert.deepEqual(answers, expected);
    const [row] = await postgres.meddled(`SELECT count(DISTINCT e.xmin::text)::int AS n FROM kehoach.entries e
      JOIN kehoach.heads p USING (plan, version) WHERE NOT p.plan_id = ANY ('{${moved.join()}}')`);
    assert.deepEqual(row, { n: 2 });
    const [seen] = await second.kept('seen', { keys: ['by'] });
    assert.equal(seen?.value, 'all');
    for (const plan of plans.slice(1, 3)) assert.deepEqual(await second.read(plan, { after: 0 }), logs.get(plan));
    assert.lengthOf(await second.read('plan.00', { after: 0 }), 2);
    for (const store of [first, second]) await store.close();
  });

  test('answers what was asked before it is closed, and nothing after', async () => {
    const store = await postgresStore({ url: postgres.url });
    const answers = Array.from({ length: 20 }, (_, at) =>
      store.append(`plan.${at}`, 0, entriesBehind(`plan.${at}`, undefined, 2)),
    );
    store.subscribe('plan.0', 0, () => undefined);
    await store.close();
    await store.close();
    assert.deepEqual(
      await Promise.all(answers),
      Array.from({ length: 20 }, () => 2),
    );
    for (const asked of [store.plans(), store.read('plan.0', { after: 0 }), store.write({}), store.kept('head')])
      assert.deepEqual((await failureOf(asked)).params, { cause: 'closed' });
  });

  test('goes on when its connections were cut, and tells what came meanwhile', async () => {
    await postgres.opened(async (store) => {
      const events = entriesBehind(planId, undefined, 4);
      const heard: number[] = [];
      store.subscribe(planId, 0, (entries) => heard.push(...entries.map(({ version }) => version)));
      await store.append(planId, 0, events.slice(0, 2));
      await settled(async () => heard.length === 2);
      await postgres.server.kill();
      const lost = await failureOf(store.append(planId, 2, events.slice(2, 3)));
      assert.equal(lost.code, 'store-failed');
      assert.equal((await failureOf(store.read(planId, { after: 0 }))).code, 'store-failed');
      await postgres.server.start();
      assert.equal(await store.append(planId, 2, events.slice(2, 3)), 3);
      await postgres.opened((other) => other.append(planId, 3, events.slice(3)));
      await settled(async () => heard.length === 4);
      assert.deepEqual(heard, [1, 2, 3, 4]);
    });
  });

  test('takes another connection where the one on which it wrote was ended meanwhile', async () => {
    await postgres.opened(async (store) => {
      const events = entriesBehind(planId, undefined, 3);
      await store.append(planId, 0, events.slice(0, 1));
      const before = await writers();
      await store.append(planId, 1, events.slice(1, 2));
      assert.deepEqual(await writers(), before, 'the same one');
      await postgres.server.sql(`SELECT pg_terminate_backend(${String(before[0]?.['pid'])})`);
      await settled(async () => (await writers()).length === 0);
      assert.equal(await store.append(planId, 2, events.slice(2)), 3);
      assert.notDeepEqual(await writers(), before);
    });
  });
  const writers = (): Promise<readonly Readonly<Record<string, unknown>>[]> =>
    postgres.server.sql(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'kehoach' AND query LIKE '%kehoach.%'`,
    );

  test('lets a copy be made of one moment while it goes on writing', async () => {
    await postgres.opened(async (store) => {
      const events = entriesBehind(planId, undefined, 5);
      await store.append(planId, 0, events.slice(0, 3));
      await store.write({ keep: [{ kind: 'head', key: planId, value: 'signed' }] });
      const snapshot = await postgresSnapshot({ url: postgres.url });
      await store.append(planId, 3, events.slice(3));
      await store.append('other', 0, entriesBehind('other', undefined, 1));
      assert.equal((await snapshot.read(planId, { after: 0 })).length, 3, 'as it was');
      assert.deepEqual(await Promise.all([snapshot.plans(), snapshot.kinds()]), [[planId], ['head']]);
      await snapshot.close();
      assert.equal((await failureOf(snapshot.plans())).code, 'store-failed');
    });
  });

  test('is not written to while a copy holds it', async () => {
    await postgres.opened(async (store) => {
      const [first] = entriesBehind(planId, undefined, 1);
      const held = await postgresSnapshot({ url: postgres.url, isHeld: true });
      const appending = store.append(planId, 0, [first as RecordedEvent]);
      assert.deepEqual(await held.plans(), []);
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.deepEqual(await store.plans(), []);
      await held.close();
      assert.equal(await appending, 1);
    });
  });

  test('is filled as a whole or not at all', async () => {
    for (const end of ['abandon', 'finish'] as const) {
      const made = await newPostgresStore({ url: postgres.url });
      await made.store.append(planId, 0, entriesBehind(planId, undefined, 3));
      await made.store.write({ keep: [{ kind: 'head', key: planId, value: 'signed' }] });
      assert.equal((await made.store.read(planId, { after: 0 })).length, 3);
      await made[end]();
      if (end === 'abandon')
        assert.equal((await failureOf(postgresSnapshot({ url: postgres.url }))).code, 'not-our-database');
    }
    await postgres.opened(async (store) => {
      assert.isTrue(verify(await store.read(planId, { after: 0 })).isWhole);
      assert.deepEqual(await store.kinds(), ['head']);
    });
  });
});

/** An entry of a plan with an id that nobody would choose, where it can be made at all. */
function behindAnything(plan: string): RecordedEvent[] {
  const [entry] = entriesBehind('x', undefined, 1);
  const strange = { ...(entry as RecordedEvent), planId: plan };
  try {
    return [{ ...strange, digest: digestOf(strange) }];
  } catch {
    return [strange];
  }
}
