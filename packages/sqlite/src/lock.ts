import { LogError } from '@kehoach/core';
import Database from 'libsql';
import { codeOf, inWords } from './store-error.js';

/**
 * Holds the file for this process: a second one is refused, in this process as well.
 *
 * The lock is the operating system's, on a file beside: it goes when the process dies, however it dies, so that
 * nothing need be cleared away. Who only reads may open the database all the same.
 *
 * @returns what lets go of it
 * @throws LogError `database-in-use`
 */
export function lock(file: string): () => void {
  const beside = new Database(`${file}.lock`);
  try {
    beside.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    beside.close();
    if (codeOf(error) !== 'SQLITE_BUSY') throw inWords(error);
    throw new LogError('database-in-use', { file }, `another process writes into ${file}`, { cause: error });
  }
  return () => {
    beside.exec('ROLLBACK');
    beside.close();
  };
}
