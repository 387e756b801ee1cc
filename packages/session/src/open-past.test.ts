import { verify } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { storeError } from './test-support/fake-store.js';
import { codeOf, isRecorded, percentOf, storeOf } from './test-support/given-copy.js';
import { at, breath, closeOpened, codes, open, serverOf, settled, until } from './test-support/opened.js';
import { centre, planId, progress, sampleLog } from './test-support/sample.js';

teardown(closeOpened);

suite('a page that is set back', () => {
  const log = sampleLog(progress(40, '2022-09-10'), progress(60, '2022-10-10'));

  test('shows the plan of that day, reads nothing, and is never a mixture', async () => {
    const store = await storeOf(await log);
    const session = open({ planId, store });
    await settled(session);
    const reads = store.reads.length;
    session.subscribe((state) => {
      if (state.state === 'ready' && state.asOf !== undefined) assert.equal(state.today, state.asOf);
    });
    const seen: unknown[] = [];
    for (const day of ['2022-09-09', '2022-09-10', '2022-10-09', '2022-10-10', undefined]) {
      session.at(day);
      seen.push([percentOf(session.state), session.state.state === 'ready' && session.state.canRecord]);
    }
    assert.deepEqual(seen, [
      [undefined, false],
      [40, false],
      [40, false],
      [60, false],
      [60, true],
    ]);
    assert.equal(store.reads.length, reads);
  });

  test('makes no plan anew for the same day', async () => {
    const session = open({ planId, store: await storeOf(await log) });
    await settled(session);
    session.at('2022-09-20');
    const first = session.state.state === 'ready' && session.state.plan;
    session.speak({ profile: vietnam, by: centre, today: '2022-12-31' });
    assert.strictEqual(session.state.state === 'ready' && session.state.plan, first);
  });

  test('records nothing', async () => {
    const store = await storeOf(await log);
    const session = open({ planId, store });
    await settled(session);
    session.at('2022-09-20');
    assert.equal(codeOf(await session.send(progress(70, '2022-10-11'))), 'set-back');
    assert.equal(store.appends.length, 0);
  });

  test('takes in what comes late and belongs to the day that is shown', async () => {
    const store = await storeOf(await log);
    const session = open({ planId, store });
    await settled(session);
    session.at('2022-09-20');
    const other = open({ planId, store: { ...store } });
    await other.send(progress(50, '2022-09-15'));
    await until(session, (state) => percentOf(state) === 50);
  });

  test('while it loads is set back when it is there', async () => {
    const session = open(at(serverOf(await log)));
    session.at('2022-09-09');
    const state = await settled(session);
    assert.deepEqual([state.asOf, state.log.length, percentOf(state)], ['2022-09-09', 4, undefined]);
  });

  test('by its `today` shows the plan of that day, and records as on that day', async () => {
    const session = open({ ...at(serverOf(await log)), today: '2022-09-20' });
    const state = await settled(session);
    assert.deepEqual([state.asOf, state.today, percentOf(state), state.head.version], [undefined, '2022-09-20', 40, 6]);
    const late = await session.send(progress(70, '2022-09-21'));
    assert.equal('refusal' in late && late.refusal.code, 'in-the-future');
    assert.isTrue(isRecorded(await session.send(progress(50, '2022-09-15'))));
    assert.equal(percentOf(session.state), 50);
  });
});

suite('sending', () => {
  test('twelve at once are all recorded, with and without a store', async () => {
    for (const store of [undefined, await storeOf([])]) {
      const session = open({ ...at(serverOf(await sampleLog())), store });
      const sent = Array.from({ length: 12 }, (_, n) => session.send(progress(n, `2022-09-${10 + n}`)));
      assert.isTrue((await Promise.all(sent)).every(isRecorded));
      assert.equal(session.entries().length, 16);
      assert.isTrue(verify(session.entries()).isWhole);
    }
  });

  test('from two sessions on one store loses nothing', async () => {
    const store = await storeOf(await sampleLog());
    const [one, other] = [open({ planId, store: { ...store } }), open({ planId, store: { ...store } })];
    const sent = Array.from({ length: 20 }, (_, n) =>
      (n % 2 === 0 ? one : other).send(progress(n, `2022-09-${String(1 + n).padStart(2, '0')}`)),
    );
    const outcomes = await Promise.all(sent);
    const refused = outcomes.filter((outcome) => 'refusal' in outcome).length;
    const recorded = outcomes.filter(isRecorded).length;
    assert.equal(recorded + refused, 20);
    const log = await store.read(planId, { after: 0 });
    assert.equal(log.length, 4 + recorded);
    assert.isTrue(verify(log).isWhole);
    await until(one, (state) => state.state === 'ready' && state.head.version === log.length);
  });

  for (const fail of [storeError('quota-exceeded'), new TypeError('x'), undefined]) {
    test(`never rejects: ${String(fail)}`, async () => {
      const store = await storeOf(await sampleLog());
      const session = open({ planId, store });
      await settled(session);
      store.script.push({ on: 'append', fail });
      assert.equal(codeOf(await session.send(progress(40))), 'store');
      assert.isTrue(isRecorded(await session.send(progress(40))));
    });
  }

  test('never rejects: a conflict, and the read behind it fails', async () => {
    const store = await storeOf(await sampleLog());
    const session = open({ planId, store });
    await settled(session);
    store.script.push({ on: 'append', fail: storeError('version-conflict') }, { on: 'read', fail: new Error('gone') });
    assert.equal(codeOf(await session.send(progress(40))), 'store');
    assert.isTrue(isRecorded(await session.send(progress(40))));
  });

  test('says when the browser does not promise to keep what it alone holds, also when the page is opened again', async () => {
    const log = await sampleLog();
    const store = await storeOf(log, { persistence: async () => 'refused' });
    const office = at(serverOf(log));
    const session = open({ ...office, store });
    await settled(session);
    await breath();
    assert.deepEqual(codes(session.state), []);
    await session.send(progress(40));
    await until(session, (state) => codes(state).includes('not-persistent'));
    assert.isTrue(isRecorded(await session.send(progress(50, '2022-09-12'))));
    for (const again of [open({ ...office, store }), open({ planId, store })])
      await until(again, (state) => codes(state).includes('not-persistent'));
    const taken = open({ ...at(serverOf(await store.read(planId, { after: 0 }))), store });
    await settled(taken);
    await breath();
    assert.deepEqual(codes(taken.state), []);
  });
});
