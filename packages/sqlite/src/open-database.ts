import { accessSync, closeSync, constants, existsSync, fsyncSync, mkdirSync, openSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database, { type Database as Connection } from 'libsql';
import { lock } from './lock.js';
import { migrate, notOurs } from './migrations.js';
import { codeOf, inWords } from './store-error.js';

/** A database that this process alone writes. */
export interface OpenDatabase {
  readonly connection: Connection;
  /** Brings all into the one file and lets go of it. */
  readonly close: () => void;
}

/**
 * Opens the file, or makes it, with its folder.
 *
 * @throws LogError `database-in-use`, `not-our-database`, `newer-database`, `store-failed`
 */
export function openDatabase(path: string): OpenDatabase {
  try {
    return opened(path);
  } catch (error) {
    throw inWords(error);
  }
}

function opened(path: string): OpenDatabase {
  const folder = dirname(resolve(path));
  // What an office records is for the eyes of who runs it alone; a folder that is there already stays as it is.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // One file, one lock, by whatever way it is reached.
  const asked = join(realpathSync(folder), basename(path));
  const file = existsSync(asked) ? realpathSync(asked) : asked;
  // The engine itself has no code for it.
  for (const each of [folder, file, `${file}.lock`])
    if (existsSync(each)) accessSync(each, constants.R_OK | constants.W_OK);
  const unlock = lock(file);
  let connection: Connection | undefined;
  try {
    connection = new Database(file);
    const close = connected(connection, file, unlock);
    syncFolder(folder);
    return { connection, close };
  } catch (error) {
    connection?.close();
    unlock();
    throw codeOf(error) === 'SQLITE_NOTADB' ? notOurs(path, error) : error;
  }
}

function connected(connection: Connection, file: string, unlock: () => void): () => void {
  migrate(connection, file);
  connection.exec('PRAGMA journal_mode = WAL');
  // Each commit is on the disk before it is acknowledged; fullfsync is what macOS needs for that.
  connection.exec('PRAGMA synchronous = FULL');
  connection.exec('PRAGMA fullfsync = ON');
  connection.exec('PRAGMA checkpoint_fullfsync = ON');
  return () => {
    connection.exec('PRAGMA main.wal_checkpoint(TRUNCATE)');
    connection.close();
    unlock();
  };
}

/** A new file's name is on the disk only when its folder is. Windows does so by itself and opens no folders. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
