import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLogError, verify, type LogError, type ServerStore } from '@kehoach/core';
import { assert } from 'chai';
import Database from 'libsql';
import { sqliteSnapshot, sqliteStore } from './index.js';
import { openDatabase } from './open-database.js';
import { entriesBehind } from './test-support/sample.js';

const planId = 'tinh.so.01-2026';
const second = fileURLToPath(new URL('test-support/second-process.js', import.meta.url));

suite('a store in one SQLite file', () => {
  let folder = '';
  let file = '';
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-sqlite-'));
    file = join(folder, 'data', 'kehoach.db');
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
  const filled = (count: number): Promise<number> =>
    opened((store) => store.append(planId, 0, entriesBehind(planId, undefined, count)));
  /** Does something to the file that no store does. */
  const meddled = (sql: string): void => {
    const database = new Database(file);
    database.exec(sql);
    database.close();
  };

  test('makes its folder, and opens again with all that was written', async () => {
    const events = entriesBehind(planId, undefined, 5000);
    await opened((store) =>
      store.write({
        append: { planId, expectedVersion: 0, events },
        keep: [{ kind: 'head', key: `${planId} 000000005000`, value: 'signed' }],
      }),
    );
    await opened(async (store) => {
      assert.equal(store.survives, 'power-loss');
      assert.deepEqual(await store.read(planId, { after: 0 }), events);
      assert.equal((await store.kept('head', { prefix: `${planId} ` }))[0]?.value, 'signed');
      assert.equal(await store.append(planId, 0, events.slice(0, 3)), 5000);
    });
  });

  test('waits for the disk at each commit, and is one file once it is closed', () => {
    const { connection, close } = openDatabase(file);
    const pragma = (name: string): unknown => Object.values(connection.prepare(`PRAGMA ${name}`).get() as object)[0];
    assert.deepEqual(['journal_mode', 'synchronous', 'fullfsync'].map(pragma), ['wal', 2, 1]);
    close();
    assert.isFalse(existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0);
  });

  test('is refused in words while another process writes, and goes on when that was killed', async () => {
    const first = processOn(file);
    await first.said((lines) => lines.length > 20);
    assert.equal(codeOpening(file), 'database-in-use');
    await symlink(file, join(folder, 'link.db'));
    assert.equal(codeOpening(join(folder, 'link.db')), 'database-in-use');
    const other = processOn(file);
    assert.deepEqual(await other.said((lines) => lines.length > 0), ['database-in-use']);
    first.process.kill('SIGKILL');
    const acknowledged = await first.ended;
    await opened(async (store) => {
      const log = await store.read(planId, { after: 0 });
      assert.isTrue(verify(log).isWhole);
      assert.isAtLeast(log.length, Number(acknowledged.at(-1)));
      assert.equal(await store.append(planId, log.length, entriesBehind(planId, log.at(-1), 1)), log.length + 1);
    });
  });

  test('is refused to a second store of the same process, until the first is closed', async () => {
    await opened(async () => assert.equal(codeOpening(file), 'database-in-use'));
    assert.equal(codeOpening(file), 'opened');
  });

  test('leaves what is no store of ours as it is', async () => {
    file = join(folder, 'other.db');
    await writeFile(file, 'Kế hoạch\n'.repeat(1000));
    assert.equal(codeOpening(file), 'not-our-database');
    assert.equal(await readFile(file, 'utf8'), 'Kế hoạch\n'.repeat(1000));
    file = join(folder, 'foreign.db');
    meddled('CREATE TABLE plans (id INTEGER)');
    const before = await readFile(file);
    assert.equal(codeOpening(file), 'not-our-database');
    assert.isTrue(before.equals(await readFile(file)));
  });

  test('gives a copy of nothing but a store, and makes no file', async () => {
    const code = (): string => codeOfThrown(() => sqliteSnapshot({ file }));
    assert.equal(code(), 'store-failed');
    assert.isFalse(existsSync(file));
    file = join(folder, 'other.db');
    for (const content of ['', 'Kế hoạch'.repeat(1000)]) {
      await writeFile(file, content);
      assert.equal(code(), 'not-our-database');
    }
  });

  test('refuses a file of a newer version', async () => {
    await filled(1);
    meddled("INSERT INTO migrations VALUES (3, '2030-01-01T00:00:00Z')");
    assert.equal(codeOpening(file), 'newer-database');
  });

  test('brings a file of an older version up to date, of which a copy can be made as it is', async () => {
    const events = entriesBehind(planId, undefined, 3);
    await opened((store) => store.append(planId, 0, events.slice(0, 2)));
    meddled('DROP TRIGGER entries_once; DROP TABLE recent; DELETE FROM migrations WHERE version > 1');
    const copy = sqliteSnapshot({ file });
    assert.deepEqual(await copy.read(planId, { after: 0 }), events.slice(0, 2));
    assert.deepEqual(await copy.plans(), [planId]);
    await copy.close();
    await opened(async (store) => assert.equal(await store.append(planId, 2, events.slice(2)), 3));
  });

  test('refuses a folder that is none', async () => {
    await writeFile(join(folder, 'data'), '');
    assert.equal(codeOpening(file), 'store-failed');
  });

  test('says of a folder without rights that it has none', async function () {
    const id = process.getuid?.();
    if (id === undefined) this.skip();
    await chmod(folder, 0o555);
    const index = new URL('index.js', import.meta.url).href;
    const opens = `import('${index}').then(({ sqliteStore }) => sqliteStore({ file: '${folder}/kehoach.db' }))`;
    // Root may write everywhere.
    const { stderr } = spawnSync(process.execPath, ['-e', opens], {
      encoding: 'utf8',
      ...(id === 0 && { uid: 65_534 }),
    });
    await chmod(folder, 0o755);
    // The folder of the sources may be closed to anybody else.
    if (id === 0 && /MODULE_NOT_FOUND|EACCES: [^\n]*\.js/.test(stderr)) this.skip();
    assert.match(stderr, /no-access/);
  });

  for (const [what, sql, whole] of [
    ['an entry is missing', 'DELETE FROM entries WHERE place % 4294967296 = 7', 6],
    ['the first entry is missing', 'DELETE FROM entries WHERE place % 4294967296 = 1', 0],
    ['the last entry is missing', 'DELETE FROM entries WHERE place % 4294967296 = 10', 9],
    ['a line is no JSON', 'UPDATE entries SET line = substr(line, 1, 50) WHERE place % 4294967296 = 4', 3],
    ['an entry stands in another’s place', 'UPDATE entries SET line = (SELECT line FROM entries LIMIT 1)', 1],
    [
      'a digest is another',
      `UPDATE entries SET line = replace(line, '"digest":"', '"digest":"0') WHERE place % 4294967296 = 5`,
      5,
    ],
    ['the last digest is another', `UPDATE plans SET digest = 'f'`, 9],
  ] as const)
    test(`says how many entries stand before the damage: ${what}`, async () => {
      await filled(10);
      meddled(sql);
      await opened(async (store) => {
        const error = await failureOf(store.read(planId, { after: 0 }));
        assert.deepEqual([error.code, error.params], ['broken-chain', { planId, from: whole + 1, to: 10, whole }]);
        const told: string[] = [];
        store.subscribe(
          planId,
          0,
          () => undefined,
          ({ code }) => told.push(code),
        );
        await new Promise((resolve) => setTimeout(resolve, 20));
        assert.deepEqual(told, ['broken-chain']);
      });
    });

  test('says that an entry follows another than the one before it, also where a page of the reading begins', async () => {
    await filled(2001);
    meddled(`UPDATE entries SET line = json_set(line, '$.previous', 'f') WHERE place % 4294967296 = 2001`);
    await opened(async (store) => {
      const error = await failureOf(store.read(planId, { after: 0 }));
      assert.deepEqual([error.code, error.params], ['broken-chain', { planId, from: 2001, to: 2001, whole: 2000 }]);
    });
  });

  test('says that the file is damaged, and how much stands before the damage', async () => {
    await filled(3000);
    const bytes = await readFile(file);
    for (let page = 120; page < 140; page += 1) bytes.fill(0xa5, page * 4096, (page + 1) * 4096);
    await writeFile(file, bytes);
    await opened(async (store) => {
      const error = await failureOf(store.read(planId, { after: 0 }));
      assert.equal(error.code, 'broken-chain');
      const { whole } = error.params as { whole: number };
      assert.isTrue(whole > 0 && whole < 3000, `${whole}`);
    });
  });

  test('writes what comes in the same turn in one transaction', async () => {
    await opened(async (store) => {
      await store.append('first', 0, entriesBehind('first', undefined, 1));
      const plans = Array.from({ length: 64 }, (_, at) => `plan.${at}`);
      const before = commitsIn(`${file}-wal`);
      await Promise.all(plans.map((plan) => store.append(plan, 0, entriesBehind(plan, undefined, 1))));
      assert.equal(commitsIn(`${file}-wal`) - before, 1);
      for (const plan of plans.slice(0, 8))
        await store.append(plan, 1, entriesBehind(plan, (await store.read(plan, { after: 0 })).at(-1), 1));
      assert.equal(commitsIn(`${file}-wal`) - before, 9);
    });
  });

  test('answers what was asked before it is closed, and nothing after', async () => {
    const store = sqliteStore({ file });
    const answers = Array.from({ length: 20 }, (_, at) =>
      store.append(`plan.${at}`, 0, entriesBehind(`plan.${at}`, undefined, 2)),
    );
    const heard: unknown[] = [];
    store.subscribe('plan.0', 0, (entries) => heard.push(entries));
    await store.close();
    await store.close();
    assert.deepEqual(
      await Promise.all(answers),
      Array.from({ length: 20 }, () => 2),
    );
    for (const asked of [store.plans(), store.read('plan.0', { after: 0 }), store.write({}), store.kept('head')])
      assert.deepEqual((await failureOf(asked)).params, { cause: 'closed' });
    await opened(async (again) => assert.equal((await again.plans()).length, 20));
  });

  test('lets a copy be made of one moment while it goes on writing', async () => {
    await opened(async (store) => {
      await store.append(planId, 0, entriesBehind(planId, undefined, 3));
      await store.write({ keep: [{ kind: 'head', key: planId, value: 'signed' }] });
      const snapshot = sqliteSnapshot({ file });
      const last = (await store.read(planId, { after: 2 })).at(-1);
      await store.append(planId, 3, entriesBehind(planId, last, 2));
      await store.append('other', 0, entriesBehind('other', undefined, 1));
      assert.equal((await snapshot.read(planId, { after: 0 })).length, 3, 'as it was');
      assert.deepEqual([await snapshot.plans(), await snapshot.kinds()], [[planId], ['head']]);
      await snapshot.close();
      assert.equal((await failureOf(snapshot.plans())).code, 'store-failed');
    });
  });
});

