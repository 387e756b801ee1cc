import { postgresStore } from '@kehoach/postgres';
import { writeLog } from '@kehoach/core';
import { noPostgres, postgresPrograms, startPostgres } from '../dist/servers/postgres.js';
import { median, msOf } from './measure.js';
import { makeLog } from './sample.js';

const events = 1_000;
const idOf = (at) => `bench.plan.${String(at).padStart(5, '0')}`;

/**
 * How long it takes to open one plan of a thousand entries in PostgreSQL among ten thousand, against one among a
 * hundred; `--rounds N`: among N thousand. It fills some gigabytes, so it runs only where it is named.
 */
export async function crowding(say, isQuick) {
  const programs = postgresPrograms();
  if (programs === undefined) {
    console.log(`not measured: ${noPostgres}`);
    return;
  }
  const { argv } = process;
  const most = isQuick ? 200 : 1_000 * (argv.includes('--rounds') ? Number(argv[argv.indexOf('--rounds') + 1]) : 10);
  // What is filled in need not outlive anything; what is measured only reads.
  const server = await startPostgres(programs, { fsync: 'off', synchronous_commit: 'off', max_wal_size: '4GB' });
  try {
    const store = await postgresStore({ url: server.url() });
    await filled(server, store, 100);
    const few = await openingMs(store, 100);
    await filled(server, store, most, 100);
    const many = await openingMs(store, most);
    await store.close();
    say(`PostgreSQL, opening a plan of ${events} entries among ${most} / among 100`, many / few, 'ratio', 1.5);
    say('the same, among the many', many, 'ms');
  } finally {
    await server.remove();
  }
}

/** The first plan is written as any is; the others are made of its lines in the database itself, ids of their own. */
async function filled(server, store, count, before = 0) {
  const log = makeLog(events, 50, { planId: idOf(0) });
  if (before === 0) await store.append(idOf(0), 0, log);
  for (let from = Math.max(1, before); from < count; from += 100) {
    const plans = `generate_series(${from}, ${Math.min(from + 100, count) - 1}) AS n`;
    await server.sql(
      `INSERT INTO kehoach.plans (plan_id, version, digest)
        SELECT 'bench.plan.' || lpad(n::text, 5, '0'), ${events}, '${log.at(-1).digest}' FROM ${plans} ORDER BY n`,
    );
    await server.sql(
      `INSERT INTO kehoach.entries (plan, version, id, line)
        SELECT p.plan, e.version, i.id, replace(replace(e.line, '${idOf(0)}', p.plan_id), e.id, i.id)
        FROM ${plans}
        JOIN kehoach.plans p ON p.plan_id = 'bench.plan.' || lpad(n::text, 5, '0')
        JOIN kehoach.entries e ON e.plan = (SELECT plan FROM kehoach.plans WHERE plan_id = '${idOf(0)}')
        CROSS JOIN LATERAL (SELECT overlay(e.id placing lpad(n::text, 4, '0') from 20 for 4) AS id) i
        ORDER BY p.plan, e.version`,
    );
  }
  await server.sql('VACUUM ANALYZE kehoach.plans, kehoach.entries');
  const text = writeLog(await store.read(idOf(count - 1), { after: 0 }));
  if (text.split('\n').length !== events + 1) throw new Error('a log is not whole');
}

/** Of plans that lie far from each other, each opened once. */
async function openingMs(store, count) {
  const times = [];
  for (let step = 0; step < 50; step += 1) {
    const planId = idOf(1 + ((step * 7_919) % (count - 1)));
    times.push(
      await msOf(async () => {
        if ((await store.read(planId, { after: 0 })).length !== events) throw new Error('a log is not whole');
      }),
    );
  }
  return median(times);
}
