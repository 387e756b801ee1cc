import { writeLog } from '@kehoach/core';
import { jetStreamStore, natsAddress } from '@kehoach/jetstream';
import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { natsPath, startNats } from '../dist/servers/nats.js';
import { median, msOf } from './measure.js';
import { makeLog } from './sample.js';

const plans = 64;

/** The store on NATS against plain publishes of the same lines to the same servers, within one run. */
export async function streaming(say, isQuick) {
  const program = natsPath();
  if (program === undefined) return;
  for (const [count, where] of [
    [1, 'one server'],
    [3, 'three'],
  ])
    await onServers(await startNats(program, count), where, say, isQuick);
}

async function onServers(servers, where, say, isQuick) {
  const { options } = natsAddress(servers.url);
  const connection = await connect({ servers: options.servers });
  const client = jetstream(connection);
  const stream = 'BENCH';
  const store = await jetStreamStore({ ...options, stream });
  const ratios = { single: [], together: [], opening: [] };
  let written = 0;
  try {
    for (let round = 0; round < (isQuick ? 1 : 7); round += 1) {
      const each = isQuick ? 3 : 12;
      const logOf = (name, size) => makeLog(size, 1, { planId: `bench.${round}.${name}` });
      const logs = Array.from({ length: plans }, (_, at) => logOf(at, each));
      const one = logOf('one', plans);
      written += plans * (each + 1);
      const plainMs = await msOf(() => Promise.all(logs.map((log) => published(client, log))));
      const togetherMs = await msOf(() => Promise.all(logs.map((log) => appended(store, log))));
      ratios.together.push(togetherMs / plainMs);
      const plainOneMs = await msOf(() => published(client, one));
      ratios.single.push((await msOf(() => appended(store, one))) / plainOneMs);
      await checked(store, [...logs, one]);
    }
    const again = [];
    const openMs = await msOf(async () => again.push(await jetStreamStore({ ...options, stream })));
    if ((await again[0].plans()).length === 0) throw new Error('nothing is there');
    await again[0].close();
    say(
      `NATS, ${where}, ${plans} plans, one event each, at once / a plain publish each`,
      median(ratios.together),
      'ratio',
    );
    say(`NATS, ${where}, one plan, one event each / a plain publish each`, median(ratios.single), 'ratio');
    // The plain ones lie in the same stream.
    say(`NATS, ${where}, opening, a thousand messages`, (openMs / (written * 2)) * 1000, 'ms');
  } finally {
    await store.close();
    await connection.close();
    await servers.remove();
  }
}

/** What a program would do that knows nothing of logs: the line, and the wait until it is kept. */
async function published(client, log) {
  for (const entry of log) await client.publish('BENCH.plain', writeLog([entry]));
}

async function appended(store, log) {
  for (const entry of log) await store.append(entry.planId, entry.version - 1, [entry]);
}

async function checked(store, logs) {
  for (const log of logs)
    if (writeLog(await store.read(log[0].planId, { after: 0 })) !== writeLog(log))
      throw new Error('a log is not whole');
}
