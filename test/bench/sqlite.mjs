import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLog } from '@kehoach/core';
import { sqliteStore } from '@kehoach/sqlite';
import Database from 'libsql';
import { diskWaitMs } from './disk.mjs';
import { median, msOf } from './measure.js';
import { makeLog } from './sample.js';

const plans = 64;

/** The store in one file against one plain INSERT an entry, with the same pragmas and tables, within one run. */
export async function embedding(say, isQuick) {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-bench-'));
  try {
    const each = isQuick ? 3 : 10;
    const log = makeLog(plans * each, plans);
    const logs = Array.from({ length: plans }, (_, at) => makeLog(each, 1, { planId: `bench.plan.${at}` }));
    const inTurn = logs[0].flatMap((_, at) => logs.map((one) => one[at]));
    const ratios = { single: [], together: [] };
    for (let round = 0; round < (isQuick ? 1 : 9); round += 1) {
      const file = (name) => join(folder, `${name}-${round}.db`);
      const singleMs = [await oneByOne(file('single'), log), await plainly(file('plain'), log)];
      ratios.single.push(singleMs[0] / singleMs[1]);
      const togetherMs = [await together(file('together'), logs), await plainly(file('plain-together'), inTurn)];
      ratios.together.push(togetherMs[0] / togetherMs[1]);
    }
    say('4 kB on this disk for good', await diskWaitMs(), 'ms');
    say('SQLite, one plan, one event each / a plain INSERT each', median(ratios.single), 'ratio', 1.25);
    say(`SQLite, ${plans} plans, one event each, at once / a plain INSERT each`, median(ratios.together), 'ratio', 0.2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a program would do that knows nothing of logs: the line, written before, under its place and id. */
async function plainly(file, entries) {
  // The store makes the tables, so that they are the same.
  await sqliteStore({ file }).close();
  const numbers = new Map([...new Set(entries.map(({ planId }) => planId))].map((planId, at) => [planId, at + 1]));
  const rows = entries.map((entry) => {
    const plan = numbers.get(entry.planId);
    return [plan * 2 ** 32 + entry.version, plan, entry.id, writeLog([entry])];
  });
  const database = new Database(file);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  const insert = database.prepare('INSERT INTO entries (place, plan, id, line) VALUES (?, ?, ?, ?)');
  const ms = await msOf(() => rows.forEach((row) => insert.run(...row)));
  const { there } = database.prepare('SELECT count(*) AS there FROM entries').get();
  if (there !== entries.length) throw new Error('not every entry was inserted');
  database.close();
  return ms;
}

async function oneByOne(file, log) {
  const store = sqliteStore({ file });
  const ms = await msOf(() => appended(store, log));
  await checked(store, [log]);
  return ms;
}

async function together(file, logs) {
  const store = sqliteStore({ file });
  const ms = await msOf(() => Promise.all(logs.map((log) => appended(store, log))));
  await checked(store, logs);
  return ms;
}

async function appended(store, log) {
  for (const entry of log) await store.append(entry.planId, entry.version - 1, [entry]);
}

async function checked(store, logs) {
  for (const log of logs)
    if (writeLog(await store.read(log[0].planId, { after: 0 })) !== writeLog(log))
      throw new Error('a log is not whole');
  await store.close();
}
