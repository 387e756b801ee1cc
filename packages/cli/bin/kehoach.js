#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/run.js', import.meta.url);
if (!existsSync(program)) {
  console.error('KeHoach chưa được dựng. Hãy chạy “npm run build” trước.');
  console.error('KeHoach is not built yet. Run “npm run build” first.');
  process.exit(2);
}
const { run } = await import(program.href);

// A reader that closes early (`| head`) is no fault.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  columns: process.stdout.columns ?? 100,
});

// What a client of a store leaves open holds nobody up, once all is said.
for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => stream.write('', resolve));
process.exit();
