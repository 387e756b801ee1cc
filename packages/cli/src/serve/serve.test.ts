import { createHash } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLog, uuidv7, verify } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { systemClock } from '@kehoach/session';
import { assert } from 'chai';

const bin = fileURLToPath(new URL('../../bin/kehoach.js', import.meta.url));
const example = fileURLToPath(new URL('../../../../examples/portal/225-kh-stp.ndjson', import.meta.url));
const plan = 'plans/ninhthuan.stp.225-kh-stp-2022';

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  readonly ended: Promise<number | null>;
  /** All that it has said so far. */
  readonly said: () => string;
}

suite('kehoach serve', function () {
  this.timeout(60_000);
  let folder: string;
  const children: ChildProcess[] = [];
  setup(async () => (folder = await mkdtemp(join(tmpdir(), 'kehoach-serve-'))));
  teardown(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  /** Starts it on a free port and waits for its address. */
  async function started(...more: readonly string[]): Promise<Started> {
    const child = spawn(process.execPath, [bin, 'serve', '--data', folder, '--port', '0', ...more]);
    children.push(child);
    const ended = once(child, 'exit').then(([code]) => code as number | null);
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      const hear = (part: Buffer): void => {
        said += part.toString();
        const [found] = /http:\/\/\S+/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
    });
    return { child, address, ended, said: () => said };
  }

  test('an address that accepts and does not answer is told, and the program ends', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const said = await failing('--nats', `nats://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    silent.close();
    assert.match(said, /^ended with 2: Không kết nối được với NATS/);
  });

  /** What it says where it does not start. */
  function failing(...args: readonly string[]): Promise<string> {
    return started(...args).then(
      () => '',
      (error: Error) => error.message,
    );
  }

  test('says by which server it reminds and how many it can write to, and no password; half of it is refused', async () => {
    const directory = join(folder, 'directory.json');
    const an = { subject: 'an', mail: 'an@stp.example', unit: 'stp', roles: ['planner'] };
    await writeFile(directory, JSON.stringify({ units: [{ id: 'stp', names: [{ name: 'Sở' }] }], people: [an] }));
    const smtp = ['--smtp', 'smtp://u:mat-khau@127.0.0.1:1'];
    const { said } = await started('--directory', directory, ...smtp, '--mail-from', 'kehoach@stp.example');
    assert.include(said(), 'Nhắc việc qua thư: 127.0.0.1:1, 1 người');
    assert.notInclude(said(), 'mat-khau');
    assert.include(await failing('--directory', directory, ...smtp), '--mail-from');
    assert.include(await failing(...smtp, '--mail-from', 'kehoach@stp.example'), '--directory');
  });

  test('keeps what was acknowledged when it is killed or stopped while many record', async () => {
    const first = await started();
    await takeOver(first.address);
    const acknowledged = new Set<string>();
    const writing = writeUntilGone(first.address, acknowledged);
    await until(() => acknowledged.size >= 20);
    first.child.kill('SIGKILL');
    await writing;
    const second = await started();
    await assertKept(second.address, acknowledged);
    const more = writeUntilGone(second.address, acknowledged);
    const before = acknowledged.size;
    await until(() => acknowledged.size >= before + 20);
    second.child.kill('SIGTERM');
    assert.equal(await second.ended, 0, second.said());
    await more;
    const third = await started();
    await assertKept(third.address, acknowledged);
    third.child.kill('SIGINT');
    assert.equal(await third.ended, 0);
    assert.include(third.said(), 'Đã dừng.');
  });

  test('makes its folder for the eyes of who runs it alone, and leaves one that is there as it is', async function () {
    if (process.platform === 'win32') this.skip();
    const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
    const [outer, before] = [folder, join(folder, 'before')];
    await mkdir(before, { mode: 0o755 });
    folder = join(outer, 'new', 'data');
    await started();
    folder = before;
    await started();
    folder = outer;
    assert.equal(await mode(join(outer, 'new', 'data')), 0o700);
    assert.equal(await mode(before), 0o755);
  });

  test('is refused in a sentence where another one writes to the folder, or has the port', async () => {
    const running = await started();
    const { port } = new URL(running.address);
    assert.match(await failing('--lang', 'en'), /^ended with 2: Another process of KeHoach/);
    folder = await mkdtemp(join(tmpdir(), 'kehoach-serve-'));
    assert.match(await failing('--port', port, '--lang', 'en'), /ended with 2: [^]*Port \d+ is taken/);
  });

  test('says of data that cannot be there what is in the way, and not that a port is', async () => {
    await writeFile(join(folder, 'file'), '');
    const outer = folder;
    for (const [place, sentence] of [
      [join(outer, 'file'), 'is a file; --data needs a folder'],
      [join(outer, 'file', 'data'), 'is a file; --data needs a folder'],
      ...(process.platform === 'linux' ? [['/sys/kehoach', 'may not be read or written'] as const] : []),
    ] as const) {
      folder = place;
      const said = await failing('--lang', 'en');
      folder = outer;
      assert.match(said, /^ended with 2: /);
      assert.include(said, sentence);
    }
  });

  test('knows the persons of a directory, and keeps the one before where a change cannot be used', async () => {
    const file = join(folder, 'directory.json');
    const key = `kh_van-thu_${'0123456789'.repeat(3)}`;
    const sha256 = createHash('sha256').update(key).digest('hex');
    const directory = {
      units: [{ id: 'stp', names: [{ name: 'Sở Tư pháp' }], issues: ['ninhthuan.stp.'] }],
      people: [],
      keys: [{ id: 'van-thu', unit: 'stp', sha256, scopes: ['read', 'issue'] }],
    };
    await writeFile(file, '{ "units": [],\n "peeple": [] }');
    const refused = await failing('--directory', file);
    assert.match(refused, /^ended with 2: [^]*Không dùng được tệp .*directory\.json\. Dòng 1: thiếu “people”\./);
    await writeFile(file, JSON.stringify(directory));
    const { address, said, child, ended } = await started('--directory', file);
    assert.notInclude(said(), 'dùng thử');
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/x-ndjson' };
    const body = await readFile(example);
    assert.equal((await fetch(`${address}/${plan}/log`, { method: 'POST', headers, body })).status, 201);
    assert.equal((await fetch(`${address}/session/dev`, { method: 'POST', body: '{}' })).status, 404);
    await writeFile(file, '{');
    await until(() => said().includes('vẫn giữ bản cũ. Dòng 1:'));
    assert.equal((await fetch(`${address}/${plan}/log`, { headers })).status, 200);
    await writeFile(file, JSON.stringify({ ...directory, keys: [] }));
    await until(() => said().includes('Đã đọc lại'));
    assert.equal((await fetch(`${address}/${plan}/log`, { headers })).status, 401);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    await chmod(join(folder, 'keys', 'session.pem'), 0o644);
    assert.match(await failing('--directory', file), /^ended with 2: [^]*chmod 600/);
  });

  test('says that everybody can read the file with its passwords, where it holds any', async function () {
    if (process.platform === 'win32') this.skip();
    const [directory, identity] = [join(folder, 'directory.json'), join(folder, 'identity.json')];
    await writeFile(directory, JSON.stringify({ units: [], people: [] }));
    const proxy = { addresses: ['10.0.0.1'], secret: 's'.repeat(20), subjectHeader: 'X-User' };
    const saying = async (content: object, mode: number): Promise<string> => {
      await writeFile(identity, JSON.stringify(content));
      await chmod(identity, mode);
      const { said, child, ended } = await started('--directory', directory, '--identity', identity);
      child.kill('SIGTERM');
      await ended;
      return said();
    };
    assert.include(await saying({ proxy }, 0o644), `chmod o-rwx ${identity}`);
    assert.notInclude(await saying({ proxy }, 0o640), 'chmod');
    assert.notInclude(await saying({ tokens: [] }, 0o644), 'chmod');
  });

  test('runs plans by the rules of a profile, which has to be right', async () => {
    const file = join(folder, 'profile.json');
    await writeFile(file, JSON.stringify({ ...vietnam, id: 'tinh' }));
    const { address, said } = await started('--profile', file);
    assert.include(said(), `Hồ sơ quy tắc: tinh (${file})`);
    assert.deepInclude(await (await fetch(`${address}/profile.json`)).json(), { id: 'tinh' });
    await writeFile(file, '{\n"id": 1 }');
    folder = await mkdtemp(join(tmpdir(), 'kehoach-serve-'));
    assert.match(await failing('--profile', file), /ended with 2: [^]*profile\.json\. Dòng \d: /);
  });

  test('notes each request without what it holds, where it is asked to', async () => {
    const { address, child, ended, said } = await started('--log');
    await takeOver(address);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    const notes = said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    assert.deepEqual(
      notes.map(({ method, status }) => [method, status]),
      [
        ['POST', 200],
        ['POST', 201],
      ],
    );
    assert.include(notes[1], { route: '/kehoach/plans/:id/log', subject: 'văn-thư' });
    assert.notInclude(said(), 'Văn thư');
  });
});

const json = { 'Content-Type': 'application/json' };

/** The cookie of a person of the office that issued the plan. */
async function signedIn(address: string): Promise<string> {
  const body = JSON.stringify({ subject: 'văn-thư', name: 'Văn thư', unit: 'stp', roles: ['planner'] });
  const answer = await fetch(`${address}/session/dev`, { method: 'POST', headers: json, body });
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

async function takeOver(address: string): Promise<void> {
  const headers = { 'Content-Type': 'application/x-ndjson', Cookie: await signedIn(address) };
  const answer = await fetch(`${address}/${plan}/log`, { method: 'POST', headers, body: await readFile(example) });
  assert.equal(answer.status, 201, await answer.text());
}

/** Four persons who record one after the other until the server is gone; notes what was acknowledged. */
async function writeUntilGone(address: string, acknowledged: Set<string>): Promise<void> {
  const headers = { ...json, Cookie: await signedIn(address) };
  const write = async (): Promise<void> => {
    for (;;) {
      const id = uuidv7(systemClock.now(), systemClock.random(10));
      const data = { reportId: id, kind: 'periodic', text: 'Báo cáo' };
      const body = JSON.stringify({ commands: [{ id, type: 'SubmitReport', data }], after: 1_000_000 });
      const answer = await fetch(`${address}/${plan}/commands`, { method: 'POST', headers, body });
      if (answer.status !== 200) return;
      const { results } = (await answer.json()) as { readonly results: readonly { readonly status: string }[] };
      if (results[0]?.status === 'recorded') acknowledged.add(id);
    }
  };
  await Promise.allSettled([write(), write(), write(), write()]);
}

async function assertKept(address: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const answer = await fetch(`${address}/${plan}/log`, { headers: { Cookie: await signedIn(address) } });
  const { entries, broken } = readLog(await answer.text());
  assert.deepEqual(broken, []);
  assert.isTrue(verify(entries).isWhole);
  const ids = new Set(entries.map(({ id }) => id));
  assert.deepEqual(
    [...acknowledged].filter((id) => !ids.has(id)),
    [],
  );
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 1_000) throw new Error('it did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
