import { planOn, writeLog } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { allParts, type Parts } from './parts.js';
import type { PlanSession } from './plan-session.js';
import { shownPlanWith, type ShownOptions } from './shown-plan.js';
import type { SessionState } from './state.js';
import type { FakeServer } from './test-support/fake-server.js';
import { address, closeOpened, codes, serverOf, settled, toBeClosed, until } from './test-support/opened.js';
import { progress, sampleLog } from './test-support/sample.js';

type Asked = Partial<ShownOptions> & { readonly today?: string };

function show(
  server: FakeServer,
  { today, ...asked }: Asked = {},
  parts: Pick<Parts, 'checking'> = allParts,
): PlanSession {
  const options = { source: address, fetch: server.fetch, pause: async () => undefined, ...asked };
  return toBeClosed(shownPlanWith(options, { profile: vietnam, today }, parts));
}

/** A browser's notes, as they stand in memory. */
function memoryNotes(): NonNullable<ShownOptions['notes']> {
  const kept = new Map<string, string>();
  return { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) };
}

const isWhole = (state: SessionState): boolean => state.state === 'ready' && state.checked === 'whole';

teardown(closeOpened);

suite('a plan for a page on which nobody records', () => {
  test('is shown, checked, and given as the file that was read', async () => {
    const log = await sampleLog();
    const session = show(serverOf(log));
    const { canRecord, notices } = await settled(session);
    assert.deepEqual([canRecord, notices], [false, []]);
    assert.equal(session.file(), writeLog(log));
    const sent = await session.send({ type: 'StartTask', data: { taskId: 't' } });
    assert.deepEqual(sent, { failure: { code: 'read-only', params: {} } });
  });

  test('is set back to a day, and to now again', async () => {
    const log = await sampleLog(progress(40));
    const day = log[1]?.occurredOn ?? '';
    const session = show(serverOf(log));
    const now = await settled(session);
    session.at(day);
    const past = await settled(session);
    assert.deepEqual([past.asOf, past.today, past.plan], [day, day, planOn(log, day)]);
    session.at('no day');
    assert.isTrue((await settled(session)).plan === now.plan);
  });

  test('speaks of the day that the page gives', async () => {
    const log = await sampleLog(progress(40));
    const day = log[1]?.occurredOn ?? '';
    const session = show(serverOf(log), { today: day });
    assert.deepEqual((await settled(session)).plan, planOn(log, day));
    session.speak({ profile: vietnam, today: '2022-12-31' });
    const { today, asOf, plan } = await settled(session);
    assert.deepEqual([today, asOf, plan.version], ['2022-12-31', undefined, log.length]);
  });

  test('says that its log was cut off since it was last seen, until the reader accepts that', async () => {
    const log = await sampleLog(progress(40));
    const notes = memoryNotes();
    await until(show(serverOf(log), { notes }), isWhole);
    const session = show(serverOf(log.slice(0, -1)), { notes });
    await until(session, isWhole);
    assert.deepEqual(codes(session.state), ['head-lost']);
    await session.follow('accept-head');
    assert.deepEqual(codes(session.state), []);
    assert.deepEqual(codes(await until(show(serverOf(log.slice(0, -1)), { notes }), isWhole)), []);
  });

  test('without an address says so', () => {
    const { state } = show(serverOf([]), { source: undefined });
    assert.equal(state.state === 'failed' ? state.failure.code : '', 'no-source');
  });

  test('of which the first entries alone are whole shows these when asked, and says so', async () => {
    const log = await sampleLog();
    const forged = log.map((entry) => (entry.version === 3 ? { ...entry, by: { ...entry.by, name: 'Khác' } } : entry));
    const session = show(serverOf(forged));
    await until(session, ({ state }) => state === 'failed');
    session.reload(2);
    const state = await settled(session);
    assert.deepEqual([state.log.length, codes(state)], [2, ['first-only']]);
  });

  test('that could not be checked says so', async () => {
    const lost = { checking: () => Promise.reject(new Error('not brought')) };
    assert.deepEqual(codes(await settled(show(serverOf(await sampleLog()), {}, lost))), ['check-missing']);
  });

  test('goes on after it was closed', async () => {
    const session = show(serverOf(await sampleLog()));
    await settled(session);
    session.close();
    session.reopen();
    assert.equal((await settled(session)).checked, 'whole');
  });
});
