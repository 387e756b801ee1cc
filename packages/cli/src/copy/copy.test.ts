import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noDigest, record, uuidv7, type RecordedEvent, type StoreSource } from '@kehoach/core';
import { sqliteSnapshot, sqliteStore } from '@kehoach/sqlite';
import { assert } from 'chai';
import Database from 'libsql';
import { run } from '../run.js';

let made = 0;

/** Ids that would be trouble as names of files. */
const planIds = ['tinh.so.01-2026', '../tinh', 'A', 'a', 'kế/hoạch:số?*', 'x'.repeat(200)];

suite('copies of a store', function () {
  this.timeout(60_000);
  let folder = '';
  let file = '';
  const at = (name: string): string => join(folder, name);
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-copy-'));
    file = at('kehoach.db');
  });
  teardown(() => rm(folder, { recursive: true, force: true }));

  async function filled(count = 3): Promise<void> {
    const store = sqliteStore({ file });
    for (const planId of planIds) await store.append(planId, 0, entriesBehind(planId, undefined, count));
    const keep = planIds.map((key) => ({ kind: 'head', key, value: `signed\n${key}` }));
    await store.write({ keep: [...keep, { kind: 'result', key: 'a b', value: '{}' }] });
    await store.close();
  }

  test('a backup is made while a store is written to, and restored as it was', async () => {
    await filled(2500);
    const before = await contentOf(sqliteSnapshot({ file }));
    const store = sqliteStore({ file });
    const writing = store.append('later', 0, entriesBehind('later', undefined, 1));
    const backedUp = await said('backup', folder, '--out', at('backup'));
    await writing;
    await store.close();
    assert.equal(backedUp.status, 0);
    // On a slow machine it says how far it is.
    assert.match(backedUp.err, /^(?:Đã sao chép \d\/6 kế hoạch…\n)*$/u);
    assert.match(backedUp.out, /^Đã sao lưu 6 kế hoạch, 15\.000 mục vào /u);
    assert.isFalse((await readdir(at('backup/plans'))).some((name) => /[/:?*]/.test(name)));
    const restored = await said('restore', at('backup'), '--out', at('new.db'), '--lang', 'en');
    assert.match(restored.out, /^Restored to .*: 6 plans, 15,000 entries; read back/);
    assert.deepEqual(await contentOf(sqliteSnapshot({ file: at('new.db') })), before);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.includes('part')),
      [],
    );
  });

  for (const named of ['new', 'new/', 'deep/new', 'v1.2', '.db'])
    test(`a place that is not named as a file becomes the folder that a server opens: ${named}`, async () => {
      await filled();
      assert.equal((await said('backup', file, '--out', `${at('backup')}/`)).status, 0);
      const place = `${folder}/${named}`;
      const { status, out, err } = await said('restore', at('backup'), '--out', place);
      assert.equal(status, 0, err);
      assert.include(out, place);
      assert.deepEqual((await readdir(place)).toSorted(), ['kehoach.db']);
      const moved = await said('move', '--from', place, '--to', `${place.replace(/\/$/, '')}-moved/`);
      assert.equal(moved.status, 0, moved.err);
      assert.equal((await said('restore', at('backup'), '--out', place)).status, 2);
      await writeFile(join(at('backup'), 'kept.ndjson'), '');
      assert.equal((await said('restore', at('backup'), '--out', at('broken'))).status, 2);
      assert.isFalse(existsSync(at('broken')));
    });

  test('each plan of a backup is a log that other commands take', async () => {
    await filled();
    await said('backup', file, '--out', at('backup'));
    for (const name of await readdir(at('backup/plans')))
      assert.equal((await said('verify', at(`backup/plans/${name}`))).status, 0);
  });

  test('a store is moved when nobody writes to it, and the old one stays', async () => {
    await filled();
    const before = await contentOf(sqliteSnapshot({ file }));
    const store = sqliteStore({ file });
    const refused = await said('move', '--from', file, '--to', at('new.db'), '--json');
    await store.close();
    assert.deepEqual([refused.status, codeIn(refused.out), existsSync(at('new.db'))], [2, 'database-in-use', false]);
    const moved = await said('move', '--from', file, '--to', at('new.db'), '--json');
    assert.deepEqual(JSON.parse(moved.out), { plans: 6, entries: 18, kept: 7 });
    for (const each of [file, at('new.db')]) assert.deepEqual(await contentOf(sqliteSnapshot({ file: each })), before);
  });

  test('what was broken off is begun anew; what is at work is left alone', async () => {
    await filled();
    const part = sqliteStore({ file: at('new.db.part') });
    await part.append('old', 0, entriesBehind('old', undefined, 1));
    const refused = await said('move', '--from', file, '--to', at('new.db'), '--json');
    assert.deepEqual([refused.status, codeIn(refused.out)], [2, 'database-in-use']);
    await part.close();
    assert.equal((await said('move', '--from', file, '--to', at('new.db'))).status, 0);
    assert.deepEqual((await contentOf(sqliteSnapshot({ file: at('new.db') }))).plans, planIds.toSorted());
  });

  for (const [what, change] of [
    ['an entry was changed', async (path: string) => replaced(path, 'plans', '"percent":1', '"percent":2')],
    ['a log was cut short', async (path: string) => replaced(path, 'plans', /[^\n]*\n$/, '')],
    ['a log was emptied', async (path: string) => replaced(path, 'plans', /^[^]*$/, '')],
    ['a line is no entry', async (path: string) => replaced(path, 'plans', /^\{/, '[')],
    ['a head was changed', async (path: string) => replaced(path, 'kept.ndjson', 'signed', 'forged')],
    ['it was not finished', (path: string) => rm(join(path, 'backup.json'))],
    ['it says nothing', (path: string) => writeFile(join(path, 'backup.json'), '{}')],
    ['it is of a newer version', async (path: string) => replaced(path, 'backup.json', '"version": 1', '"version": 2')],
    ['a file is missing', (path: string) => rm(join(path, 'kept.ndjson'))],
  ] as const)
    test(`a backup that is not as it was is not restored, in words: ${what}`, async () => {
      await filled();
      await said('backup', file, '--out', at('backup'));
      await change(at('backup'));
      for (const language of ['vi', 'en']) {
        const { status, err } = await said('restore', at('backup'), '--out', at('new.db'), '--lang', language);
        assert.equal(status, 2);
        assert.match(err, /^[\p{Lu}].*\.\n$/u);
      }
      assert.isFalse((await readdir(folder)).some((name) => name.startsWith('new')));
    });

  async function damage(...plans: readonly string[]): Promise<void> {
    await filled();
    const database = new Database(file);
    for (const planId of plans)
      database
        .prepare('DELETE FROM entries WHERE plan = (SELECT plan FROM plans WHERE plan_id = ?) AND place % 2 = 0')
        .run(planId);
    database.close();
  }

  test('damaged logs are named, and keep no other out of a backup', async () => {
    await damage('A', 'a');
    const { status, out, err } = await said('backup', file, '--out', at('new'));
    assert.equal(status, 1);
    assert.match(out, /^Đã sao lưu 4 kế hoạch, 12 mục .*; 2 kế hoạch hỏng không có trong bản sao\.\n$/u);
    assert.match(err, /^Nhật ký của kế hoạch A bị hỏng\. \p{Lu}.*\.\nNhật ký của kế hoạch a bị hỏng\. .*\.\n$/u);
    const restored = await said('restore', at('new'), '--out', at('new.db'), '--json');
    assert.equal(restored.status, 0, restored.err);
    const source = sqliteSnapshot({ file: at('new.db') });
    assert.deepEqual(await source.plans(), planIds.filter((id) => id.toLowerCase() !== 'a').toSorted());
    const heads = (await source.kept('head')).map(({ key }) => key);
    await source.close();
    assert.notIncludeMembers(heads, ['A']);
    assert.lengthOf(heads, 4);
    const told = JSON.parse((await said('backup', file, '--out', at('again'), '--json')).out) as {
      readonly damaged: readonly { readonly planId: string }[];
    };
    assert.deepEqual(
      told.damaged.map(({ planId }) => planId),
      ['A', 'a'],
    );
  });

  test('a damaged log is named, and nothing is moved', async () => {
    await damage('A');
    const { status, err } = await said('move', '--from', file, '--to', at('new.db'));
    assert.deepEqual([status, /kế hoạch A không nguyên vẹn/u.test(err)], [2, true], err);
    assert.isFalse(existsSync(at('new.db')));
  });

  test('what cannot be done is refused in words, and changes nothing', async () => {
    await filled();
    await said('backup', file, '--out', at('backup'));
    const before = await contentOf(sqliteSnapshot({ file }));
    for (const args of [
      ['backup', file],
      ['backup', file, '--out', at('backup')],
      ['backup', at('missing.db'), '--out', at('other')],
      ['backup', at('backup/backup.json'), '--out', at('other')],
      ['restore', at('backup')],
      ['restore', at('backup'), '--out', file],
      ['restore', at('backup'), '--out', 'postgres://localhost/kehoach'],
      ['restore', folder, '--out', at('new.db')],
      ['move', '--from', file],
      ['move', '--to', at('new.db')],
      ['move', '--from', file, '--to', file],
      ['move', '--from', at('missing.db'), '--to', at('new.db')],
      ['move', 'x', '--from', file, '--to', at('new.db')],
    ]) {
      const { status, err } = await said(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(err, /^[\p{Lu}/“].*\.\n$/u, args.join(' '));
    }
    assert.deepEqual(await contentOf(sqliteSnapshot({ file })), before);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => !/^(backup|kehoach\.db.*)$/.test(name)),
      [],
    );
  });
});

