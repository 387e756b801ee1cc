import { open, rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Gives what is whole its name, and brings that to the disk. Windows does so by itself and opens no folders. */
export async function renamed(from: string, to: string): Promise<void> {
  await rename(from, to);
  if (process.platform === 'win32') return;
  const handle = await open(dirname(resolve(to)), 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
