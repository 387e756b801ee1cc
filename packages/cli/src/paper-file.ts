import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Call } from './call.js';
import { refused } from './refused.js';

/** Larger documents take long enough to say so; a .docx unpacks to ten times its size and more. */
const largeBytes = { text: 500_000, docx: 60_000 };

/** A document as it stands in its file. */
export interface PaperFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The document that a command names; nothing where it cannot be opened, which has then been said. */
export async function readPaperFile(call: Call): Promise<PaperFile | undefined> {
  const { file, screen, texts } = call;
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return void refused(call, texts.unreadable(file));
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (bytes.length > (isPacked ? largeBytes.docx : largeBytes.text))
    screen.err(texts.reading(`${(bytes.length / 1e6).toFixed(1)} MB`));
  return { bytes: new Uint8Array(bytes), name: basename(file) };
}

/** Whether `--out` may be written; why it may not has then been said. @param sources the files that are read */
export async function mayWrite(call: Call, ...sources: readonly string[]): Promise<boolean> {
  const { options, texts } = call;
  const { out } = options;
  if (out === undefined) return true;
  const say = (sentence: string): false => (refused(call, sentence), false);
  if (sources.some((source) => resolve(out) === resolve(source))) return say(texts.sameFile);
  return options.overwrite !== true && (await isThere(out)) ? say(texts.exists(out)) : true;
}

/** Writes `--out`. @returns whether it was written; why not has then been said */
export async function writeOut(call: Call, out: string, text: string): Promise<boolean> {
  const flag = call.options.overwrite === true ? 'w' : 'wx';
  return writeFile(out, text, { flag }).then(
    () => true,
    () => (refused(call, call.texts.unwritable(out)), false),
  );
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
