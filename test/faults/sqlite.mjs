// The ways in which a process with a SQLite store is treated badly. Each plays one round in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noDigest, record, uuidv7, verify } from '@kehoach/core';
import { sqliteStore } from '@kehoach/sqlite';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const program = fileURLToPath(new URL('sqlite-writer.mjs', import.meta.url));

/** @returns each fault by its name: plays a round */
export const sqliteFaults = {
  'sqlite killed while appending': () =>
    inFolder(async (file) => {
      const writer = writing(file);
      await writer.heard(/^\+/m);
      await pause(Math.random() * 300);
      return checked(file, await writer.killed());
    }),
  'sqlite killed while checkpointing': () =>
    inFolder(async (file) => {
      const writer = writing(file, 'checkpointing');
      await writer.heard(/^C/m);
      await pause(Math.random() * 200);
      await writer.heard(/c\n$/);
      await pause(Math.random() * 4);
      const said = await writer.killed();
      return { ...(await checked(file, said)), isHit: said.endsWith('c\n') };
    }),
  'sqlite killed, others wait for its place': () =>
    inFolder(async (file) => {
      const writers = [writing(file), writing(file), writing(file)];
      const said = [];
      let problem;
      while (writers.length > 0) {
        await Promise.race(writers.map((writer) => writer.heard(/^\+/m)));
        await pause(Math.random() * 100);
        const at = writers.findIndex((writer) => /^\+/m.test(writer.said()));
        if (writers.filter((writer) => /^\+/m.test(writer.said())).length > 1) problem = 'two wrote at once';
        said.push(await writers.splice(at, 1)[0].killed());
      }
      const outcome = await checked(file, said.join(''));
      return problem === undefined ? outcome : { ...outcome, problem };
    }),
  'sqlite without room on the disk': () =>
    inFolder(async (file) => {
      const writer = writing(file, 'appending', 500 + Math.floor(Math.random() * 2000));
      await writer.heard(/^refused/m);
      const said = await writer.killed();
      const outcome = await checked(file, said);
      return said.includes('refused store-failed') ? outcome : { ...outcome, problem: 'it was not said' };
    }),
};

async function inFolder(play) {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-faults-'));
  try {
    return await play(join(folder, 'kehoach.db'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param room kilobytes that a file may have; any number unless given */
function writing(file, way = 'appending', room) {
  const command = [process.execPath, program, file, way];
  const limited = ['bash', '-c', 'trap "" XFSZ; ulimit -f "$0"; exec "$@"', String(room), ...command];
  const [name, ...args] = room === undefined ? command : limited;
  const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    said: () => text,
    heard: async (pattern) => {
      for (let waited = 0; !pattern.test(text.slice(-200)) && !pattern.test(text); waited += 1) {
        if (waited > 20_000) throw new Error(`waited in vain for ${pattern}`);
        await pause(1);
      }
    },
    killed: async () => {
      child.kill('SIGKILL');
      await ended;
      return text;
    },
  };
}

/** What became of what was acknowledged: each id once, its result beside it, no gap, a whole chain, and it goes on. */
async function checked(file, said) {
  const acknowledged = [...said.matchAll(/^\+ (\S+) (\S+)$/gm)].map(([, planId, id]) => `${planId} ${id}`);
  const store = sqliteStore({ file });
  try {
    const there = [];
    let problem;
    for (const planId of await store.plans()) {
      const log = await store.read(planId, { after: 0 });
      there.push(...log.map(({ id }) => `${planId} ${id}`));
      if (!verify(log).isWhole || log.some(({ version }, at) => version !== at + 1)) problem = 'the chain is broken';
      const version = await store.append(planId, log.length, entryBehind(planId, log.at(-1)));
      if (version !== log.length + 1) problem = 'nothing more is recorded';
    }
    const once = new Set(there);
    if (once.size !== there.length) problem = 'an entry is there twice';
    const results = (await store.kept('result')).map(({ key }) => key);
    if (results.length !== once.size || !results.every((key) => once.has(key)))
      problem = 'entries and results do not fit';
    return { acknowledged: acknowledged.length, lost: acknowledged.filter((key) => !once.has(key)).length, problem };
  } finally {
    await store.close();
  }
}

function entryBehind(planId, last) {
  const { version, digest } = last ?? { version: 0, digest: noDigest };
  const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  const data = { taskId: 't', percent: 1 };
  const event = { type: 'TaskProgressed', occurredOn: '2022-09-02', by: { id: 'clerk', unit: 'u' }, data };
  return record([event], { planId, version, digest, now: '2022-09-02T02:00:00.000Z', newId });
}
