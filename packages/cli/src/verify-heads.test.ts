import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf, memoryStore, readLog, writeLog, type RecordedEvent } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { headKeyIn, serve, serverApp, SignedHeads, type Identity, type Serving } from '@kehoach/server';
import { systemClock } from '@kehoach/session';
import { assert } from 'chai';
import { run } from './run.js';

const example = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
const planId = 'ninhthuan.stp.225-kh-stp-2022';
const identity: Identity = {
  whoIs: async ({ headers }) =>
    headers.get('Authorization') === 'Bearer t' ? { subject: 'a', unit: 'stp', roles: ['planner'] } : undefined,
};

suite('kehoach verify --key --heads', () => {
  let folder: string;
  let serving: Serving;
  let key: string;
  let entries: readonly RecordedEvent[];
  const file = (name: string): string => join(folder, name);
  const address = (): string => `http://127.0.0.1:${serving.port}/plans/${planId}/heads`;

  suiteSetup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-heads-'));
    const { signer, publicFile } = await headKeyIn(file('keys'));
    key = publicFile;
    const store = memoryStore();
    const heads = new SignedHeads({ store, signer, clock: systemClock });
    const app = serverApp({ store, identity, profile: vietnam, heads });
    serving = await serve({ app, host: '127.0.0.1', port: 0 });
    const body = await readFile(example, 'utf8');
    const headers = { Authorization: 'Bearer t', 'Content-Type': 'application/x-ndjson' };
    await fetch(address().replace(/heads$/, 'log'), { method: 'POST', headers, body });
    await heads.close();
    ({ entries } = readLog(body));
    await writeFile(file('heads.json'), await (await fetch(address(), { headers })).text());
    await writeFile(file('log'), body);
  });
  suiteTeardown(async () => {
    await serving.close();
    await rm(folder, { recursive: true });
  });

  async function told(...args: readonly string[]): Promise<readonly [number, string]> {
    let said = '';
    const hear = (text: string): void => void (said += text);
    return [await run(['verify', ...args, '--lang', 'en'], { out: hear, err: hear, columns: 100 }), said];
  }
  const checked = (log: string, ...more: readonly string[]): Promise<readonly [number, string]> =>
    told(file(log), '--key', key, '--heads', file('heads.json'), ...more);

  test('finds the log whole that was signed, from a file, an address or a single note', async () => {
    const right = /fits 1 head signed by “kehoach”; the newest is entry 82, signed at 20/;
    const [status, said] = await checked('log');
    assert.match(said, right);
    assert.equal(status, 0);
    const { heads } = JSON.parse(await readFile(file('heads.json'), 'utf8')) as { readonly heads: readonly string[] };
    await writeFile(file('note'), heads[0] ?? '');
    assert.match((await told(file('log'), '--key', key, '--heads', file('note')))[1], right);
    process.env['KEHOACH_TOKEN'] = 't';
    const atAddress = (): Promise<readonly [number, string]> => told(file('log'), '--key', key, '--heads', address());
    assert.match((await atAddress())[1], right);
    delete process.env['KEHOACH_TOKEN'];
    assert.match((await atAddress())[1], /wants to know who asks.*KEHOACH_TOKEN/);
    const [, json] = await checked('log', '--json');
    assert.nestedPropertyVal(JSON.parse(json), 'heads.isSigned', true);
  });

  test('finds what a chain alone does not show: a log that was cut, written anew, or is another', async () => {
    const again = (change: (entry: RecordedEvent, at: number) => object, some = entries): string => {
      let previous = '0'.repeat(64);
      const all = some.map((entry, at) => {
        const changed = { ...entry, ...change(entry, at), previous } as RecordedEvent;
        previous = digestOf(changed);
        return { ...changed, digest: previous };
      });
      return writeLog(all);
    };
    const last = entries.at(-1) as RecordedEvent;
    const more = { ...last, id: last.id.replace(/.$/, (letter) => (letter === '0' ? '1' : '0')), version: 83 };
    const logs: readonly (readonly [text: string, status: number, said: RegExp])[] = [
      [writeLog(entries.slice(0, -2)), 1, /cut: it was signed up to entry 82/],
      [again((_, at) => (at === 81 ? { occurredOn: '2022-12-01' } : {})), 1, /rewritten: entry 82/],
      [again(() => ({ planId: 'x' })), 1, /entry 82 is that of another plan/],
      [again(() => ({}), [...entries, more]), 0, /Note: behind the newest of these heads: 1 entry/],
    ];
    for (const [text, status, said] of logs) {
      await writeFile(file('other'), text);
      assert.equal((await told(file('other')))[0], 0);
      const found = await checked('other');
      assert.match(found[1], said);
      assert.equal(found[0], status);
    }
  });

  test('checks heads of an office that has changed its key, each by the one that signed it', async () => {
    const { signer, publicFile: later } = await headKeyIn(file('later'));
    const [last] = entries.slice(-1);
    const store = memoryStore();
    await store.append(planId, 0, entries);
    const heads = new SignedHeads({ store, signer, clock: systemClock });
    const app = serverApp({ store, identity, profile: vietnam, heads });
    const asked = new Request(address().replace(/heads$/, 'head'), { headers: { Authorization: 'Bearer t' } });
    const { signed } = (await (await app.fetch(asked)).json()) as { readonly signed: string };
    await heads.close();
    const before = JSON.parse(await readFile(file('heads.json'), 'utf8')) as { readonly heads: readonly string[] };
    await writeFile(file('both.json'), JSON.stringify({ heads: [...before.heads, signed] }));
    const withKeys = (...keys: readonly string[]): Promise<readonly [number, string]> =>
      told(file('log'), ...keys.flatMap((each) => ['--key', each]), '--heads', file('both.json'));
    for (const keys of [
      [key, later],
      [later, key],
    ])
      assert.match((await withKeys(...keys))[1], new RegExp(`fits 2 heads .* is entry ${last?.version}`));
    await writeFile(file('keys.pub'), `${await readFile(key, 'utf8')}\n${await readFile(later, 'utf8')}`);
    assert.equal((await withKeys(file('keys.pub')))[0], 0);
    const [name, id] = signer.verifierKey.split('+');
    const [status, said] = await withKeys(key);
    assert.equal(status, 1);
    assert.include(
      said,
      `Head 2 does not bear a right signature of a key that is named. It names the key ${name}+${id}:`,
    );
  });

  test('finds a head that was not signed by the key, and says what is missing', async () => {
    const heads = await readFile(file('heads.json'), 'utf8');
    await writeFile(file('forged'), heads.replace(`\\n82\\n`, `\\n81\\n`));
    assert.deepInclude(await told(file('log'), '--key', key, '--heads', file('forged')), 1);
    const [, other] = [await headKeyIn(file('others')), file('others/head.pub')];
    assert.match((await told(file('log'), '--key', other, '--heads', file('heads.json')))[1], /Head 1 does not bear/);
    for (const [args, said] of [
      [['--key', key], /“--heads”/],
      [['--heads', file('heads.json')], /“--key”/],
      [['--key', file('log'), '--heads', file('heads.json')], /no public key/],
      [['--key', file('none'), '--heads', file('heads.json')], /Cannot open/],
      [['--key', key, '--key', file('log'), '--heads', file('heads.json')], /no public key/],
      [['--key', key, '--heads', file('none')], /no signed heads/],
    ] as const) {
      const found = await told(file('log'), ...args);
      assert.match(found[1], said);
      assert.equal(found[0], 2);
    }
  });
});
