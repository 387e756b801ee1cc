// The ways in which PostgreSQL, what stands before and behind it, and processes that write to it are treated badly. Each
// plays one round with no entries at its beginning; the servers stay for all rounds.
import { postgresStore } from '@kehoach/postgres';
import { pgbouncerPath, startPgbouncer } from '../dist/servers/pgbouncer.js';
import { noPostgres, postgresPrograms, startPostgres } from '../dist/servers/postgres.js';
import { serverKilled } from './serve.mjs';
import { foundIn, outcomeOf } from './store-found.mjs';
import { writeUntil } from './store-writing.mjs';
import { acknowledgedIn, startWriter } from './writer-process.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns each fault by its name: plays a round */
export const postgresFaults = {
  'postgres killed while appending': async () => {
    const server = await alone();
    return written(server, server.url(), async (told) => {
      await server.kill();
      await pause(Math.random() * 300);
      await server.start();
      return told.acks;
    });
  },
  'postgres: a process that writes killed': async () => {
    const server = await alone();
    await emptied(server);
    const writer = startWriter('postgres-writer.mjs', [server.url()]);
    await writer.heard(/^\+ /m);
    await pause(Math.random() * 300);
    const ids = acknowledgedIn(await writer.killed());
    await leftBy(server);
    return checked(server, { ids });
  },
  'postgres: PgBouncer before it killed': async () => {
    const server = await alone();
    const pooler = await poolerOf(server);
    return written(server, pooler.url('postgres'), async (told) => {
      await pooler.kill();
      await pause(Math.random() * 300);
      await pooler.start();
      return told.acks;
    });
  },
  'postgres: the standby that is waited for killed': async () => {
    const { server, standby } = await pair();
    const outcome = await written(server, server.url(), async (told) => {
      await standby.kill();
      await pause(50);
      const before = told.acks;
      await pause(Math.random() * 2000);
      // What was on its way may have come through; after that nothing is acknowledged.
      if (told.acks > before + 64) told.problems.push('acknowledged though the standby is down');
      await standby.start();
      return told.acks;
    });
    return { ...outcome, ...(await alsoOn(standby, outcome)) };
  },
  'postgres: killed with a standby, which takes over': async () => {
    const { server, standby } = await freshPair();
    try {
      const told = await toldBy(server.url(), async () => {
        await server.kill();
        return undefined;
      });
      await standby.sql('SELECT pg_promote()');
      return await checked(standby, told);
    } finally {
      await server.remove();
    }
  },
  'postgres behind kehoach serve, killed': async () => {
    const server = await alone();
    await emptied(server);
    return serverKilled('--database', server.url());
  },
};

/** The server may still write what a process had sent before it was killed: that is there or not, but not halfway. */
async function leftBy(server) {
  const others = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'kehoach'`;
  while ((await server.sql(others))[0].n > 0) await pause(20);
}

let servers = [];
let [single, pooled, paired] = [];

/** Ends the servers. */
export async function endPostgresFaults() {
  for (const server of servers) await server.remove();
  servers = [];
}

function programs() {
  const found = postgresPrograms();
  if (found === undefined) throw new Error(noPostgres);
  return found;
}

function alone() {
  return (single ??= startPostgres(programs()).then(kept));
}

function poolerOf(server) {
  const path = pgbouncerPath();
  if (path === undefined) throw new Error('PgBouncer is not here');
  return (pooled ??= startPgbouncer(path, server.port).then(kept));
}

function pair() {
  return (paired ??= freshPair().then((both) => {
    servers.push(both.server);
    return both;
  }));
}

/** A server, and a standby for which each commit waits. */
async function freshPair() {
  const server = await startPostgres(programs());
  const standby = await server.standby('s1');
  await server.sql(`ALTER SYSTEM SET synchronous_standby_names = 'FIRST 1 (s1)'`);
  await server.sql('SELECT pg_reload_conf()');
  await until(async () => (await server.sql('SELECT sync_state FROM pg_stat_replication'))[0]?.sync_state === 'sync');
  return { server, standby };
}

function kept(server) {
  servers.push(server);
  return server;
}

async function emptied(server) {
  await server.sql('SET client_min_messages = warning; DROP SCHEMA IF EXISTS kehoach CASCADE');
}

/** Two processes' stores write to the same plans while something is done to what they write to. */
async function written(server, url, harm) {
  await emptied(server);
  return checked(server, await toldBy(url, harm));
}

/** @param harm gives how much was acknowledged once all is well again; nothing where it never will be */
async function toldBy(url, harm) {
  const stores = await Promise.all([1, 2].map(() => postgresStore({ url, timeoutMs: 1_000 })));
  const told = { ids: new Map(), isOver: false, acks: 0, problems: [] };
  try {
    const writing = Promise.allSettled(
      Array.from({ length: 24 }, (_, at) => writeUntil(stores[at % 2], `test.faults.${at % 8}`, told)),
    );
    await until(() => told.acks > 20);
    await pause(Math.random() * 400);
    const back = await harm(told);
    told.isLost = back === undefined;
    if (back !== undefined) await until(() => told.acks > back + 50 || told.problems.length > 0);
    told.isOver = true;
    await writing;
    return told;
  } finally {
    await Promise.all(stores.map((store) => store.close()));
  }
}

async function until(isSo) {
  for (let waited = 0; !(await isSo()); waited += 1) {
    if (waited > 6_000) throw new Error('waited in vain');
    await pause(5);
  }
}

async function checked(server, told) {
  const store = await postgresStore({ url: server.url() });
  try {
    return outcomeOf(told, await foundIn(store));
  } finally {
    await store.close();
  }
}

/** Whether the standby has as much as the server, once it has replayed it. */
async function alsoOn(standby, { acknowledged, problem }) {
  const count = async () => Number((await standby.sql('SELECT count(*)::int AS n FROM kehoach.entries'))[0].n);
  for (let tries = 0; (await count()) < acknowledged; tries += 1) {
    if (tries > 200) return { problem: problem ?? 'the standby lacks what was acknowledged' };
    await pause(20);
  }
  return {};
}
