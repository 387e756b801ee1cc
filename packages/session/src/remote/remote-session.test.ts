import { memoryStore } from '@kehoach/core';
import { assert } from 'chai';
import type { Failure } from '../failure.js';
import { memoryOutbox } from '../outbox/memory-outbox.js';
import { fakeDesk, type FakeDesk, type Fault } from '../test-support/fake-desk.js';
import { fakeTime, type FakeTime } from '../test-support/fake-time.js';
import { codeOf, percentOf } from '../test-support/given-copy.js';
import { moveUntil, openAt, pendingIn } from '../test-support/opened-remote.js';
import { breath, closeOpened, codes, settled, until } from '../test-support/opened.js';
import { centre, office, planId, progress, sampleLog } from '../test-support/sample.js';

let desk: FakeDesk;
let time: FakeTime;

setup(async () => {
  desk = await fakeDesk(await sampleLog());
  time = fakeTime('2022-12-31T02:00:00Z');
});
teardown(closeOpened);

const isUnsent = (said: string): boolean => said.startsWith('unsent');

suite('a plan on a server', () => {
  test('is shown, and says that the server keeps it', async () => {
    const state = await settled(openAt(desk, time));
    assert.deepEqual([state.keeps, state.canRecord, state.head.version], ['server', true, 4]);
  });

  test('records what the server decides', async () => {
    const session = openAt(desk, time);
    const sent = await session.send(progress(40));
    assert.deepEqual('recorded' in sent && sent.recorded.map(({ version }) => version), [5]);
    assert.deepEqual([percentOf(session.state), pendingIn(session.state)], [40, []]);
  });

  test('records what belongs together in one request, or nothing of it', async () => {
    const session = openAt(desk, time);
    const sent = await session.send(progress(40), [progress(50), progress(60)]);
    assert.deepEqual('recorded' in sent && sent.recorded.map(({ version }) => version), [5, 6, 7]);
    assert.deepEqual(
      desk.batches.map(({ length }) => length),
      [3],
    );
    const refused = await session.send(progress(70), [progress(400)]);
    assert.equal('refusal' in refused && refused.refusal.code, 'invalid-data');
    assert.lengthOf(desk.batches, 1);
  });

  test('sends what belongs together by itself, whatever waits before and behind it, also when turned down', async () => {
    const session = openAt(desk, time);
    await settled(session);
    desk.isDown = true;
    await session.send(progress(10));
    await session.send(progress(20), [progress(30)]);
    await session.send(progress(40));
    desk.isDown = false;
    desk.faults.push(422, 422);
    await moveUntil(time, () => desk.batches.length === 3 && !pendingIn(session.state).some(isUnsent));
    assert.deepEqual(
      desk.batches.map(({ length }) => length),
      [1, 2, 1],
    );
    assert.deepEqual(pendingIn(session.state), ['refused 10', 'refused 20 and 30']);
  });

  test('ends what was refused together at once, and nothing that was refused by itself', async () => {
    const session = openAt(desk, time);
    await settled(session);
    desk.isDown = true;
    await session.send(progress(10));
    await session.send(progress(20), [progress(30)]);
    desk.isDown = false;
    desk.faults.push(422, 422);
    await moveUntil(time, () => desk.batches.length === 2 && !pendingIn(session.state).some(isUnsent));
    const { pending } = session.state as Extract<typeof session.state, { readonly state: 'ready' }>;
    await session.dismiss(pending[1]?.id ?? '');
    assert.deepEqual(pendingIn(session.state), ['refused 10']);
  });

  test('sends nothing of what belongs together once it was refused, though the page ends while it keeps that', async () => {
    const inner = memoryOutbox();
    let isGone = false;
    const never = new Promise<never>(() => undefined);
    const outbox = {
      ...inner,
      reject: async (...refused: Parameters<typeof inner.reject>) => {
        if (isGone) return never;
        isGone = true;
        await inner.reject(...refused);
        return never;
      },
    };
    const session = openAt(desk, time, { outbox });
    await settled(session);
    desk.faults.push(422);
    void session.send(progress(20), [progress(30)]);
    await moveUntil(time, () => isGone);
    session.close();
    const again = openAt(desk, time, { outbox: inner });
    await settled(again);
    await moveUntil(time, () => !pendingIn(again.state).some(isUnsent));
    assert.deepEqual(pendingIn(again.state), ['refused 20 and 30']);
    assert.lengthOf(desk.batches, 1);
  });

  test('gives the entry the id of the command', async () => {
    const session = openAt(desk, time);
    await session.send(progress(40));
    assert.equal((await desk.entries()).at(-1)?.id, desk.batches[0]?.[0]);
  });

  test('shows at once what another desk records', async () => {
    const session = openAt(desk, time);
    await settled(session);
    await breath();
    await desk.say(progress(70));
    await until(session, (state) => percentOf(state) === 70);
  });

  test('asks only for what is new where a copy is kept', async () => {
    const store = memoryStore();
    await settled(openAt(desk, time, { store }));
    await desk.say(progress(70));
    const session = openAt(desk, time, { store });
    await settled(session);
    assert.equal(percentOf(session.state), 70);
    assert.include(desk.asked, `/plans/${planId}/log?after=4`);
    assert.equal(desk.asked.filter((address) => address === `/plans/${planId}/log`).length, 1);
  });

  test('refuses at once what the rules know to be wrong, and sends nothing', async () => {
    const session = openAt(desk, time);
    const sent = await session.send(progress(400));
    assert.equal('refusal' in sent && sent.refusal.code, 'invalid-data');
    assert.deepEqual(desk.batches, []);
  });

  test('records nothing while it is set back, or for nobody', async () => {
    const session = openAt(desk, time, { by: undefined });
    await settled(session);
    assert.equal(codeOf(await session.send(progress(40))), 'read-only');
    session.at('2022-09-01');
    assert.equal(codeOf(await session.send(progress(40))), 'set-back');
  });
});

