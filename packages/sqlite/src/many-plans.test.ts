import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf, isLogError, type RecordedEvent, type ServerStore } from '@kehoach/core';
import { assert } from 'chai';
import Database from 'libsql';
import { sqliteSnapshot, sqliteStore } from './index.js';
import { entriesBehind } from './test-support/sample.js';

suite('entries of many plans at once in a SQLite file', () => {
  let folder = '';
  let file = '';
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-sqlite-'));
    file = join(folder, 'kehoach.db');
  });
  teardown(() => rm(folder, { recursive: true, force: true }));

  /** Opens, works and closes. */
  async function opened<T>(work: (store: ServerStore) => Promise<T>): Promise<T> {
    const store = sqliteStore({ file });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }
  const plans = Array.from({ length: 20 }, (_, at) => `plan.${at}`);
  const logs = new Map(plans.map((plan) => [plan, entriesBehind(plan, undefined, 70)]));
  const logOf = (plan: string): RecordedEvent[] => logs.get(plan) ?? [];
  /** One entry of each at once, again and again. */
  const spread = async (store: ServerStore, from: number, to: number): Promise<void> => {
    for (let version = from; version < to; version += 1)
      await Promise.all(plans.map((plan) => store.append(plan, version, logOf(plan).slice(version, version + 1))));
  };
  const inTheirPlaces = (): unknown => {
    const database = new Database(file);
    const { n } = database.prepare('SELECT count(*) AS n FROM entries').get() as { readonly n: number };
    database.close();
    return n;
  };

  test('are read in order, wherever they lie', async () => {
    await opened(async (store) => {
      await store.append('plan.0', 0, logOf('plan.0').slice(0, 2));
      for (const plan of plans.slice(1)) await store.append(plan, 0, logOf(plan).slice(0, 2));
      await spread(store, 2, 12);
      assert.equal(inTheirPlaces(), 40);
      for (let version = 12; version < 14; version += 1)
        await store.append('plan.3', version, logOf('plan.3').slice(version, version + 1));
      assert.equal(inTheirPlaces(), 42);
      const copy = sqliteSnapshot({ file });
      for (const source of [store, copy]) {
        assert.deepEqual(await source.read('plan.3', { after: 0 }), logOf('plan.3').slice(0, 14));
        assert.deepEqual(await source.read('plan.4', { after: 5 }), logOf('plan.4').slice(5, 12));
      }
      await copy.close();
    });
    assert.equal(inTheirPlaces(), 242, 'once it is closed');
  });

  test('are brought to their places once they are a thousand, and all goes on', async () => {
    await opened(async (store) => {
      await spread(store, 0, 60);
      assert.equal(inTheirPlaces(), 1000);
      for (const plan of plans) assert.deepEqual(await store.read(plan, { after: 0 }), logOf(plan).slice(0, 60));
    });
    await opened((store) => spread(store, 60, 70));
    await opened(async (store) => {
      for (const plan of plans) assert.deepEqual(await store.read(plan, { after: 0 }), logOf(plan));
    });
  });

  test('go to their places at once where there are eight of each plan', async () => {
    await opened(async (store) => {
      await Promise.all(plans.map((plan) => store.append(plan, 0, logOf(plan).slice(0, 8))));
      assert.equal(inTheirPlaces(), 160);
    });
  });

  test('are brought to their places by who opens the file next, where a process was killed before', async () => {
    await opened((store) => spread(store, 0, 3));
    const database = new Database(file);
    database.exec(`CREATE TEMP TABLE away AS SELECT place, plan, id, line FROM entries;
      DELETE FROM entries; INSERT INTO recent (place, plan, id, line) SELECT * FROM away`);
    database.close();
    await opened(async (store) => {
      assert.equal(inTheirPlaces(), 0);
      for (const plan of plans) assert.deepEqual(await store.read(plan, { after: 0 }), logOf(plan).slice(0, 3));
    });
    assert.equal(inTheirPlaces(), 60);
  });

  test('bear each id once, wherever the other lies', async () => {
    await opened(async (store) => {
      /** A new entry, before which stands another with an id that is there already. */
      const again = (plan: string, version: number, id: string): RecordedEvent[] => {
        const [{ digest: _, ...one }, { digest: __, ...next }] = entriesBehind(plan, logOf(plan)[version - 1], 2) as [
          RecordedEvent,
          RecordedEvent,
        ];
        const digest = digestOf({ ...one, id });
        const behind = { ...next, previous: digest };
        return [
          { ...one, id, digest },
          { ...behind, digest: digestOf(behind) },
        ];
      };
      const first = (plan: string): string => logOf(plan)[0]?.id ?? '';
      for (const plan of plans.slice(0, 10)) await store.append(plan, 0, logOf(plan).slice(0, 1));
      await Promise.all(plans.slice(10).map((plan) => store.append(plan, 0, logOf(plan).slice(0, 1))));
      await spread(store, 1, 3);
      /** Of a plan, with one more entry of each other plan at the same time. */
      const amidOthers = async (plan: string, version: number, id: string): Promise<string> => {
        const others = plans.filter((other) => other !== 'plan.1' && other !== 'plan.12');
        const [answer, ...rest] = await Promise.all([
          codeOf(store.append(plan, 3, again(plan, 3, id))),
          ...others.map((other) => codeOf(store.append(other, version, logOf(other).slice(version, version + 1)))),
        ]);
        assert.sameMembers([...new Set(rest)], ['appended']);
        return answer;
      };
      assert.equal(await amidOthers('plan.1', 3, first('plan.1')), 'duplicate-id');
      const [, , third] = logOf('plan.12');
      assert.equal(await amidOthers('plan.12', 4, third?.id ?? ''), 'duplicate-id');
      assert.equal(await codeOf(store.append('plan.12', 3, again('plan.12', 3, third?.id ?? ''))), 'duplicate-id');
      assert.equal(await store.append('plan.1', 0, logOf('plan.1').slice(0, 3)), 3, 'a repetition');
    });
  });
});

async function codeOf(appending: Promise<unknown>): Promise<string> {
  return appending.then(
    () => 'appended',
    (error: unknown) => (isLogError(error) ? error.code : String(error)),
  );
}
