import { replay } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { openPlanWith } from './open.js';
import type { OpenOptions, PlanSession } from './plan-session.js';
import { recording, type Recording } from './recording.js';
import { fakeStore } from './test-support/fake-store.js';
import { at, codes, serverOf, settled, until } from './test-support/opened.js';
import { centre, planId, progress, sampleLog } from './test-support/sample.js';

/** What records, brought by a page later: each time it is asked for, one answer is taken, the last one for ever. */
function later(...answers: readonly (Recording | Error)[]): (() => Promise<Recording>) & { asked: number } {
  const load = async (): Promise<Recording> => {
    const answer = answers[Math.min(counted.asked, answers.length - 1)];
    counted.asked += 1;
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('not brought');
    return answer;
  };
  const counted = Object.assign(load, { asked: 0 });
  return counted;
}

const lost = new Error('Failed to fetch dynamically imported module');

function open(load: () => Promise<Recording>, options: Partial<OpenOptions>): PlanSession {
  return openPlanWith(
    {
      profile: vietnam,
      today: '2022-12-31',
      fetch: serverOf([]).fetch,
      pause: async () => undefined,
      ...options,
    },
    load,
  );
}

suite('what only recording needs', () => {
  test('is not asked for by a page on which nobody records', async () => {
    const load = later(recording);
    await settled(open(load, at(serverOf(await sampleLog()))));
    assert.equal(load.asked, 0);
  });

  test('is asked for once, when somebody is named, and the form waits for it', async () => {
    const load = later(recording);
    const session = open(load, at(serverOf(await sampleLog())));
    await settled(session);
    session.speak({ profile: vietnam, by: centre, today: '2022-12-31' });
    await until(session, (state) => state.state === 'ready' && state.canRecord);
    assert.property(await session.send(progress(40)), 'recorded');
    assert.property(await session.send(progress(50)), 'recorded');
    assert.equal(load.asked, 1);
  });

  test('where it is missing, the plan is shown, nothing can be recorded, and the page says so', async () => {
    const load = later(lost);
    const session = open(load, { ...at(serverOf(await sampleLog())), by: centre });
    const state = await settled(session);
    assert.deepEqual(codes(session.state), ['recording-missing']);
    assert.isFalse(state.canRecord);
    assert.deepEqual(await session.send(progress(40)), { failure: { code: 'recording-missing', params: {} } });
  });

  test('asked again after it was missing, it is brought', async () => {
    const load = later(lost, recording);
    const session = open(load, { ...at(serverOf(await sampleLog())), by: centre });
    await until(session, (state) => codes(state).includes('recording-missing'));
    await session.follow('retry');
    await until(session, (state) => state.state === 'ready' && state.canRecord);
    assert.deepEqual(codes(session.state), []);
  });

  test('pressing the button asks for it again too', async () => {
    const load = later(lost, lost, recording);
    const session = open(load, { ...at(serverOf(await sampleLog())), by: centre });
    await settled(session);
    assert.property(await session.send(progress(40)), 'failure');
    assert.property(await session.send(progress(40)), 'recorded');
  });

  test('until it is there, what another tab records is shown all the same', async () => {
    const log = await sampleLog();
    const store = fakeStore();
    await store.append(planId, 0, log.slice(0, -1));
    const session = open(later(lost), { store, planId });
    await settled(session);
    await store.append(planId, log.length - 1, log.slice(-1));
    const state = await until(session, (one) => one.state === 'ready' && one.head.version === log.length);
    assert.deepEqual(state.state === 'ready' && state.plan, replay(log));
  });
});
