import { readFile, stat } from 'node:fs/promises';
import { unreadableFault } from '@kehoach/core';
import type { DirectoryFault } from '../directory/directory-fault.js';
import { directoryFaultText } from '../directory/directory-fault-text.js';

/** A file that changes: what was read from it anew, or why what was read before stays. */
export type FileNews = { readonly isRead: true } | { readonly fault: DirectoryFault };

/** What a file says, read again when that changes. */
export interface WatchedFile<T> {
  /** What it said when it could last be used. */
  readonly current: T;
  /** Whether it has changed since and cannot be used. */
  readonly isStale: boolean;
  /** Looks no more for changes. */
  close(): void;
}

/** The file cannot be used. */
export class FileFaultError extends Error {
  override readonly name = 'FileFaultError';
  readonly fault: DirectoryFault;

  constructor(file: string, fault: DirectoryFault) {
    super(`${file}: ${directoryFaultText(fault, 'en')}`);
    this.fault = fault;
  }
}

/** What a text says, or the first thing that is wrong with it. */
export type Reading<T> = (text: string) => { readonly found: T } | { readonly fault: DirectoryFault };

/**
 * Milliseconds after which it is looked whether the file has changed. Asked of its name, since editors and copies put
 * another file in its place.
 */
const usualMs = 1_000;

/**
 * Reads a file, and reads it again when it changes. What cannot be used then is told, and what it said before stays.
 *
 * @throws FileFaultError where it cannot be used at the start
 */
export async function watchFile<T>(
  file: string,
  read: Reading<T>,
  tell: (news: FileNews) => void,
  everyMs: number = usualMs,
): Promise<WatchedFile<T>> {
  let seen = await stampOf(file);
  const first = await readFrom(file, read);
  if ('fault' in first) throw new FileFaultError(file, first.fault);
  let [current, isStale, isLooking, changed] = [first.found, false, false, seen];
  const look = async (): Promise<void> => {
    const stamp = await stampOf(file);
    // What is being written changes again: it is read once it has come to rest.
    const isAtRest = stamp === changed;
    changed = stamp;
    if (stamp === seen || !isAtRest) return;
    seen = stamp;
    const news = await readFrom(file, read);
    isStale = 'fault' in news;
    if ('found' in news) current = news.found;
    tell('fault' in news ? news : { isRead: true });
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => (isLooking = false));
  }, everyMs).unref();
  return {
    get current() {
      return current;
    },
    get isStale() {
      return isStale;
    },
    close: () => clearInterval(timer),
  };
}

async function readFrom<T>(file: string, read: Reading<T>): Promise<ReturnType<Reading<T>>> {
  const text = await readFile(file, 'utf8').catch(unreadableFault);
  if (typeof text !== 'string') return { fault: text };
  try {
    return read(text);
  } catch (error) {
    // A server that runs outlives whatever a file holds.
    return { fault: { code: error instanceof RangeError ? 'too-large' : 'unreadable-file', line: 0, params: {} } };
  }
}

async function stampOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeMs}`;
}
