import { existsSync } from 'node:fs';
import { storeFailed, type StoreSource } from '@kehoach/core';
import Database from 'libsql';
import { checkVersion, notOurs } from './migrations.js';
import { readingOf } from './reading.js';
import type { SqliteOptions } from './sqlite-store.js';
import { statementsOf } from './statements.js';
import { codeOf, inWords } from './store-error.js';

/**
 * Everything in the file as it is now, for a copy; a store may be open on it and go on writing. Close it soon: what
 * is written meanwhile cannot be brought into the one file before.
 *
 * @throws LogError `not-our-database`, `newer-database`, `store-failed`; its cause is `ENOENT` where there is no file
 */
export function sqliteSnapshot({ file }: SqliteOptions): StoreSource {
  if (!existsSync(file)) throw storeFailed('ENOENT');
  let connection: ReturnType<typeof opened> | undefined;
  try {
    const reader = opened(file);
    connection = reader;
    checkVersion(reader, file);
    reader.exec('BEGIN');
    // A transaction sees what is there when it first reads.
    reader.prepare('SELECT count(*) FROM migrations').get();
    return readingOf(statementsOf(reader), () => {
      reader.exec('ROLLBACK');
      reader.close();
    });
  } catch (error) {
    connection?.close();
    throw codeOf(error) === 'SQLITE_NOTADB' ? notOurs(file, error) : inWords(error);
  }
}

/** A store that is opened or closed at this moment holds the file for some milliseconds. */
function opened(file: string): InstanceType<typeof Database> {
  return new Database(file, { timeout: 5000 });
}
