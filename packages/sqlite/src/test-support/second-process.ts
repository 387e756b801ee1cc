// A process of its own: opens the file and appends one by one, saying each version, until it is killed; or says why
// it may not.
import { isLogError } from '@kehoach/core';
import { sqliteStore } from '../index.js';
import { entriesBehind } from './sample.js';

const [, , file = '', planId = ''] = process.argv;
try {
  const store = sqliteStore({ file });
  let last = (await store.read(planId, { after: 0 })).at(-1);
  for (;;) {
    const entries = entriesBehind(planId, last, 1);
    const version = await store.append(planId, last?.version ?? 0, entries);
    last = entries.at(-1);
    process.stdout.write(`${version}\n`);
  }
} catch (error) {
  process.stdout.write(`${isLogError(error) ? error.code : String(error)}\n`);
}