suite('without a line', () => {
  test('what is recorded waits, and is sent in order when the line is back', async () => {
    const session = openAt(desk, time);
    await settled(session);
    desk.isDown = true;
    const sent = [await session.send(progress(10)), await session.send(progress(20))];
    assert.isTrue(sent.every((one) => 'pending' in one));
    assert.deepEqual(pendingIn(session.state), ['unsent 10', 'unsent 20']);
    assert.includeMembers([...codes(session.state)], ['offline', 'unsent']);
    desk.isDown = false;
    await moveUntil(time, () => pendingIn(session.state).length === 0);
    assert.equal(percentOf(session.state), 20);
    await until(session, (state) => codes(state).length === 0);
  });

  test('the next command is decided as if what waits were recorded', async () => {
    const session = openAt(desk, time);
    await settled(session);
    desk.isDown = true;
    await session.send({ type: 'CompleteTask', on: '2022-09-11', data: { taskId: 't' } });
    const sent = await session.send({ type: 'CompleteTask', on: '2022-09-11', data: { taskId: 't' } });
    assert.isTrue('refusal' in sent);
  });

  test('what waits is there in the next session, over the copy', async () => {
    const kept = { store: memoryStore(), outbox: memoryOutbox() };
    const first = openAt(desk, time, kept);
    await settled(first);
    desk.isDown = true;
    await first.send(progress(30));
    first.close();
    const session = openAt(desk, time, kept);
    assert.deepEqual(codes(await settled(session)).slice(0, 1), ['offline']);
    await until(session, (state) => pendingIn(state).length === 1);
    desk.isDown = false;
    await moveUntil(time, () => percentOf(session.state) === 30);
  });

  test('and without a copy it fails, and asks again by itself', async () => {
    desk.isDown = true;
    const session = openAt(desk, time);
    await until(session, ({ state }) => state === 'failed');
    assert.equal(codeOf(await session.send(progress(40))), 'offline');
    desk.isDown = false;
    await moveUntil(time, () => session.state.state === 'ready');
  });

  test('waking asks at once', async () => {
    const wakes = new Set<() => void>();
    const session = openAt(desk, time, { wakes: (listener) => (wakes.add(listener), () => wakes.delete(listener)) });
    await settled(session);
    desk.isDown = true;
    await session.send(progress(30));
    desk.isDown = false;
    for (const wake of wakes) wake();
    await until(session, (state) => percentOf(state) === 30);
  });
});

