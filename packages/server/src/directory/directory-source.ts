import { readFile, stat } from 'node:fs/promises';
import { readDirectory, type Directory } from './directory.js';
import type { DirectoryFault } from './directory-fault.js';
import { directoryFaultText } from './directory-fault-text.js';

/** The directory as it stands now. */
export interface DirectorySource {
  readonly current: Directory;
}

/** A file that changes: what was read from it anew, or why the directory that was read before stays. */
export type DirectoryNews = { readonly isRead: true } | { readonly fault: DirectoryFault };

/** A directory in a file, read again when that changes. */
export interface WatchedDirectory extends DirectorySource {
  /** Looks no more for changes. */
  close(): void;
}

/** The file cannot be used. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';
  readonly fault: DirectoryFault;

  constructor(file: string, fault: DirectoryFault) {
    super(`${file}: ${directoryFaultText(fault, 'en')}`);
    this.fault = fault;
  }
}

/** Milliseconds after which it is looked whether the file has changed. Asked of its name, since editors and copies put another file in its place. */
const usualMs = 1_000;

/**
 * Reads `directory.json`, and reads it again when it changes. What cannot be used then is told, and the last directory
 * that could be used stays.
 *
 * @throws DirectoryError where the file cannot be used at the start
 */
export async function watchDirectory(
  file: string,
  tell: (news: DirectoryNews) => void,
  everyMs: number = usualMs,
): Promise<WatchedDirectory> {
  let seen = await stampOf(file);
  const first = await readFrom(file);
  if ('fault' in first) throw new DirectoryError(file, first.fault);
  let current = first.directory;
  let isLooking = false;
  let changed = seen;
  const look = async (): Promise<void> => {
    const stamp = await stampOf(file);
    // What is being written changes again: it is read once it has come to rest.
    const isAtRest = stamp === changed;
    changed = stamp;
    if (stamp === seen || !isAtRest) return;
    seen = stamp;
    const read = await readFrom(file);
    if ('directory' in read) current = read.directory;
    tell('fault' in read ? read : { isRead: true });
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
    close: () => clearInterval(timer),
  };
}

async function readFrom(file: string): Promise<ReturnType<typeof readDirectory>> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? { fault: { code: 'unreadable-file', line: 0, params: {} } } : readDirectory(text);
}

async function stampOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeMs}`;
}
