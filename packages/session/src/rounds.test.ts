import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import type { Pause } from './check.js';
import { openPlanWith } from './open.js';
import { allParts } from './parts.js';
import type { OpenOptions } from './plan-session.js';
import { recording, type Recording } from './recording.js';
import { forged, isRecorded, notesOf, storeOf } from './test-support/given-copy.js';
import { at, breath, closeOpened, codes, open, serverOf, settled, toBeClosed, until } from './test-support/opened.js';
import { centre, office, planId, progress, sampleLog } from './test-support/sample.js';

teardown(closeOpened);

/** A check that waits before it begins, from the second one on. */
function secondWaits(): { readonly pause: Pause; readonly go: () => void } {
  let go = (): void => undefined;
  const wait = new Promise<void>((resolve) => (go = resolve));
  let checks = 0;
  const pause: Pause = async (to) => {
    if (to === 'painted') checks += 1;
    if (checks > 1) await wait;
  };
  return { pause, go: () => go() };
}

suite('the address, asked again, gives a log that goes on with a forgery', () => {
  for (const keeps of ['with a store', 'without a store'])
    test(`${keeps}: what was found whole stays on the page, which says so`, async () => {
      const log = await sampleLog();
      const server = serverOf(log);
      const session = open({ ...at(server), ...(keeps === 'with a store' && { store: await storeOf(log) }) });
      await settled(session);
      server.reply = serverOf(forged(await sampleLog(progress(40)), 5)).reply;
      session.reload();
      await breath();
      const state = await settled(session);
      assert.deepEqual([state.checked, state.head.version, codes(state)], ['whole', 4, ['broken-chain']]);
    });

  test('what only the page holds is not lost over it, though the page is closed before the check has ended', async () => {
    const { pause, go } = secondWaits();
    const server = serverOf(await sampleLog());
    const session = open({ ...at(server), pause });
    await session.send(progress(40));
    const own = session.entries();
    const store = await storeOf(own);
    await open({ planId, store }).send(progress(60));
    server.reply = serverOf(forged(await store.read(planId, { after: 0 }), 3)).reply;
    session.reload();
    await breath();
    session.close();
    session.reopen();
    go();
    await breath();
    const state = await settled(session);
    assert.deepEqual([session.entries(), codes(state)], [own, ['broken-chain']]);
  });
});

suite('what is sent while the page is asked again', () => {
  test('waits for the check of the log on which it is to be recorded', async () => {
    const { pause, go } = secondWaits();
    const server = serverOf(await sampleLog());
    let bring = (): void => undefined;
    const brought = new Promise<Recording>((resolve) => (bring = () => resolve(recording)));
    const options = { profile: vietnam, by: centre, today: '2022-12-31', pause, ...at(server) } as OpenOptions;
    const session = toBeClosed(openPlanWith(options, { ...allParts, recording: () => brought }));
    await settled(session);
    const sent = session.send(progress(50, '2022-09-12'));
    server.reply = serverOf(await sampleLog(progress(10, '2022-09-01'), progress(40))).reply;
    session.reload();
    await breath();
    bring();
    await breath();
    const seen = session.entries().length;
    go();
    assert.deepEqual([seen, isRecorded(await sent), session.entries().length], [6, true, 7]);
  });
});

suite('while what records is being loaded', () => {
  const opened = async () => {
    let bring = (): void => undefined;
    const brought = new Promise<Recording>((resolve) => (bring = () => resolve(recording)));
    const store = await storeOf(await sampleLog());
    const options: Partial<OpenOptions> = { profile: vietnam, by: centre, today: '2022-12-31', planId, store };
    const load = { ...allParts, recording: () => brought };
    const session = toBeClosed(openPlanWith({ pause: async () => undefined, ...options } as OpenOptions, load));
    await settled(session);
    return { session, bring: () => bring() };
  };

  test('what was sent is said by who sent it, though somebody else is named meanwhile', async () => {
    const { session, bring } = await opened();
    const sent = session.send(progress(40));
    session.speak({ profile: vietnam, by: office, today: '2022-12-31' });
    bring();
    assert.isTrue(isRecorded(await sent));
    assert.deepEqual(session.entries().at(-1)?.by, centre);
  });

  test('a page that is closed is told nothing, and can record once it goes on', async () => {
    const { session, bring } = await opened();
    const told: unknown[] = [];
    session.close();
    session.subscribe((state) => told.push(state));
    bring();
    await breath();
    assert.isEmpty(told);
    session.reopen();
    assert.isTrue(session.state.state === 'ready' && session.state.canRecord);
  });
});

suite('a head that is accepted', () => {
  test('though the log was cut while the page was open is the one that counts from then on', async () => {
    const log = await sampleLog(progress(40));
    const server = serverOf(log);
    const session = open({ ...at(server), notes: notesOf() });
    await settled(session);
    server.reply = serverOf(log.slice(0, 4)).reply;
    session.reload();
    await breath();
    assert.deepEqual(codes(session.state), ['head-lost']);
    await session.follow('accept-head');
    session.reload();
    await breath();
    assert.deepEqual(codes(session.state), []);
  });

  for (const [name, isForged] of [
    ['is remembered once it was found whole', false],
    ['is not remembered where it is that of a forgery', true],
  ] as const)
    test(`while the log is being checked ${name}`, async () => {
      const log = await sampleLog(progress(40));
      const notes = notesOf();
      await settled(open({ ...at(serverOf(log)), notes }));
      const before = [...notes.kept.values()];
      let go = (): void => undefined;
      const wait = new Promise<void>((resolve) => (go = resolve));
      const cut = log.slice(0, 4);
      const server = serverOf(isForged ? forged(cut, 3) : cut);
      const session = open({ ...at(server), notes, pause: () => wait });
      await until(session, ({ state }) => state === 'ready');
      assert.deepEqual(codes(session.state), ['head-lost']);
      await session.follow('accept-head');
      go();
      await until(session, (one) => one.state === 'failed' || (one.state === 'ready' && one.checked === 'whole'));
      const after = [...notes.kept.values()];
      assert.deepEqual(after, isForged ? before : [planId, `4:${log[3]?.digest}`]);
    });
});
