import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerStore, StoreSource } from '@kehoach/core';
import { sqliteSnapshot, sqliteStore } from '@kehoach/sqlite';
import { CopyFault } from './copy-fault.js';
import { renamed } from './renamed.js';

/** The file of a store; a folder stands for the one in it that `kehoach serve` writes. */
function fileAt(place: string): string {
  if (/^[a-z]+:\/\//i.test(place)) throw new CopyFault(`${place} is no file`, (texts) => texts.noFile(place));
  return existsSync(place) && statSync(place).isDirectory() ? join(place, 'kehoach.db') : place;
}

function existingAt(place: string): string {
  const file = fileAt(place);
  if (!existsSync(file)) throw new CopyFault(`${file} is not there`, (texts) => texts.missing(file));
  return file;
}

/** All of one moment, though a server goes on writing. */
export function snapshotAt(place: string): StoreSource {
  return sqliteSnapshot({ file: existingAt(place) });
}

/** A store that nobody writes to until it is closed. */
export function heldAt(place: string): StoreSource {
  return sqliteStore({ file: existingAt(place) });
}

/** A store on its way: it bears its name only once `finish` was called. */
export interface NewStore {
  readonly store: ServerStore;
  readonly finish: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/**
 * An empty store for what is copied.
 *
 * @throws CopyFault where something is there already; LogError as the store does
 */
export async function newAt(place: string): Promise<NewStore> {
  const file = fileAt(place);
  refuseExisting(file);
  const part = `${file}.part`;
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
    },
  };
}

/** @throws CopyFault where something is there */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new CopyFault(`${path} is there already`, (texts) => texts.exists(path));
}

async function removed(part: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '.lock']) await rm(`${part}${end}`, { force: true });
}
