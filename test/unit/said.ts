import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from 'kehoach';

/** The folder of documents that are read by hand. */
export const samples: string = fileURLToPath(new URL('../../samples/', import.meta.url));

/** How a command ended: its status, and what it wrote on each stream. */
export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command without a process of its own, which takes most of the time. */
export async function said(...args: readonly string[]): Promise<Ended> {
  let [out, err] = ['', ''];
  const status = await run(args, { out: (text) => (out += text), err: (text) => (err += text), columns: 100 });
  return { status, out, err };
}

/** The lines of the log of a plan that was imported into a folder. */
export async function issuedLog(folder: string): Promise<string[]> {
  const out = join(folder, 'plan.ndjson');
  await said('import', `${samples}nhan-gach-dau-dong.txt`, '--out', out, '--overwrite');
  return (await readFile(out, 'utf8')).trimEnd().split('\n');
}
