import { isLogError, type StoreSource } from '@kehoach/core';
import { storeErrorText } from '@kehoach/words';
import type { Call } from '../call.js';
import { refused } from '../refused.js';
import { engineFor } from '../stores/engine-for.js';
import { StoreFault } from '../stores/store-fault.js';
import type { CopyWords } from '../words/copy/copy-words.js';
import { en } from '../words/copy/en.js';
import { vi } from '../words/copy/vi.js';
import { backupSource, writeBackup } from './backup-folder.js';
import type { Copied } from './copied.js';
import { CopyFault } from './copy-fault.js';
import { copyStore } from './copy-store.js';
import { refuseExisting } from './refuse-existing.js';

type Tell = (done: number, total: number) => void;

/**
 * Writes all plans of a store into a new folder; a server may go on meanwhile: 0; 1 where a log is damaged; 2 where it
 * cannot be done.
 */
export function runBackup(call: Call): Promise<number> {
  const { out } = call.options;
  if (out === undefined) return needing(call, '--out');
  const work = async (tell: Tell): Promise<Copied> => {
    refuseExisting(out);
    const source = await engineFor(call.file).snapshot(call.file);
    return closing(source, () => writeBackup(source, out, new Date().toISOString(), tell));
  };
  return run(call, work, (texts, copied) => texts.backedUp(out, copied));
}

/** Makes a new store from a backup: 0, or 2 where it cannot be done. */
export function runRestore(call: Call): Promise<number> {
  const { out } = call.options;
  if (out === undefined) return needing(call, '--out');
  const work = async (tell: Tell): Promise<Copied> => intoNew(await backupSource(call.file), out, tell);
  return run(call, work, (texts, copied) => texts.restored(engineFor(out).shown(out), copied));
}

/** Copies a store that nobody writes to into a new one: 0, or 2 where it cannot be done. */
export function runMove(call: Call): Promise<number> {
  const { from, to } = call.options;
  if (from === undefined) return needing(call, '--from');
  if (to === undefined) return needing(call, '--to');
  const work = async (tell: Tell): Promise<Copied> => {
    const source = await engineFor(from).held(from);
    const { others = 0 } = source;
    if (others > 0) call.screen.err(copyWordsIn(call).inUse(engineFor(from).shown(from), others));
    return closing(source, () => intoNew(source, to, tell, source.checkHeld));
  };
  return run(call, work, (texts, copied) => texts.moved(engineFor(from).shown(from), engineFor(to).shown(to), copied));
}

async function intoNew(
  source: StoreSource,
  place: string,
  tell: Tell,
  check: () => Promise<void> = async () => undefined,
): Promise<Copied> {
  const made = await engineFor(place).create(place);
  try {
    const copied = await copyStore(source, made.store, tell);
    await check();
    await made.finish();
    return copied;
  } catch (error) {
    await made.abandon();
    throw error;
  }
}

async function closing<T>(source: StoreSource, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await source.close();
  }
}

async function needing(call: Call, option: string): Promise<number> {
  return refused(call, call.texts.badValue(option));
}

async function run(
  call: Call,
  work: (tell: Tell) => Promise<Copied>,
  sentences: (texts: CopyWords, copied: Copied) => readonly string[],
): Promise<number> {
  const { screen, options, language } = call;
  const texts = copyWordsIn(call);
  try {
    const copied = await work(everySecond((done, total) => screen.err(texts.copying(done, total))));
    const { damaged = [] } = copied;
    screen.out(...(options.json === true ? [JSON.stringify(copied)] : sentences(texts, copied)));
    screen.err(...damaged.map((each) => texts.leftOut(each.planId, each[language])));
    return damaged.length === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof StoreFault) return refused(call, error.sentence(language));
    if (error instanceof CopyFault) return refused(call, error.sentence(texts, language));
    if (isLogError(error)) return refused(call, storeErrorText(error, language), error.code);
    const { code = '', path } = error as NodeJS.ErrnoException;
    if (path !== undefined && /^(?:EACCES|EPERM|EROFS|EEXIST|ENOTDIR|ENOSPC)$/.test(code))
      return refused(call, call.texts.unwritable(path));
    return refused(call, call.texts.unexpected(error instanceof Error ? error.message : String(error)));
  }
}

function copyWordsIn({ language }: Call): CopyWords {
  return language === 'en' ? en : vi;
}

/** Says how far it is where that takes longer than a second, once a second. */
function everySecond(tell: Tell): Tell {
  let last = performance.now();
  return (done, total) => {
    if (performance.now() - last < 1000) return;
    last = performance.now();
    tell(done, total);
  };
}
