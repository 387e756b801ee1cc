// The ways in which servers of NATS, and processes that write to them, are treated badly. Each plays one round in a
// stream of its own; the servers stay for all rounds.
import { jetStreamStore, natsAddress } from '@kehoach/jetstream';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { natsPath, noNats, startNats } from '../dist/servers/nats.js';
import { serverKilled } from './serve.mjs';
import { foundIn, outcomeOf } from './store-found.mjs';
import { writeUntil } from './store-writing.mjs';
import { acknowledgedIn, startWriter } from './writer-process.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns each fault by its name: plays a round */
export const jetStreamFaults = {
  'nats: the leader of three killed': () => withKilled(3, ({ leader }) => [leader]),
  'nats: a follower of three killed': () => withKilled(3, ({ followers }) => [followers[Math.random() < 0.5 ? 0 : 1]]),
  'nats: all three killed at once': () => withKilled(3, () => [0, 1, 2]),
  'nats: the leader of three stands still': () => withKilled(3, ({ leader }) => [leader], standingStill),
  'nats: a follower of three stands still': () => withKilled(3, ({ followers }) => [followers[0]], standingStill),
  'nats: one server, killed': () => withKilled(1, () => [0]),
  'nats: a process that writes killed': () => withWriterKilled(),
  'nats behind kehoach serve, killed': () => withServerKilled(),
};

const clusters = new Map();

/** Servers that all rounds share. */
function cluster(count) {
  if (!clusters.has(count)) {
    const path = natsPath();
    if (path === undefined) throw new Error(noNats);
    clusters.set(count, startNats(path, count));
  }
  return clusters.get(count);
}

/** Ends the servers. */
export async function endJetStreamFaults() {
  for (const servers of clusters.values()) await (await servers).remove();
}

/** Two processes' stores write to the same plans while servers are killed and come back. */
async function withKilled(count, chosen, away = killedAndStarted) {
  const servers = await cluster(count);
  const stream = streamName();
  const stores = [await open(servers.url, stream), await open(servers.url, stream)];
  try {
    const told = { ids: new Map(), isOver: false, acks: 0, problems: [] };
    const writing = Promise.allSettled(
      Array.from({ length: 24 }, (_, at) => writeUntil(stores[at % 2], `test.faults.${at % 8}`, told)),
    );
    await until(() => told.acks > 20);
    await pause(Math.random() * 400);
    const killed = chosen(count === 1 ? { leader: 0, followers: [] } : await servers.roles(stream));
    await Promise.all(killed.map((node) => away.go(servers, node)));
    const before = told.acks;
    await pause(Math.random() * 1000);
    // Two of three go on without the third.
    if (killed.length === 1 && count === 3) await until(() => told.acks > before + 50);
    await Promise.all(killed.map((node) => away.comeBack(servers, node)));
    const back = told.acks;
    await until(() => told.acks > back + 50 || told.problems.length > 0);
    told.isOver = true;
    await writing;
    return await checked(servers, stream, told, count);
  } finally {
    for (const store of stores) await store.close();
    await removed(servers.url, stream);
  }
}

/** How a server goes away and comes back. */
const killedAndStarted = {
  go: (servers, node) => servers.kill(node),
  comeBack: (servers, node) => servers.start(node),
};
/** It comes back as if nothing had been, and thinks what it thought: that it leads. */
const standingStill = {
  go: (servers, node) => servers.pause(node),
  comeBack: (servers, node) => servers.resume(node),
};

/** A process of its own writes to the plans of others and is killed. */
async function withWriterKilled() {
  const servers = await cluster(3);
  const stream = streamName();
  const store = await open(servers.url, stream);
  try {
    const told = { ids: new Map(), isOver: false, acks: 0, problems: [] };
    const writing = Promise.allSettled(
      Array.from({ length: 8 }, (_, at) => writeUntil(store, `test.faults.${at % 8}`, told)),
    );
    const writer = startWriter('jetstream-writer.mjs', [servers.url, stream]);
    await writer.heard(/^\+ /m);
    await pause(Math.random() * 400);
    const said = await writer.killed();
    const before = told.acks;
    await until(() => told.acks > before + 20 || told.problems.length > 0);
    told.isOver = true;
    await writing;
    for (const [key] of acknowledgedIn(said)) told.ids.set(key, true);
    return await checked(servers, stream, told, 3);
  } finally {
    await store.close();
    await removed(servers.url, stream);
  }
}

async function withServerKilled() {
  const { url } = await cluster(3);
  const stream = streamName();
  try {
    return await serverKilled('--nats', `${url}/${stream}`);
  } finally {
    await removed(url, stream);
  }
}

function streamName() {
  return `FAULTS_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
}

async function open(url, stream) {
  return jetStreamStore({ ...natsAddress(url).options, stream });
}

async function until(isSo) {
  for (let waited = 0; !isSo(); waited += 1) {
    if (waited > 12_000) throw new Error('waited in vain');
    await pause(5);
  }
}

/** What became of what was acknowledged, as each server tells it. */
async function checked(servers, stream, told, count) {
  const outcomes = [];
  if (count > 1) await servers.whole(stream);
  for (let turn = 0; turn < count; turn += 1) {
    const store = await open(servers.url, stream);
    try {
      outcomes.push(outcomeOf(told, await foundIn(store)));
    } finally {
      await store.close();
    }
    if (turn + 1 < count) await stepDown(servers, stream);
  }
  return outcomes.find(({ lost, problem }) => lost > 0 || problem !== undefined) ?? outcomes[0];
}

/** Another server leads the stream, and tells what it has. */
async function stepDown(servers, stream) {
  const connection = await connect({ servers: natsAddress(servers.url).options.servers });
  try {
    const manager = await jetstreamManager(connection, { checkAPI: false });
    const { leader } = await servers.roles(stream);
    await connection.request(`$JS.API.STREAM.LEADER.STEPDOWN.${stream}`).catch(() => undefined);
    for (let tries = 0; tries < 200; tries += 1) {
      const { cluster: now } = await manager.streams.info(stream).catch(() => ({}));
      if (now?.leader !== undefined && now.leader !== `n${leader}`) break;
      await pause(50);
    }
    await servers.whole(stream);
  } finally {
    await connection.close();
  }
}

async function removed(url, stream) {
  const connection = await connect({ servers: natsAddress(url).options.servers });
  const manager = await jetstreamManager(connection, { checkAPI: false });
  await manager.streams.delete(stream).catch(() => undefined);
  await connection.close();
}
