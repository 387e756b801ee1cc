import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLog } from '@kehoach/core';
import { postgresStore } from '@kehoach/postgres';
import { assert } from 'chai';
import { SMTPServer } from 'smtp-server';
import { until } from '../journeys/browser.js';
import { examplePlan, startKehoach, type KehoachServer } from '../servers/kehoach.js';
import { noPostgres, sharedPostgres, type SharedPostgres } from '../servers/postgres.js';
import { skipHere } from '../servers/skips.js';

const example = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
const clockAhead = new URL('../servers/clock-ahead.js', import.meta.url);

const directory = {
  units: [
    { id: 'stp', names: [{ name: 'Sở Tư pháp' }], issues: ['ninhthuan.stp.'] },
    { id: 'tgpl', names: [{ name: 'Trung tâm trợ giúp pháp lý' }] },
  ],
  people: [
    { subject: 'an', name: 'Nguyễn An', mail: 'an@stp.example', unit: 'tgpl', roles: ['recorder'] },
    { subject: 'ha', name: 'Trần Hà', mail: 'ha@stp.example', unit: 'tgpl', roles: ['recorder'] },
    { subject: 'binh', name: 'Lê Bình', mail: 'binh@stp.example', unit: 'stp', roles: ['planner'] },
  ],
};

suite('reminders of three servers on one PostgreSQL', function () {
  this.timeout(120_000);
  let postgres: SharedPostgres | undefined;
  let database: string;
  let folder: string;
  let mail: SMTPServer;
  /** To whom a letter was taken, each time. */
  const letters: string[] = [];
  suiteSetup(async function () {
    postgres = await sharedPostgres();
    if (postgres === undefined) skipHere(this, noPostgres);
    database = await postgres.database();
    folder = await mkdtemp(join(tmpdir(), 'kehoach-letters-'));
    await writeFile(join(folder, 'directory.json'), JSON.stringify(directory));
    const store = await postgresStore({ url: database });
    await store.append(examplePlan.id, 0, readLog(await readFile(example, 'utf8')).entries);
    await store.close();
    mail = await mailServer(letters);
  });
  suiteTeardown(async () => {
    await new Promise<void>((resolve) => (mail === undefined ? resolve() : mail.close(() => resolve())));
    await postgres?.end();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  const start = (now: string): Promise<KehoachServer> => {
    const { port } = mail.server.address() as AddressInfo;
    const letter = ['--smtp', `smtp://127.0.0.1:${port}`, '--mail-from', 'kehoach@stp.example'];
    return startKehoach(['--data', join(folder, 'keys'), '--directory', join(folder, 'directory.json'), ...letter], {
      KEHOACH_DATABASE: database,
      KEHOACH_TEST_NOW: now,
      NODE_OPTIONS: `--import=${clockAhead.href}`,
    });
  };
  /** Three servers at once until a letter was taken for each of so many, and each has ended what it was doing. */
  const serveUntil = async (now: string, count: number): Promise<void> => {
    const servers = await Promise.all([0, 1, 2].map(() => start(now)));
    await until('the letters were taken', async () => letters.length >= count);
    await until('it is recorded that the unit was reminded', async () => (await reminded()) > 0);
    for (const { child } of servers) child.kill('SIGTERM');
    for (const { ended, said } of servers) assert.equal(await ended, 0, said());
  };
  const reminded = async (): Promise<number> => {
    const store = await postgresStore({ url: database });
    const entries = await store.read(examplePlan.id, { after: examplePlan.version });
    await store.close();
    return entries.filter(({ type }) => type === 'ReminderSent').length;
  };

  test('are one letter a person a day, and none at night', async () => {
    // A Thursday: the centre's task was due a week before, and the office is told of what is late for so long.
    await serveUntil('2022-09-22T03:00:00Z', 3);
    assert.deepEqual(letters.toSorted(), ['an@stp.example', 'binh@stp.example', 'ha@stp.example']);
    const first = await reminded();
    const late = await start('2022-09-22T17:30:00Z');
    late.child.kill('SIGTERM');
    assert.equal(await late.ended, 0);
    assert.lengthOf(letters, 3);
    // The week after it is due again.
    await serveUntil('2022-09-29T03:00:00Z', 5);
    assert.deepEqual(letters.slice(3).toSorted().slice(0, 2), ['an@stp.example', 'ha@stp.example']);
    assert.equal(new Set(letters.slice(3)).size, letters.length - 3);
    assert.isAbove(await reminded(), first);
  });
});

async function mailServer(letters: string[]): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      stream.resume();
      stream.on('end', () => {
        letters.push(...session.envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
