import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7, verify, writeLog } from '@kehoach/core';
import { systemClock } from '@kehoach/session';
import { sqliteStore } from '@kehoach/sqlite';
import { running } from './http/running.mjs';
import { median, msOf } from './measure.js';
import { makeLog } from './sample.js';

const clients = 64;
const plan = (at) => `bench.plan.${at}`;
const newId = () => uuidv7(systemClock.now(), systemClock.random(10));
const commands = (count) =>
  Array.from({ length: count }, () => ({
    id: newId(),
    type: 'SubmitReport',
    data: { reportId: newId(), kind: 'periodic', text: 'Đã làm xong phần việc của tháng', taskId: 't0' },
  }));

/**
 * An office's server on SQLite, over HTTP with 64 clients, against its own parts within one run. `--part NAMES`: some of
 * them alone (recording, opening, listing, live, lasting), with commas between.
 */
export async function serving(say, isQuick) {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-bench-http-'));
  const { argv } = process;
  const parts = argv.includes('--part') ? argv[argv.indexOf('--part') + 1].split(',') : undefined;
  try {
    await filled(folder, isQuick, parts?.includes('opening') !== false);
    for (const measure of [recording, opening, listing, live, lasting])
      if (parts === undefined || parts.includes(measure.name)) await measure(folder, say, isQuick);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** 500 plans, and two large ones, of 1,000 events and of 100,000: all taken over, as an office would bring them. */
async function filled(folder, isQuick, hasLarge) {
  const server = await running(folder);
  const all = await Promise.all(Array.from({ length: 8 }, (_, at) => server.connection(at)));
  const sizes = !hasLarge ? [] : isQuick ? [200, 2_000] : [1_000, 100_000];
  const logs = [
    ...sizes.map((size, at) => () => makeLog(size, size / 20, { planId: `bench.large.${at}` })),
    ...Array.from({ length: isQuick ? 70 : 500 }, (_, at) => () => makeLog(60, 20, { planId: plan(at) })),
  ];
  await Promise.all(
    all.map(async (connection) => {
      for (let make = logs.shift(); make !== undefined; make = logs.shift()) {
        const log = make();
        const { status, text } = await connection.ask('POST', `/plans/${log[0].planId}/log`, writeLog(log));
        if (status !== 201) throw new Error(text);
      }
    }),
  );
  await server.stop();
}

/** Each client its own plan: batches of 100 against the store, one command each against a fixed body. */
async function recording(folder, say, isQuick) {
  const server = await running(folder);
  const all = await Promise.all(Array.from({ length: clients }, (_, at) => server.connection(at)));
  const send = async (count, each) =>
    Promise.all(
      all.map(async (connection, at) => {
        for (let round = 0; round < each; round += 1) {
          const body = { commands: commands(count), after: 1_000_000_000 };
          const { status, text } = await connection.ask('POST', `/plans/${plan(at)}/commands`, body);
          if (status !== 200 || text.split('"recorded"').length !== count + 1) throw new Error(`${status} ${text}`);
        }
      }),
    );
  const fixed = async (each) =>
    Promise.all(
      all.map(async (connection) => {
        for (let round = 0; round < each; round += 1) {
          const { status } = await connection.ask('POST', '/fixed', { commands: commands(1), after: 0 });
          if (status !== 200) throw new Error(`${status}`);
        }
      }),
    );
  const [batches, singles] = isQuick ? [1, 2] : [1, 15];
  const figures = { batch: [], single: [], ratio: [], cpu: [], store: [] };
  for (let round = 0; round < (isQuick ? 1 : 5); round += 1) {
    const batchMs = await msOf(() => send(100, batches));
    figures.batch.push((clients * batches * 100_000) / batchMs);
    figures.store.push(batchMs / (await storeMs(folder, batches * 100, round)));
    const before = await server.usage();
    const singleMs = await msOf(() => send(1, singles));
    const between = await server.usage();
    const fixedMs = await msOf(() => fixed(singles));
    const after = await server.usage();
    figures.single.push((clients * singles * 1_000) / singleMs);
    figures.ratio.push(singleMs / fixedMs);
    figures.cpu.push((between.cpuMs - before.cpuMs) / (after.cpuMs - between.cpuMs));
  }
  await server.stop();
  say('HTTP, 64 clients, batches of 100 commands / the store with the same batches', median(figures.store), 'ratio', 5);
  say('the same, commands a second', median(figures.batch), '/s');
  say(
    'HTTP, 64 clients, one command each / a fixed body after the same token check',
    median(figures.ratio),
    'ratio',
    2.5,
  );
  say('the same, the server’s CPU', median(figures.cpu), 'ratio');
  say('the same, commands a second', median(figures.single), '/s');
}

/**
 * The entries that the server has just written, with the results that it keeps, in batches of 100, straight to a store,
 * which checks them: they come from elsewhere.
 */
async function storeMs(folder, count, round) {
  const source = sqliteStore({ file: join(folder, `fresh-${round}.db`) });
  const logs = Array.from({ length: clients }, (_, at) =>
    makeLog(count, 20, { planId: plan(at) }).map((entry) => ({ ...entry })),
  );
  const ms = await msOf(() =>
    Promise.all(
      logs.map(async (log) => {
        for (let at = 0; at < log.length; at += 100) {
          const events = log.slice(at, at + 100);
          const { planId } = events[0];
          const keep = events.map(({ id }) => ({
            kind: 'result',
            key: `${planId} ${id}`,
            value: resultLike(id),
            expected: null,
          }));
          await source.write({ append: { planId, expectedVersion: at, events }, keep });
        }
      }),
    ),
  );
  for (const log of logs)
    if (writeLog(await source.read(log[0].planId, { after: 0 })) !== writeLog(log))
      throw new Error('a log is not whole');
  await source.close();
  return ms;
}

const resultLike = (id) => JSON.stringify({ id, status: 'recorded', versions: [1_000], asked: '0'.repeat(64) });

/** Opening a plan, cold and by its tag, and one of 100,000 events against sending its text. */
async function opening(folder, say, isQuick) {
  const cold = { log: [], folded: [] };
  for (let round = 0; round < (isQuick ? 1 : 3); round += 1)
    for (const [name, path] of [
      ['log', '/plans/bench.large.0/log'],
      ['folded', '/plans/bench.large.0/plan.json'],
    ]) {
      const server = await running(folder);
      const connection = await server.connection();
      cold[name].push(await msOf(() => connection.ask('GET', path)));
      await server.stop();
    }
  say('HTTP, opening a plan of 1,000 events in a cold process: its log', median(cold.log), 'ms');
  say('the same, folded (plan.json)', median(cold.folded), 'ms');
  const server = await running(folder);
  const connection = await server.connection();
  const tagged = [];
  const ratios = [];
  const sizes = [];
  const { head } = await connection.ask('GET', '/plans/bench.large.0/log');
  const tag = `If-None-Match: ${/\r\netag: (.*)/i.exec(head)[1]}\r\n`;
  for (let round = 0; round < (isQuick ? 2 : 9); round += 1) {
    let status = 0;
    tagged.push(
      await msOf(
        async () => ({ status } = await connection.ask('GET', '/plans/bench.large.0/log', undefined, undefined, tag)),
      ),
    );
    if (status !== 304) throw new Error(`${status}`);
    let [log, text] = [];
    const logMs = await msOf(async () => (log = await connection.ask('GET', '/plans/bench.large.1/log')));
    const textMs = await msOf(async () => (text = await connection.ask('GET', '/text?plan=bench.large.1')));
    if (log.text !== text.text) throw new Error('another text');
    if (round > 0) ratios.push(logMs / textMs);
    sizes.push(log.bytes);
  }
  await server.stop();
  say('HTTP, the same by its tag (304)', median(tagged), 'ms');
  say(
    `HTTP, opening a plan of 100,000 events (${(sizes[0] / 1e6).toFixed(0)} MB) / sending its text`,
    median(ratios),
    'ratio',
    1.3,
  );
}

/** All plans in a cold process against the query that reads their summaries, in another one. */
async function listing(folder, say, isQuick) {
  const first = async (path) => {
    const server = await running(folder);
    const connection = await server.connection();
    let answer;
    const ms = await msOf(async () => (answer = await connection.ask('GET', path)));
    if (answer.status !== 200) throw new Error(answer.text);
    await server.stop();
    return ms;
  };
  // The day's figures are made at the first asking, and kept.
  say('HTTP, GET /plans the first time on a day, over all plans', await first('/plans'), 'ms');
  const ratios = { '/plans': [], '/counts': [], '/counts?by=unit': [] };
  for (let round = 0; round < (isQuick ? 1 : 5); round += 1) {
    const queryMs = await first('/summaries');
    for (const path of Object.keys(ratios)) ratios[path].push((await first(path)) / queryMs);
  }
  for (const [path, all] of Object.entries(ratios))
    say(`HTTP, cold, GET ${path} over 500 plans / the query that reads their summaries`, median(all), 'ratio', 3);
}

/** A thousand readers of one plan, and one entry. */
async function live(folder, say, isQuick) {
  const server = await running(folder);
  const readers = isQuick ? 50 : 1_000;
  const writer = await server.connection();
  const idle = await server.usage();
  const { text } = await writer.ask('GET', `/plans/${plan(0)}/head`);
  const { version } = JSON.parse(text);
  const all = [];
  for (let at = 0; at < readers; at += 1) all.push(await server.connection(at));
  const polls = all.map((each) => each.ask('GET', `/plans/${plan(0)}/log?after=${version}&live=poll`));
  while (!(await writer.ask('GET', '/metrics')).text.includes(`kehoach_live_readers ${readers}\n`))
    await new Promise((resolve) => setTimeout(resolve, 20));
  const waiting = await server.usage();
  const started = performance.now();
  const { status } = await writer.ask('POST', `/plans/${plan(0)}/commands`, { commands: commands(1), after: version });
  const recordedMs = performance.now() - started;
  const told = await Promise.all(polls);
  const toldMs = performance.now() - started;
  const after = await server.usage();
  if (status !== 200 || new Set(told.map((each) => each.text)).size !== 1)
    throw new Error('not all were told the same');
  await server.stop();
  say(`HTTP, ${readers} readers of one plan, one entry: recorded`, recordedMs, 'ms');
  say('the same, all told', toldMs, 'ms');
  say('the same, the server’s CPU for it', after.cpuMs - waiting.cpuMs, 'ms');
  say('the same, its memory while they wait, above that of none', (waiting.rss - idle.rss) / 1e6, 'MB');
}

/** Whether memory stays as it is while commands come for all plans. `--rounds N`: N thousand commands, 10 unless given. */
async function lasting(folder, say, isQuick) {
  const { argv } = process;
  const rounds = argv.includes('--rounds') ? Number(argv[argv.indexOf('--rounds') + 1]) : isQuick ? 2 : 10;
  const server = await running(folder);
  const all = await Promise.all(Array.from({ length: clients }, (_, at) => server.connection(at)));
  const plans = isQuick ? 70 : 500;
  const rss = [];
  let next = 0;
  for (let round = 0; round < rounds; round += 1) {
    const until = (round + 1) * 1_000;
    await Promise.all(
      all.map(async (connection) => {
        while (next < until) {
          const at = (next += 10);
          const body = { commands: commands(10), after: 1_000_000_000 };
          const { status } = await connection.ask('POST', `/plans/${plan((at / 10) % plans)}/commands`, body);
          if (status !== 200) throw new Error(`${status}`);
        }
      }),
    );
    rss.push(await server.usage());
  }
  await server.stop();
  const store = sqliteStore({ file: join(folder, 'kehoach.db') });
  if (!verify(await store.read(plan(1), { after: 0 })).isWhole) throw new Error('a log is not whole');
  await store.close();
  const early = rss[Math.floor(rounds / 5)] ?? rss[0];
  const last = rss.at(-1);
  say(
    `HTTP, memory after ${rounds},000 commands over ${plans} plans / after a fifth of them`,
    last.rss / early.rss,
    'ratio',
    1.25,
  );
  say('the same, the heap', last.heapUsed / early.heapUsed, 'ratio', 1.5);
  say('the same, memory at the end', last.rss / 1e6, 'MB');
}
