import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { postgresStore } from '@kehoach/postgres';
import { noPostgres, postgresPrograms, startPostgres } from '../dist/servers/postgres.js';
import { median, msOf } from './measure.js';
import { makeLog } from './sample.js';

const plans = 64;
const peers = ['@event-driven-io/emmett@0.42.0', '@event-driven-io/emmett-postgresql@0.42.0'];

/** The store on PostgreSQL against emmett's, which is fetched from the registry into a folder that goes away again. */
export async function besideEmmett(say, isQuick) {
  const programs = postgresPrograms();
  if (programs === undefined) {
    console.log(`not measured: ${noPostgres}`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-peer-'));
  const server = await startPostgres(programs);
  try {
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', ...peers]);
    const found = createRequire(join(folder, 'index.js')).resolve('@event-driven-io/emmett-postgresql');
    const { getPostgreSQLEventStore } = await import(pathToFileURL(found).href);
    const other = getPostgreSQLEventStore(server.url());
    const store = await postgresStore({ url: server.url() });
    const ratios = [];
    for (let round = 0; round < (isQuick ? 2 : 10); round += 1) {
      const logs = Array.from({ length: plans }, (_, at) => makeLog(20, 1, { planId: `bench.${round}.${at}` }));
      const ways = [() => byStore(store, logs), () => byEmmett(other, logs)];
      const ms = new Map();
      for (const way of round % 2 === 0 ? ways : ways.toReversed()) ms.set(way, await msOf(way));
      // The first round makes the tables and the plans of statements of both.
      if (round > 0) ratios.push(ms.get(ways[0]) / ms.get(ways[1]));
    }
    await other.close();
    await store.close();
    say(`PostgreSQL, ${plans} plans, one event each / emmett-postgresql the same`, median(ratios), 'ratio', 0.1);
  } finally {
    await server.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

function byStore(store, logs) {
  return Promise.all(
    logs.map(async (log) => {
      for (const entry of log) await store.append(entry.planId, entry.version - 1, [entry]);
    }),
  );
}

function byEmmett(store, logs) {
  return Promise.all(
    logs.map(async (log) => {
      for (const { planId, version, type, data, occurredOn, by } of log)
        await store.appendToStream(planId, [{ type, data, metadata: { occurredOn, by } }], {
          expectedStreamVersion: version === 1 ? 'STREAM_DOES_NOT_EXIST' : BigInt(version - 1),
        });
    }),
  );
}
