import { digestOf, uuidv7, verify, writeLog, type RecordedEvent, type ServerStore } from '@kehoach/core';
import { assert } from 'chai';
import { codeOf, entriesOf, until } from './store-contract.js';

const planId = 'test.contract';
const result = (key: string, value: string | null, expected?: string | null) => ({
  kind: 'result',
  key,
  value,
  ...(expected !== undefined && { expected }),
});

/** For stores to which several processes may write. */
export interface Beside {
  /** Another store on what the last one keeps, as another process has it. */
  readonly open: () => Promise<ServerStore>;
  /** Makes transactions of what the last one keeps slow, and end in another order than they began in. */
  readonly slow: () => Promise<void>;
}

/**
 * What every store of a server must keep, beside `storeContract`.
 *
 * @param make gives an empty store at each call
 */
export function serverStoreContract(name: string, make: () => Promise<ServerStore>, beside?: Beside): void {
  suite(`${name} keeps the contract of a server’s store`, () => {
    writing(make);
    keeping(make);
    following(make);
    if (beside !== undefined) {
      several(make, beside);
      test('tells who reads at either of two processes each entry once, in order, while 64 append slowly', async () => {
        const store = await make();
        await beside.slow();
        await followed([store, await beside.open()], 3);
      });
    }
  });
}

function writing(make: () => Promise<ServerStore>): void {
  test('gives the text of a log, or of a part of it, where it gives any, as its entries are written', async () => {
    const store = await make();
    const events = await entriesOf(1, 5);
    await store.write({ append: { planId, expectedVersion: 0, events } });
    const parts = [[0], [2], [5], [9], [0, 0], [1, 3], [4, 5], [2, 99]] as const;
    for (const [after, to] of parts) {
      const text = await store.text?.(planId, { after, ...(to !== undefined && { to }) });
      if (text !== undefined) assert.equal(text, writeLog(events.slice(after, to)), `${after} to ${to}`);
    }
    assert.oneOf(await store.text?.('test.unknown', { after: 0 }), ['', undefined]);
  });

  test('writes entries and what is kept beside them at once', async () => {
    const store = await make();
    const events = await entriesOf(1, 3);
    const keep = [result(`${planId} a`, '{"status":"recorded"}', null), { kind: 'summary', key: planId, value: 's' }];
    assert.deepEqual(await store.write({ append: { planId, expectedVersion: 0, events }, keep }), {
      version: 3,
      isFresh: true,
    });
    assert.deepEqual(await store.read(planId, { after: 0 }), events);
    assert.deepEqual(await store.kept('result'), [
      { kind: 'result', key: `${planId} a`, value: '{"status":"recorded"}' },
    ]);
    assert.equal((await store.kept('summary'))[0]?.value, 's');
  });

  for (const [why, expectedVersion, expected, code] of [
    ['the log has moved on', 0, null, 'version-conflict'],
    ['something else is kept than was expected', 2, 'other', 'kept-otherwise'],
    ['something is kept where nothing was expected', 2, null, 'kept-otherwise'],
  ] as const)
    test(`writes nothing of either where ${why}`, async () => {
      const store = await make();
      const log = await entriesOf(1, 3);
      const before = expectedVersion === 0 ? [] : [{ kind: 'result', key: 'b', value: 'old' }];
      await store.write({ append: { planId, expectedVersion: 0, events: log.slice(0, 2) }, keep: before });
      const events = expectedVersion === 0 ? [rivalOf(log[0] as RecordedEvent)] : log.slice(2);
      const keep = [result('a', 'new'), result('b', 'new', expected)];
      assert.equal(await codeOf(store.write({ append: { planId, expectedVersion, events }, keep })), code);
      assert.deepEqual(await store.read(planId, { after: 0 }), log.slice(0, 2));
      assert.deepEqual(await store.kept('result'), before);
    });

  test('writes nothing of a repetition, and answers as the first time', async () => {
    const store = await make();
    const events = await entriesOf(1, 2);
    const append = { planId, expectedVersion: 0, events };
    await store.write({ append, keep: [result('a', 'first', null)] });
    const again = await store.write({ append, keep: [result('a', 'second', null), result('b', 'more')] });
    assert.deepEqual(again, { version: 2, isFresh: false });
    assert.deepEqual(
      (await store.kept('result')).map(({ key, value }) => [key, value]),
      [['a', 'first']],
    );
  });

  test('keeps without entries: a refusal is a result as well', async () => {
    const store = await make();
    assert.deepEqual(await store.write({ keep: [result('a', 'refused', null)] }), { version: 0, isFresh: true });
    assert.equal((await store.kept('result'))[0]?.value, 'refused');
    assert.deepEqual(await store.plans(), []);
  });

  test('answers each of many that write at once for itself', async () => {
    const store = await make();
    const plans = Array.from({ length: 40 }, (_, at) => `test.many.${at}`);
    const answers = await Promise.all(
      plans.flatMap(async (plan, at) => {
        const events = await entriesOf(1, 2, plan);
        const wrong = at % 4 === 1 ? 7 : 0;
        const again = at % 4 === 2 ? [rivalOf(events[0] as RecordedEvent)] : events;
        const first = codeOf(store.write({ append: { planId: plan, expectedVersion: wrong, events } }));
        const second = codeOf(store.write({ append: { planId: plan, expectedVersion: 0, events: again } }));
        return [await first, await second];
      }),
    );
    const versions = await Promise.all(plans.map(async (plan) => (await store.read(plan, { after: 0 })).length));
    for (const [at, [first, second]] of answers.entries()) {
      assert.equal(first, at % 4 === 1 ? 'version-conflict' : 'appended');
      assert.equal(second, at % 4 === 2 ? 'version-conflict' : 'appended');
      assert.equal(versions[at], 2);
    }
  });
}

