import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, msOf } from './measure.js';

/** How long this disk takes to have 4 kB for good, in ms: ratios to a plain INSERT hang on it. */
export async function diskWaitMs() {
  const path = join(tmpdir(), `kehoach-bench-disk-${process.pid}`);
  const file = openSync(path, 'w');
  try {
    const block = Buffer.alloc(4096);
    const times = [];
    for (let at = 0; at < 200; at += 1) {
      writeSync(file, block, 0, block.length, at * block.length);
      times.push(await msOf(() => fdatasyncSync(file)));
    }
    return median(times);
  } finally {
    closeSync(file);
    rmSync(path);
  }
}
