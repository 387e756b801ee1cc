import { digestOf, replay, writeLog, type RecordedEvent } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { checking, type Checking } from './checking.js';
import { openPlan, openReading } from './open-plan.js';
import { openPlanWith } from './open.js';
import { allParts, type Parts } from './parts.js';
import type { OpenOptions, PlanSession } from './plan-session.js';
import { openReadingWith } from './reading.js';
import { recording, type Recording } from './recording.js';
import type { SessionState } from './state.js';
import { fakeStore } from './test-support/fake-store.js';
import {
  address,
  at,
  breath,
  closeOpened,
  codes,
  serverOf,
  settled,
  toBeClosed,
  until,
} from './test-support/opened.js';
import { centre, planId, progress, sampleLog } from './test-support/sample.js';

/** A part that a page brings later: each time it is asked for, one answer is taken, the last one for ever. */
function later<T>(...answers: readonly (T | Error)[]): (() => Promise<T>) & { asked: number } {
  const load = async (): Promise<T> => {
    const answer = answers[Math.min(counted.asked, answers.length - 1)];
    counted.asked += 1;
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('not brought');
    return answer;
  };
  const counted = Object.assign(load, { asked: 0 });
  return counted;
}

const lost = new Error('Failed to fetch dynamically imported module');

function open(load: () => Promise<Recording>, options: Partial<OpenOptions>, parts: Parts = allParts): PlanSession {
  return toBeClosed(
    openPlanWith(
      {
        profile: vietnam,
        today: '2022-12-31',
        fetch: serverOf([]).fetch,
        pause: async () => undefined,
        ...options,
      },
      { ...parts, recording: load },
    ),
  );
}

teardown(closeOpened);

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
    const load = later<Recording>(lost);
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
    const session = open(later<Recording>(lost), { store, planId });
    await settled(session);
    await store.append(planId, log.length - 1, log.slice(-1));
    const state = await until(session, (one) => one.state === 'ready' && one.head.version === log.length);
    assert.deepEqual(state.state === 'ready' && state.plan, replay(log));
  });
});

suite('what only checking needs', () => {
  const of = (bring: Parts['checking']): Parts => ({ ...allParts, checking: bring });

  test('is asked for once the plan is on the page', async () => {
    const asked: string[] = [];
    const bring = async (): Promise<Checking> => {
      asked.push(session.state.state);
      return checking;
    };
    const session = open(later(recording), at(serverOf(await sampleLog())), of(bring));
    await until(session, (state) => state.state === 'ready' && state.checked === 'whole');
    assert.deepEqual(asked, ['ready']);
  });

  test('where it is missing, the plan is shown as not checked, nothing is kept and nothing recorded', async () => {
    const store = fakeStore();
    const options = { ...at(serverOf(await sampleLog())), store, by: centre };
    const session = open(later(recording), options, of(later<Checking>(lost)));
    const state = await settled(session);
    assert.deepEqual([state.checked, state.canRecord, codes(state)], ['unchecked', false, ['check-missing']]);
    assert.deepEqual(await session.send(progress(40)), { failure: { code: 'held-up', params: {} } });
    assert.deepEqual(await store.read(planId, { after: 0 }), []);
  });

  test('asked again, it is brought: the plan is checked and kept', async () => {
    const log = await sampleLog();
    const store = fakeStore();
    const session = open(later(recording), { ...at(serverOf(log)), store, by: centre }, of(later(lost, checking)));
    await settled(session);
    await session.follow('retry');
    const state = await until(session, (one) => one.state === 'ready' && one.checked === 'whole' && one.canRecord);
    assert.deepEqual(codes(state), []);
    assert.lengthOf(await store.read(planId, { after: 0 }), log.length);
  });

  test('where it is missing, a page that only shows says that nothing was checked', async () => {
    const { fetch } = serverOf(await sampleLog());
    const options = { source: address, fetch, timeZone: vietnam.timeZone, pause: async () => undefined };
    const reading = toBeClosed(openReadingWith(options, { checking: later<Checking>(lost) }));
    assert.equal((await settled(reading)).checked, 'unchecked');
    reading.close();
  });

  test('where it was missing, it is asked for again when the page comes back', async () => {
    const wakes = new Set<() => void>();
    const bring = (): Pick<Parts, 'checking'> => ({ checking: later(lost, checking) });
    const page = {
      fetch: serverOf(await sampleLog()).fetch,
      source: address,
      timeZone: vietnam.timeZone,
      pause: async () => undefined,
      wakes: (listener: () => void) => (wakes.add(listener), () => wakes.delete(listener)),
    };
    const reading = toBeClosed(openReadingWith(page, bring()));
    for (const opened of [reading, open(later(recording), page, of(bring().checking))]) {
      assert.equal((await settled(opened)).checked, 'unchecked');
      for (const wake of wakes) wake();
      const found = await until(opened, (one) => one.state === 'ready' && one.checked === 'whole');
      assert.deepEqual(codes(found), []);
    }
  });

  test('asked again, it is brought: the plan that is shown is checked and stays meanwhile', async () => {
    const { fetch } = serverOf(await sampleLog());
    const options = { source: address, fetch, timeZone: vietnam.timeZone, pause: async () => undefined };
    const reading = toBeClosed(openReadingWith(options, { checking: later(lost, checking) }));
    await settled(reading);
    const told: string[] = [];
    reading.subscribe(({ state }) => told.push(state));
    reading.reload();
    await until(reading, (one) => one.state === 'ready' && one.checked === 'whole');
    assert.notInclude(told, 'loading');
  });
});

