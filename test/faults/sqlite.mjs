// The ways in which a process with a SQLite store is treated badly. Each plays one round in a folder of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@kehoach/sqlite';
import Database from 'libsql';
import { foundIn, outcomeOf } from './store-found.mjs';
import { acknowledgedIn, startWriter } from './writer-process.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

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
  'sqlite killed while entries go to their places': () =>
    inFolder(async (file) => {
      const writer = writing(file, 'gathering');
      await writer.heard(/^c$/m);
      await pause(Math.random() * 100);
      const said = await writer.killed();
      const isHit = awayFromTheirPlaces(file) >= 1000;
      return { ...(await checked(file, said)), isHit };
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

function writing(file, way = 'appending', room) {
  return startWriter('sqlite-writer.mjs', [file, way], room);
}

function awayFromTheirPlaces(file) {
  const database = new Database(file);
  const { count } = database.prepare('SELECT count(*) AS count FROM recent').get();
  database.close();
  return count;
}

async function checked(file, said) {
  const store = sqliteStore({ file });
  try {
    return outcomeOf({ ids: acknowledgedIn(said) }, await foundIn(store));
  } finally {
    await store.close();
  }
}