suite('what a server answers to a command', () => {
  const keeping: readonly Fault[] = ['lost', 'answer-lost', 'page', 408, 425, 429, 500, 503, 401];
  for (const fault of keeping) {
    test(`${fault}: it is kept, shown, and sent again under the same id`, async () => {
      const session = openAt(desk, time);
      await settled(session);
      desk.faults.push(fault);
      const sent = await session.send(progress(40));
      assert.isTrue('pending' in sent);
      // What was decided comes by the live end, though the answer does not.
      if (fault !== 'answer-lost') assert.include(codes(session.state), 'unsent');
      await moveUntil(time, () => pendingIn(session.state).length === 0);
      assert.equal((await desk.entries()).length, 5);
      assert.equal(new Set(desk.batches.flat()).size, 1);
    });
  }

  for (const status of [400, 403, 404, 409, 413, 422]) {
    test(`${status}: it ends, is said to whoever waits, and holds up no other`, async () => {
      const session = openAt(desk, time);
      await settled(session);
      desk.faults.push(status);
      assert.deepEqual(await session.send(progress(40)), {
        failure: { code: 'turned-down', params: { status, vi: 'Không nhận', en: 'Not taken' } },
      });
      assert.deepEqual(pendingIn(session.state), []);
      assert.isTrue('recorded' in (await session.send(progress(50))));
    });
  }

  test('a refusal is said to whoever waits for it', async () => {
    const session = openAt(desk, time);
    await settled(session);
    Object.assign(desk, { by: { id: 'x', unit: 'nobody' } });
    const sent = await session.send(progress(40));
    assert.isTrue('refusal' in sent);
    assert.deepEqual(pendingIn(session.state), []);
  });

  test('a refusal that nobody waited for stays until it was seen, and what was given after it is sent', async () => {
    const session = openAt(desk, time);
    await settled(session);
    desk.isDown = true;
    await session.send({ type: 'CompleteTask', on: '2022-09-11', data: { taskId: 't' } });
    await desk.say({ type: 'CompleteTask', on: '2022-09-11', data: { taskId: 't' } });
    desk.isDown = false;
    await moveUntil(time, () => pendingIn(session.state)[0]?.startsWith('refused') ?? false);
    const [refused] = session.state.state === 'ready' ? session.state.pending : [];
    assert.match(refused?.rejection?.vi ?? '', /^Máy chủ từ chối/);
    await session.dismiss(refused?.id ?? '');
    assert.deepEqual(pendingIn(session.state), []);
  });

  test('nothing unsent can be dismissed', async () => {
    const session = openAt(desk, time);
    await settled(session);
    desk.isDown = true;
    const sent = await session.send(progress(40));
    await session.dismiss('pending' in sent ? sent.pending.id : '');
    assert.deepEqual(pendingIn(session.state), ['unsent 40']);
  });

  test('413 to a batch splits it, and each is recorded', async () => {
    const session = openAt(desk, time);
    await settled(session);
    desk.isDown = true;
    for (const percent of [10, 20, 30, 40]) await session.send(progress(percent));
    desk.isDown = false;
    desk.faults.push(413, 413);
    await moveUntil(time, () => pendingIn(session.state).length === 0);
    assert.deepEqual(
      desk.batches.map(({ length }) => length),
      [4, 2, 1, 1, 1, 1],
    );
    assert.equal(percentOf(session.state), 40);
  });

  test('422 to a batch ends the one that is meant and no other', async () => {
    const session = openAt(desk, time);
    await settled(session);
    desk.isDown = true;
    for (const percent of [10, 20, 30]) await session.send(progress(percent));
    desk.isDown = false;
    desk.faults.push(422, 422);
    await moveUntil(time, () => percentOf(session.state) === 30);
    assert.deepEqual(pendingIn(session.state), ['refused 10']);
  });
});

