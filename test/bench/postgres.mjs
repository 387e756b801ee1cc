import { writeLog } from '@kehoach/core';
import { postgresStore } from '@kehoach/postgres';
import pg from 'pg';
import { noPostgres, postgresPrograms, startPostgres } from '../dist/servers/postgres.js';
import { diskWaitMs } from './disk.mjs';
import { median, msOf } from './measure.js';
import { makeLog } from './sample.js';

const plans = 64;
/** As many as the store takes. */
const connections = 10;

/** The store on PostgreSQL against one plain prepared INSERT an entry, on as many connections, within one run. */
export async function relating(say, isQuick) {
  const programs = postgresPrograms();
  if (programs === undefined) {
    console.log(`not measured: ${noPostgres}`);
    return;
  }
  const server = await startPostgres(programs);
  try {
    const each = isQuick ? 3 : 20;
    const ofMany = () => Array.from({ length: plans }, (_, at) => makeLog(each, 1, { planId: `bench.plan.${at}` }));
    const ofOne = () => [makeLog(isQuick ? 20 : 150, 1, { planId: 'bench.one' })];
    const ratios = { one: [], together: [] };
    // One writer waits for the disk, which takes now this long and now that: many short turns rather than few long.
    for (let round = 0; round < (isQuick ? 1 : 45); round += 1) ratios.one.push(await ratioOf(server, ofOne, round));
    for (let round = 0; round < (isQuick ? 1 : 9); round += 1)
      ratios.together.push(await ratioOf(server, ofMany, round));
    say('4 kB on this disk for good', await diskWaitMs(), 'ms');
    say('PostgreSQL, one plan, one writer, one event each / a plain INSERT each', median(ratios.one), 'ratio', 1.11);
    say(`PostgreSQL, ${plans} plans, one event each / a plain INSERT each`, median(ratios.together), 'ratio', 0.333);
  } finally {
    await server.remove();
  }
}

/**
 * Each goes first every other time: what else the machine does falls on both. Entries are made anew each time, as a
 * server makes what it stores.
 */
async function ratioOf(server, making, round) {
  const ways = [byStore, plainly];
  const ms = new Map();
  for (const way of round % 2 === 0 ? ways : ways.toReversed()) ms.set(way, await way(server, making()));
  return ms.get(byStore) / ms.get(plainly);
}

/** The store with nothing in it; its tables are those of the plain INSERT too. */
async function emptied(server) {
  const store = await postgresStore({ url: server.url() });
  // The first statements of a connection make its plans: that is not what is measured.
  const warm = Array.from({ length: 32 }, (_, at) => makeLog(8, 1, { planId: `bench.warm.${at}` }));
  await server.sql(emptying);
  await Promise.all(warm.map((log) => appended(store, log)));
  await appended(store, makeLog(8, 1, { planId: 'bench.alone' }));
  await server.sql(emptying);
  return store;
}

const emptying = 'TRUNCATE kehoach.plans, kehoach.entries, kehoach.kept';

async function byStore(server, logs) {
  const store = await emptied(server);
  try {
    const ms = await msOf(() => Promise.all(logs.map((log) => appended(store, log))));
    for (const log of logs)
      if (writeLog(await store.read(log[0].planId, { after: 0 })) !== writeLog(log))
        throw new Error('a log is not whole');
    return ms;
  } finally {
    await store.close();
  }
}

async function appended(store, log) {
  for (const entry of log) await store.append(entry.planId, entry.version - 1, [entry]);
}

/** What a program would do that knows nothing of logs: the line, written before, under its place and id. */
async function plainly(server, logs) {
  await (await emptied(server)).close();
  const pool = new pg.Pool({ connectionString: server.url(), max: connections });
  pool.on('error', () => undefined);
  try {
    const rows = logs.map((log, plan) => log.map((entry) => [plan + 1, entry.version, entry.id, writeLog([entry])]));
    const insert = {
      name: 'insert',
      text: 'INSERT INTO kehoach.entries (plan, version, id, line) VALUES ($1, $2, $3, $4)',
    };
    const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
    for (const [at, client] of clients.entries()) {
      await client.query({ ...insert, values: [-1 - at, 1, 'warm', ''] });
      client.release();
    }
    const ms = await msOf(() =>
      Promise.all(
        rows.map(async (log) => {
          for (const values of log) await pool.query({ ...insert, values });
        }),
      ),
    );
    const {
      rows: [{ n }],
    } = await pool.query('SELECT count(*)::int AS n FROM kehoach.entries WHERE plan > 0');
    if (n !== logs.flat().length) throw new Error('not every entry was inserted');
    return ms;
  } finally {
    await pool.end();
  }
}