async function said(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const status = await run(args, { out: (text) => (out += text), err: (text) => (err += text), columns: 100 });
  return { status, out, err };
}

function codeIn(json: string): string {
  return (JSON.parse(json) as { refusal: { code: string } }).refusal.code;
}

interface Content {
  readonly plans: readonly string[];
  readonly all: readonly unknown[];
}

/** Everything in a store. */
async function contentOf(source: StoreSource): Promise<Content> {
  const plans = await source.plans();
  const logs = await Promise.all(plans.map((planId) => source.read(planId, { after: 0 })));
  const kept = await Promise.all((await source.kinds()).map((kind) => source.kept(kind)));
  await source.close();
  return { plans, all: [...logs, ...kept] };
}

/** Changes a file, or the first one of a folder. */
async function replaced(folder: string, name: string, what: string | RegExp, by: string): Promise<void> {
  const [first] = name === 'plans' ? (await readdir(join(folder, name))).toSorted() : [];
  const path = first === undefined ? join(folder, name) : join(folder, name, first);
  const text = await readFile(path, 'utf8');
  assert.notEqual(text.replace(what, by), text);
  await writeFile(path, text.replace(what, by));
}

function entriesBehind(planId: string, last: RecordedEvent | undefined, count: number): RecordedEvent[] {
  const newId = (): string => {
    made += 1;
    return uuidv7(made, new Uint8Array(10));
  };
  const { version, digest } = last ?? { version: 0, digest: noDigest };
  const events = Array.from({ length: count }, (_, at) => ({
    type: 'TaskProgressed' as const,
    occurredOn: '2022-09-01',
    by: { id: 'clerk', unit: 'tgpl' },
    data: { taskId: 't', percent: (version + at) % 101 },
  }));
  return record(events, { planId, version, digest, now: '2022-09-01T02:00:00.000Z', newId });
}