function keeping(make: () => Promise<ServerStore>): void {
  test('replaces what is kept, or takes it away', async () => {
    const store = await make();
    const steps = [
      ['one', null, 'appended', 'one'],
      ['two', 'one', 'appended', 'two'],
      ['three', undefined, 'appended', 'three'],
      ['four', 'two', 'kept-otherwise', 'three'],
      [null, 'three', 'appended', undefined],
      ['five', 'three', 'kept-otherwise', undefined],
      [null, undefined, 'appended', undefined],
    ] as const;
    for (const [value, expected, code, there] of steps) {
      assert.equal(await codeOf(store.write({ keep: [result('a', value, expected)] })), code);
      assert.equal((await store.kept('result', { keys: ['a'] }))[0]?.value, there);
    }
  });

  test('lets one of two win who expect the same', async () => {
    const store = await make();
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((at) => codeOf(store.write({ keep: [result('a', `${at}`, null)] }))),
    );
    assert.deepEqual(answers.toSorted(), ['appended', ...Array.from({ length: 4 }, () => 'kept-otherwise')]);
  });

  test('finds what is kept by keys and by what they begin with, sorted by code units', async () => {
    const store = await make();
    const keys = ['p 2', 'p 10', 'p 1', 'p', 'P 1', 'p%', 'p_x', 'p\u{1F600}', 'p\uE000', 'p\uFFFF', 'pé', 'q'];
    await store.write({ keep: keys.map((key) => result(key, `value of ${key}`)) });
    await store.write({ keep: [{ kind: 'head', key: 'p 1', value: 'of another kind' }] });
    const found = async (which?: Parameters<ServerStore['kept']>[1]): Promise<readonly string[]> =>
      (await store.kept('result', which)).map(({ key, value }) => (value === `value of ${key}` ? key : value));
    assert.deepEqual(await found(), keys.toSorted());
    for (const prefix of ['', 'p', 'p ', 'p 1', 'p%', 'p_', 'é', 'p\u{1F600}', 'p\uFFFF'])
      assert.deepEqual(await found({ prefix }), keys.filter((key) => key.startsWith(prefix)).toSorted(), prefix);
    assert.deepEqual(await found({ keys: ['q', 'p 1', 'missing', 'q'] }), ['p 1', 'q']);
    assert.deepEqual(await found({ keys: [] }), []);
    assert.deepEqual(await store.kept('unknown'), []);
    await store.write({ keep: [{ kind: 'key', key: 'a', value: '' }] });
    await store.write({ keep: [{ kind: 'key', key: 'a', value: null }] });
    assert.deepEqual(await store.kinds(), ['head', 'result']);
  });

  test('gives back any text', async () => {
    const store = await make();
    const texts = ['', ' ', "'; DROP TABLE kept; --", 'dòng một\r\ndòng hai\t', '👩🏽‍⚖️ \u{1F600}', 'ê'.repeat(200_000)];
    await store.write({ keep: texts.map((value, at) => result(`${at}`, value)) });
    assert.deepEqual(
      (await store.kept('result')).map(({ value }) => value),
      texts,
    );
  });
}