suite('a log whose data nobody has read closely yet', () => {
  /** A plan's log in which a task's units are what no list of units is; its chain holds. */
  const unfit = async (lead: unknown): Promise<readonly RecordedEvent[]> => {
    const log = await sampleLog();
    const at = log.findIndex(({ type }) => type === 'TaskAssigned');
    let previous = log[at - 1]?.digest ?? '';
    return log.map((entry, index) => {
      if (index < at) return entry;
      const data = index === at ? { ...entry.data, lead } : entry.data;
      const changed = { ...entry, data, previous } as RecordedEvent;
      previous = digestOf(changed);
      return { ...changed, digest: previous };
    });
  };

  for (const lead of [null, 5, { length: 3 }, 'tgpl'])
    test(`with ${JSON.stringify(lead)} for the units of a task is never taken for whole`, async () => {
      const entries = await unfit(lead);
      const store = fakeStore();
      const states: SessionState[] = [];
      const options = { ...at(serverOf(entries)), store, profile: vietnam, by: centre, pause: async () => undefined };
      const session = toBeClosed(openPlan(options as OpenOptions));
      session.subscribe((state) => states.push(state));
      const state = await until(session, (one) => one.state === 'failed');
      assert.equal(state.state === 'failed' && state.failure.code, 'broken-line');
      assert.isFalse(states.some((one) => one.state === 'ready' && (one.checked !== 'checking' || one.canRecord)));
      assert.isEmpty(await store.read(planId, { after: 0 }));
      const { fetch } = serverOf(entries);
      const { timeZone } = vietnam;
      const reading = openReading({ source: address, fetch, timeZone, pause: async () => undefined });
      await until(reading, (one) => one.state === 'failed');
      reading.close();
    });

  test('does not take the place of one that is on the page', async () => {
    const server = serverOf(await sampleLog());
    const { timeZone } = vietnam;
    const reading = openReading({ source: address, fetch: server.fetch, timeZone, pause: async () => undefined });
    const { head } = await settled(reading);
    server.reply = { text: writeLog(await unfit(5)) };
    const told: string[] = [];
    reading.subscribe(({ state }) => told.push(state));
    reading.reload();
    await breath();
    assert.deepEqual([(await settled(reading)).head, told], [head, []]);
    reading.close();
  });
});
