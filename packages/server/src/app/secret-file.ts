import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A secret that others on this computer could read; `file` names it. */
export class OpenSecretError extends Error {
  override readonly name = 'OpenSecretError';
  readonly file: string;

  constructor(file: string) {
    super(`${file} can be read by others than its owner`);
    this.file = file;
  }
}

/**
 * A secret that this server keeps in a file of its own, made where there is none: for its owner's eyes alone. Servers
 * that start at the same time share the one that came first.
 *
 * @throws OpenSecretError
 */
export async function secretIn(file: string, make: () => string): Promise<string> {
  const known = await textOf(file);
  if (known !== undefined) return known;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.${randomUUID()}`;
  await writeFile(fresh, make(), { mode: 0o600, flag: 'wx', flush: true });
  // A link is there whole or not at all, and never in another one's place.
  await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(fresh);
  return secretIn(file, make);
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(file);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw new OpenSecretError(file);
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
