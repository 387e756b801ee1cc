import {
  addDays,
  countsOf,
  LogError,
  memoryStore,
  planOn,
  readLog,
  replay,
  type AgendaLines,
  type CountDays,
  type Counts,
  type Profile,
  type ServerStore,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import type { Note } from '../app/watched.js';
import {
  centre,
  exampleLog,
  handClock,
  openOffice,
  planId,
  reader,
  report,
  type RunningOffice,
} from '../test-support/office.js';

interface Counted {
  readonly rows: readonly { readonly id: string; readonly counts: Counts }[];
  readonly total: Counts;
}

suite('the figures of all plans', () => {
  test('are the one count, of today and of any day, by plan and by unit', async () => {
    const clock = handClock('2022-09-20T03:00:00.000Z');
    const running = await openOffice({ clock });
    try {
      const { entries } = readLog(await exampleLog());
      const asked = async (query: string): Promise<Counted> =>
        (await (await running.ask(`/counts${query}`, reader)).json()) as Counted;
      assert.deepEqual((await asked('')).total, countsOf(replay(entries), '2022-09-20', vietnam));
      const past = countsOf(planOn(entries, '2022-06-01'), '2022-06-01', vietnam);
      assert.deepEqual((await asked('?on=2022-06-01')).rows, [
        { id: planId, name: '225/KH-STP', counts: past, nextDeadline: '2022-06-30' },
      ] as never);
      const units = (await asked('?by=unit')).rows;
      const led = countsOf(replay(entries), '2022-09-20', vietnam, { unitId: 'tgpl' });
      assert.deepEqual(units.find(({ id }) => id === 'tgpl')?.counts, led);
    } finally {
      await running.close();
    }
  });

  test('are answered where the store has no room to keep them, which is noted and counted', async () => {
    const store = memoryStore();
    await (await openOffice({ store })).close();
    const full: ServerStore = {
      ...store,
      write: async () => {
        throw new LogError('store-failed', { cause: 'disk-full' }, 'the disk is full');
      },
    };
    const notes: Note[] = [];
    const running = await openOffice({ store: full, isEmpty: true, note: (each) => notes.push(each) });
    try {
      for (const path of ['/plans', '/counts', '/counts?by=unit']) {
        const answer = await running.ask(path, reader);
        assert.equal(answer.status, 200, path);
        assert.include(await answer.text(), path === '/plans' ? planId : '"total"');
      }
      for (const { status, error } of notes) {
        assert.equal(status, 200);
        assert.include(error ?? '', 'the disk is full');
      }
      assert.lengthOf(notes, 3);
      assert.match(await (await running.ask('/metrics')).text(), /^kehoach_unkept_figures_total 3$/m);
    } finally {
      await running.close();
    }
  });

  test('of another day are bounded a person and a minute; those of today and of others are not', async () => {
    const store = memoryStore();
    await (await openOffice({ store })).close();
    const running = await openOffice({ store, isEmpty: true, foldsPerMinute: 4 });
    const status = async (path: string, person = reader): Promise<number> => (await running.ask(path, person)).status;
    try {
      // Not held yet: folding it counts.
      assert.equal(await status(`/plans/${planId}/plan.json`), 200);
      for (const path of ['/counts?on=2022-06-01', '/counts?on=2022-06-02&by=unit', '/agenda?on=2022-06-03'])
        assert.equal(await status(path), 200, path);
      for (const path of ['/counts?on=2022-06-01', '/agenda?on=2022-06-03']) {
        const answer = await running.ask(path, reader);
        assert.include(await answer.json(), { status: 429, code: 'too-often' });
        assert.isAtLeast(Number(answer.headers.get('Retry-After')), 1);
      }
      for (const path of ['/counts', '/plans', '/agenda', `/plans/${planId}/plan.json`])
        assert.equal(await status(path), 200, path);
      assert.equal(await status('/counts?on=2022-06-01', centre), 200);
    } finally {
      await running.close();
    }
  });

  test('stand beside what each unit has to do, of today and of any day', async () => {
    const running = await openOffice({ clock: handClock('2022-09-20T03:00:00.000Z') });
    const asked = async (query: string): Promise<readonly (readonly string[])[]> => {
      const answer = await running.ask(`/agenda${query}`, reader);
      const { late, week, month } = (await answer.json()) as AgendaLines;
      return [late, week, month].map((items) => items.map(({ taskNumber }) => taskNumber));
    };
    try {
      assert.deepEqual(await asked('?unit=tgpl'), [['II.2'], [], []]);
      assert.deepEqual(await asked('?unit=tgpl&on=2022-09-10'), [[], [], ['II.2']]);
      assert.deepEqual(await asked('?unit=tgpl&on=2022-09-12'), [[], ['II.2'], []]);
      assert.deepEqual(await asked('?unit=vp-so'), [[], [], []]);
      assert.deepEqual(await asked(''), [['II.2'], [], []], 'of the unit of who asks');
      const records = async (query: string, person = centre): Promise<boolean | undefined> =>
        ((await (await running.ask(`/agenda${query}`, person)).json()) as AgendaLines).records;
      assert.isTrue(await records(''));
      assert.isFalse(await records('?unit=vp-so'));
      assert.isFalse(await records('?on=2022-09-10'));
      assert.isFalse(await records('', reader));
      const first = await running.ask('/agenda', reader);
      const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
      assert.equal((await running.ask('/agenda', reader, { headers })).status, 304);
      assert.equal((await running.ask('/agenda?on=2022-09-10', reader, { headers })).status, 200);
    } finally {
      await running.close();
    }
  });

  test('are made of no log a second time, but anew after an entry and at midnight', async () => {
    const clock = handClock('2022-09-20T03:00:00.000Z');
    const [store, reads] = await countingStore(clock);
    const running = await openOffice({ clock, store, isEmpty: true });
    const listed = async (): Promise<string> => {
      reads.count = 0;
      return (await running.ask('/plans', reader)).text();
    };
    try {
      const first = await listed();
      assert.include(first, '"nextDeadline":"2022-12-31"');
      assert.isAbove(reads.count, 0);
      assert.equal(await listed(), first);
      assert.equal(reads.count, 0);
      await running.send([report('mới')]);
      assert.include(await listed(), '"version":83');
      clock.set('2023-01-01T03:00:00.000Z');
      assert.notInclude(await listed(), 'nextDeadline');
      assert.equal(reads.count, 0);
    } finally {
      await running.close();
    }
  });

  test('are right on each day that comes though no log is read again, and where days are counted otherwise', async () => {
    const clock = handClock('2022-09-20T03:00:00.000Z');
    const [store, reads] = await countingStore(clock);
    clock.set('2022-03-01T03:00:00.000Z');
    const { entries } = readLog(await exampleLog());
    const plan = replay(entries);
    const asked = async (running: RunningOffice, query: string): Promise<Counted> =>
      (await (await running.ask(`/counts${query}`, reader)).json()) as Counted;
    const check = async (running: RunningOffice, day: string, days: CountDays): Promise<void> => {
      const units = await asked(running, '?by=unit');
      for (const each of [units, await asked(running, '')])
        assert.deepEqual(each.total, countsOf(plan, day, days), day);
      for (const { id, counts } of units.rows)
        assert.deepEqual(counts, countsOf(plan, day, days, { unitId: id }), `${day} ${id}`);
    };
    const first = await openOffice({ clock, store, isEmpty: true });
    await check(first, '2022-03-01', vietnam);
    reads.count = 0;
    const last = '2023-02-28';
    for (const day of [...Array.from({ length: 40 }, (_, at) => addDays('2022-03-02', at * 9)), last]) {
      clock.set(`${day}T03:00:00.000Z`);
      await check(first, day, vietnam);
    }
    await first.close();
    const impatient: Profile = { ...vietnam, soonDays: 60, longLateDays: 5 };
    const second = await openOffice({ clock, store, isEmpty: true, profile: impatient });
    await check(second, last, impatient);
    await second.close();
    assert.equal(reads.count, 0);
  });
});

/** A store with the example's plan, and how many times its logs are read. */
async function countingStore(clock: ReturnType<typeof handClock>): Promise<[ServerStore, { count: number }]> {
  const store = memoryStore();
  await (await openOffice({ clock, store })).close();
  const reads = { count: 0 };
  return [{ ...store, read: (...args) => ((reads.count += 1), store.read(...args)) }, reads];
}
