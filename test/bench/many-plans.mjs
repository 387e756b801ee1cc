import { postgresStore } from '@kehoach/postgres';
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
    const [few, many] = [await filled(server, 'few', 100), await filled(server, 'many', most)];
    const ratios = [];
    const times = [];
    for (let step = 0; step < 50; step += 1) {
      const fewMs = await openingMs(few, step, 100);
      times.push(await openingMs(many, step, most));
      ratios.push(times.at(-1) / fewMs);
    }
    for (const store of [few, many]) await store.close();
    say(`PostgreSQL, opening a plan of ${events} entries among ${most} / among 100`, median(ratios), 'ratio', 1.5);
    say('the same, among the many', median(times), 'ms');
  } finally {
    await server.remove();
  }
}

/**
 * A store in a database of its own. The first plan is written as any is; the others are made of its lines in the
 * database itself, with ids of their own.
 */
async function filled(server, database, count) {
  await server.sql(`CREATE DATABASE ${database}`);
  const store = await postgresStore({ url: server.url(database) });
  const log = makeLog(events, 50, { planId: idOf(0) });
  await store.append(idOf(0), 0, log);
  for (let from = 1; from < count; from += 100) {
    const plans = `generate_series(${from}, ${Math.min(from + 100, count) - 1}) AS n`;
    const planId = `'bench.plan.' || lpad(n::text, 5, '0')`;
    await server.sql(
      `INSERT INTO kehoach.plans (plan_id, floor, digest)
        SELECT ${planId}, ${events}, '${log.at(-1).digest}' FROM ${plans} ORDER BY n`,
      database,
    );
    await server.sql(
      `INSERT INTO kehoach.entries (plan, version, id, line)
        SELECT p.plan, e.version, i.id, replace(replace(e.line, '${idOf(0)}', p.plan_id), e.id, i.id)
        FROM ${plans}
        JOIN kehoach.plans p ON p.plan_id = ${planId}
        JOIN kehoach.entries e ON e.plan = (SELECT plan FROM kehoach.plans WHERE plan_id = '${idOf(0)}')
        CROSS JOIN LATERAL (SELECT overlay(e.id placing lpad(n::text, 4, '0') from 20 for 4) AS id) i
        ORDER BY p.plan, e.version`,
      database,
    );
  }
  await server.sql('VACUUM ANALYZE kehoach.plans, kehoach.entries', database);
  return store;
}

/** Plans that lie far from each other, each opened for the first time. */
async function openingMs(store, step, count) {
  const planId = idOf(1 + ((step * 7_919) % (count - 1)));
  return msOf(async () => {
    if ((await store.read(planId, { after: 0 })).length !== events) throw new Error('a log is not whole');
  });
}
