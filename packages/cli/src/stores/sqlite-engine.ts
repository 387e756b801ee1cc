import { existsSync, statSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sqliteSnapshot, sqliteStore } from '@kehoach/sqlite';
import { CopyFault } from '../copy/copy-fault.js';
import { refuseExisting } from '../copy/refuse-existing.js';
import { renamed } from '../copy/renamed.js';
import type { Engine, NewStore } from './engine.js';

/** A file, or the folder in which a server keeps it. */
export const sqliteEngine: Engine = {
  isMeant: (address) => !/^[a-z]+:\/\//i.test(address),
  shown: (address) => address,
  open: async (address) => sqliteStore({ file: fileAt(address) }),
  snapshot: async (address) => sqliteSnapshot({ file: existingAt(address) }),
  held: async (address) => sqliteStore({ file: existingAt(address) }),
  create: (address) => newAt(newFileAt(address)),
};

/** The file of a store; a folder stands for the one in it that `kehoach serve` writes. */
function fileAt(place: string): string {
  return existsSync(place) && statSync(place).isDirectory() ? join(place, 'kehoach.db') : place;
}

/** What is not there yet is a folder, as a server opens it, unless it is named as a file: `….db`. */
function newFileAt(place: string): string {
  if (existsSync(place) || /[^/\\]\.db$/i.test(place)) return fileAt(place);
  return join(place, 'kehoach.db');
}

function existingAt(place: string): string {
  const file = fileAt(place);
  if (!existsSync(file)) throw new CopyFault(`${file} is not there`, (texts) => texts.missing(file));
  return file;
}

async function newAt(file: string): Promise<NewStore> {
  refuseExisting(file);
  const part = `${file}.part`;
  const isFolderThere = existsSync(dirname(file));
  // Left by one that was broken off; where it is still at work, opening it is refused.
  if (existsSync(part)) await sqliteStore({ file: part }).close();
  await removed(part);
  const store = sqliteStore({ file: part });
  return {
    store,
    finish: async () => {
      await store.close();
      await renamed(part, file);
      await removed(part);
    },
    abandon: async () => {
      await store.close();
      await removed(part);
      // One that somebody has put something into stays.
      if (!isFolderThere) await rmdir(dirname(file)).catch(() => undefined);
    },
  };
}

async function removed(part: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '.lock']) await rm(`${part}${end}`, { force: true });
}
