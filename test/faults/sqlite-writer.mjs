// A process that writes into a SQLite store until it is killed, and says what was acknowledged, a line each:
// `+ PLAN ID`, then `c` and `C` around each checkpoint, or `c` where entries will soon be brought to their places;
// `refused CODE` where it may not write (yet), or no more.
import { writeSync } from 'node:fs';
import { sqliteStore } from '@kehoach/sqlite';
import Database from 'libsql';
import { entriesBehind } from './store-writing.mjs';

const [, , file, way] = process.argv;
const plans = 24;
const writersOfEach = 3;
const note = 'Đang thực hiện'.repeat(way === 'checkpointing' ? 400 : 1);
/** The store brings them to their places by the thousand. */
let left = way === 'gathering' ? 950 : Infinity;
const say = (line) => writeSync(1, `${line}\n`);

const store = await opened();
const besides = way === 'checkpointing' ? new Database(file) : undefined;
await Promise.all(Array.from({ length: plans * writersOfEach }, (_, at) => write(`test.faults.${at % plans}`)));

/** The store, once no other process holds it. */
async function opened() {
  for (let isSaid = false; ; isSaid = true) {
    try {
      return sqliteStore({ file });
    } catch (error) {
      if (error.code !== 'database-in-use') throw error;
      if (!isSaid) say(`refused ${error.code}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

async function write(planId) {
  let last;
  for (;;) {
    last = (await store.read(planId, { after: last?.version ?? 0 })).at(-1) ?? last;
    const events = entriesBehind(planId, last, 1 + Math.floor(Math.random() * 3), note);
    const keep = events.map(({ id }) => ({
      kind: 'result',
      key: `${planId} ${id}`,
      value: 'recorded',
      expected: null,
    }));
    try {
      await store.write({ append: { planId, expectedVersion: last?.version ?? 0, events }, keep });
      for (const { id } of events) say(`+ ${planId} ${id}`);
      last = events.at(-1);
      if (left > 0 && (left -= events.length) <= 0) say('c');
    } catch (error) {
      if (error.code === 'store-failed') return say(`refused ${error.code}`);
      if (error.code !== 'version-conflict') throw error;
    }
    if (besides !== undefined && Math.random() < 0.02) checkpoint();
  }
}

function checkpoint() {
  say('c');
  besides.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  say('C');
}