suite('who is signed in', () => {
  test('a token is asked for once, and once more when it is refused', async () => {
    desk.token = 'one';
    const given = ['one', 'two'];
    let asked = 0;
    const tokenProvider = async (): Promise<string | undefined> => {
      asked += 1;
      return given.shift();
    };
    const session = openAt(desk, time, { tokenProvider });
    await settled(session);
    assert.equal(asked, 1);
    desk.token = 'two';
    assert.isTrue('recorded' in (await session.send(progress(40))));
    assert.equal(asked, 2);
  });

  test('signed out, the queue is kept and it is said; signed in again it is sent', async () => {
    desk.token = 'one';
    let token = 'one';
    const session = openAt(desk, time, { tokenProvider: async () => token });
    await settled(session);
    desk.token = 'two';
    assert.isTrue('pending' in (await session.send(progress(40))));
    assert.includeMembers([...codes(session.state)], ['signed-out', 'unsent']);
    token = 'two';
    await session.follow('retry');
    await until(session, (state) => percentOf(state) === 40 && codes(state).length === 0);
  });

  test('what one person gave nobody else sends', async () => {
    const session = openAt(desk, time);
    await settled(session);
    desk.isDown = true;
    await session.send(progress(40));
    session.speak({ profile: (await import('@kehoach/profiles')).vietnam, by: office, today: '2022-12-31' });
    desk.isDown = false;
    await moveUntil(time, () => !codes(session.state).includes('offline'));
    for (let turn = 0; turn < 5; turn += 1) await breath();
    assert.deepEqual([desk.batches.length, pendingIn(session.state)], [0, []]);
    assert.deepEqual(codes(session.state), ['unsent-of-others']);
    session.speak({ profile: (await import('@kehoach/profiles')).vietnam, by: centre, today: '2022-12-31' });
    await until(session, (state) => percentOf(state) === 40);
  });

  for (const status of [403, 404]) {
    test(`${status} for the log takes the plan off the page, the copy too`, async () => {
      const store = memoryStore();
      const session = openAt(desk, time, { store });
      await settled(session);
      desk.logStatus = status;
      desk.release();
      const state = await until(session, (one) => one.state === 'failed');
      assert.deepInclude(state, { failure: { code: 'no-longer-yours', params: { status, count: 0 } } });
      assert.deepEqual([session.entries(), session.file()], [[], '']);
      assert.equal((await until(openAt(desk, time, { store }), (one) => one.state === 'failed')).state, 'failed');
    });

    test(`${status} leaves what was not sent to be taken along, and sent once the plan is there again`, async () => {
      const files: string[] = [];
      const [store, outbox] = [memoryStore(), memoryOutbox()];
      const give = (plan: string, text: string): void => void files.push(plan, text);
      const first = openAt(desk, time, { store, outbox });
      await settled(first);
      desk.isDown = true;
      await first.send(progress(40));
      first.close();
      desk.isDown = false;
      desk.logStatus = status;
      const session = openAt(desk, time, { store, outbox, give });
      const state = await until(session, ({ state: kind }) => kind === 'failed');
      await until(session, (one) => one.state === 'failed' && one.ways.includes('download-unsent'));
      assert.deepInclude(session.state, { failure: { code: 'no-longer-yours', params: { status, count: 1 } } });
      await session.follow('download-unsent');
      assert.equal(files[0], planId);
      assert.deepInclude(JSON.parse(files[1] ?? ''), { type: 'ReportProgress', data: { taskId: 't', percent: 40 } });
      assert.deepEqual([state.state, desk.batches.length], ['failed', 0]);
      desk.logStatus = undefined;
      await session.follow('retry');
      await until(session, (one) => percentOf(one) === 40);
    });
  }

  for (const isKept of [false, true]) {
    test(`what the server says of it is told, ${isKept ? 'beside that the copy is not shown' : 'as it is'}`, async () => {
      const store = memoryStore();
      if (isKept) await settled(openAt(desk, time, { store }));
      desk.logStatus = 403;
      desk.logTold = '{"vi":"Không có trong danh bạ.","en":"Not in the directory."}';
      const code = isKept ? 'no-longer-yours' : 'http';
      const state = await until(openAt(desk, time, { store }), (one) => one.state === 'failed');
      const params = { status: 403, vi: 'Không có trong danh bạ.', en: 'Not in the directory.' };
      assert.deepInclude(state, { failure: { code, params: isKept ? { ...params, count: 0 } : params } as Failure });
    });
  }

  test('a plan that nobody here has seen is only said to be missing', async () => {
    desk.logStatus = 404;
    const state = await until(openAt(desk, time), (one) => one.state === 'failed');
    assert.deepInclude(state, { failure: { code: 'http', params: { status: 404 } } });
  });
});

suite('closing', () => {
  test('ends what is under way; going on again sends what waits', async () => {
    const session = openAt(desk, time);
    await settled(session);
    desk.isDown = true;
    await session.send(progress(40));
    session.close();
    await breath();
    assert.equal(time.waiting, 0);
    desk.isDown = false;
    assert.equal(codeOf(await session.send(progress(1))), 'closed');
    session.reopen();
    await until(session, (state) => percentOf(state) === 40);
  });
});