function following(make: () => Promise<ServerStore>): void {
  test('tells who reads while 64 append each entry once, in order, without a gap', async () => {
    await followed([await make()], 12);
  });

  test('tells from any place on, as often as it is asked', async () => {
    const store = await make();
    const log = await entriesOf(1, 6);
    await store.append(planId, 0, log.slice(0, 4));
    const heard = [0, 2, 4, 5].map((after) => {
      const told: number[] = [];
      store.subscribe(planId, after, (entries) => told.push(...entries.map(({ version }) => version)));
      return { after, told };
    });
    await store.append(planId, 4, log.slice(4));
    await until(() => heard.every(({ told }) => told.at(-1) === 6));
    for (const { after, told } of heard)
      assert.deepEqual(
        told,
        log.slice(after).map(({ version }) => version),
      );
  });
}

/** What holds where two processes write to one store. */
function several(make: () => Promise<ServerStore>, beside: Beside): void {
  test('lets one of two processes win who append at once, and tells the other why', async () => {
    const stores = [await make(), await beside.open()];
    const [one] = await entriesOf(1, 1);
    const rivals = Array.from({ length: 12 }, () => rivalOf(one as RecordedEvent));
    const answers = await Promise.all(
      rivals.map((entry, at) => codeOf((stores[at % 2] as ServerStore).append(planId, 0, [entry]))),
    );
    assert.deepEqual(answers.toSorted(), ['appended', ...Array.from({ length: 11 }, () => 'version-conflict')]);
    for (const store of stores) assert.equal((await store.read(planId, { after: 0 })).length, 1);
  });

  test('records once what is sent to two processes at once, and answers both', async () => {
    const stores = [await make(), await beside.open()];
    const log = await entriesOf(1, 8);
    for (let at = 0; at < log.length; at += 2) {
      const append = { planId, expectedVersion: at, events: log.slice(at, at + 2) };
      const keep = [result(`${planId} ${at}`, 'recorded', null)];
      const written = await Promise.all(stores.map((store) => store.write({ append, keep })));
      assert.deepEqual(
        written.map(({ version }) => version),
        [at + 2, at + 2],
      );
      assert.isAtMost(written.filter(({ isFresh }) => isFresh).length, 1);
    }
    assert.deepEqual(await stores[1]?.read(planId, { after: 0 }), log);
    assert.equal((await stores[0]?.kept('result'))?.length, 4);
  });

  test('lets one of two processes keep what both expect not to be there', async () => {
    const stores = [await make(), await beside.open()];
    for (let at = 0; at < 8; at += 1) {
      const writing = { keep: [result('shared', `${at}`, at === 0 ? null : `${at - 1}`)] };
      const answers = await Promise.all(stores.map((store) => codeOf(store.write(writing))));
      assert.deepEqual(answers.toSorted(), ['appended', 'kept-otherwise']);
    }
  });

  test('tells at one process within a second what another has recorded', async () => {
    const [store, other] = [await make(), await beside.open()];
    const log = await entriesOf(1, 5);
    let heard = 0;
    store.subscribe(planId, 0, (entries) => (heard += entries.length));
    for (const [at, entry] of log.entries()) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await other.append(planId, at, [entry]);
      const since = performance.now();
      await until(() => heard === at + 1);
      assert.isBelow(performance.now() - since, 1000);
    }
  });
}