/** A process that appends; what it says, line by line. */
function processOn(file: string): {
  readonly process: ChildProcess;
  readonly said: (isEnough: (lines: readonly string[]) => boolean) => Promise<readonly string[]>;
  readonly ended: Promise<readonly string[]>;
} {
  const child = spawn(process.execPath, [second, file, planId], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  const lines = (): readonly string[] => text.split('\n').slice(0, -1);
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return {
    process: child,
    said: async (isEnough) => {
      for (let waited = 0; !isEnough(lines()); waited += 5) {
        if (waited > 20_000) throw new Error(`waited in vain, heard ${text}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return lines();
    },
    ended: new Promise((resolve) => child.once('close', () => resolve(lines()))),
  };
}

/** Each frame of a WAL is a header of 24 bytes and a page; the last one of a commit says how large the file is then. */
function commitsIn(wal: string): number {
  const bytes = readFileSync(wal);
  const salts = bytes.subarray(16, 24);
  let commits = 0;
  for (let at = 32; at + 24 <= bytes.length; at += 24 + 4096)
    if (bytes.subarray(at + 8, at + 16).equals(salts) && bytes.readUInt32BE(at + 4) > 0) commits += 1;
  return commits;
}

function codeOpening(file: string): string {
  return codeOfThrown(() => void sqliteStore({ file }).close());
}

function codeOfThrown(work: () => unknown): string {
  try {
    work();
    return 'opened';
  } catch (error) {
    return isLogError(error) ? error.code : String(error);
  }
}

async function failureOf(asked: Promise<unknown>): Promise<LogError> {
  try {
    await asked;
  } catch (error) {
    if (isLogError(error)) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