/** 64 writers over 8 plans and all stores; each plan is followed at each store, cut off and resumed again and again. */
async function followed(stores: readonly ServerStore[], each: number): Promise<void> {
  const plans = Array.from({ length: 8 }, (_, at) => `test.plan.${at}`);
  const seats = stores.flatMap((store) => plans.map((plan) => ({ store, plan, heard: [] as RecordedEvent[] })));
  const follow = ({ store, plan, heard }: (typeof seats)[number]): (() => void) =>
    store.subscribe(plan, heard.length, (entries) => heard.push(...entries));
  const stops = seats.map(follow);
  const isOver = { now: false };
  const cutting = cutAndResume(stops, (at) => follow(seats[at] as (typeof seats)[number]), isOver);
  const versions = await Promise.all(
    Array.from({ length: 64 }, (_, at) => {
      const store = stores[Math.floor(at / plans.length) % stores.length] as ServerStore;
      return appendInTurn(store, plans[at % plans.length] as string, at, each);
    }),
  );
  isOver.now = true;
  await cutting;
  assert.equal(versions.flat().length, 64 * each);
  await until(() => seats.every(({ heard }) => heard.length >= 8 * each));
  for (const stop of stops) stop();
  for (const { store, plan, heard } of seats) {
    assert.deepEqual(
      heard.map(({ version }) => version),
      Array.from({ length: 8 * each }, (_, at) => at + 1),
    );
    assert.isTrue(verify(heard).isWhole);
    assert.deepEqual(heard, await store.read(plan, { after: 0 }));
  }
}

/** Ends subscriptions and begins them again behind what was heard, as a reader does whose line is cut. */
async function cutAndResume(
  stops: (() => void)[],
  follow: (at: number) => () => void,
  isOver: { readonly now: boolean },
): Promise<void> {
  for (let at = 0; !isOver.now; at = (at + 1) % stops.length) {
    await new Promise((resolve) => setTimeout(resolve, 3));
    stops[at]?.();
    stops[at] = follow(at);
  }
}

/** One of the writers of a plan: reads where the log ends, waits a little, appends; again where it was overtaken. */
async function appendInTurn(store: ServerStore, plan: string, writer: number, times: number): Promise<number[]> {
  const versions: number[] = [];
  let made = 0;
  let last: RecordedEvent | undefined;
  while (versions.length < times) {
    last = (await store.read(plan, { after: last?.version ?? 0 })).at(-1) ?? last;
    await new Promise((resolve) => setTimeout(resolve, (writer * 7 + made * 3) % 5));
    made += 1;
    const entry = behind(last, plan, writer * 100_000 + made);
    const key = `${plan} ${entry.id}`;
    const append = { planId: plan, expectedVersion: entry.version - 1, events: [entry] };
    try {
      versions.push((await store.write({ append, keep: [result(key, 'recorded', null)] })).version);
    } catch (error) {
      if ((error as { readonly code?: string }).code !== 'version-conflict') throw error;
    }
  }
  return versions;
}

function behind(last: RecordedEvent | undefined, plan: string, epochMs: number): RecordedEvent {
  const version = (last?.version ?? 0) + 1;
  const entry = {
    id: uuidv7(epochMs, new Uint8Array(10)),
    planId: plan,
    version,
    type: 'TaskProgressed',
    schema: 1,
    recordedAt: '2022-09-01T02:00:00.000Z',
    occurredOn: '2022-09-01',
    by: { id: 'clerk', unit: 'tgpl' },
    data: { taskId: 't', percent: version % 101 },
    previous: last?.digest ?? '0'.repeat(64),
  } as const;
  return { ...entry, digest: digestOf(entry) };
}

let rivals = 0;

/** Another entry that could stand in the place of this one, each time another. */
function rivalOf(entry: RecordedEvent): RecordedEvent {
  rivals += 1;
  const rival = { ...entry, id: uuidv7(9_000_000 + rivals, new Uint8Array(10)) };
  return { ...rival, digest: digestOf(rival) };
}
