import { atOnce, paced, paceOfPart, type Pace } from '@kehoach/core';
import { writtenOfWordText } from './doc/word-text.js';
import { finding } from './finding/finding.js';
import { readingOf, type Reading } from './read-plan.js';
import type { ImportRefusal } from './source/import-refusal.js';
import type { FormatReader } from './source/format-reader.js';
import type { SourceResult } from './source/source.js';
import { unread } from './source/unread.js';
import type { FormatLater } from './source/kind-of.js';
import { readingSource, sourceOfReading } from './source/read-source.js';
import { plain } from './words/fold.js';
import { trimmed } from './words/range.js';
import { followsUp } from './standing/follows-up.js';

/** What is known of a file beside its bytes. */
export interface DocumentOptions {
  /** The file's name, without its folder: a lock is known by it, and one that promises another format is told. */
  readonly name?: string;
  /**
   * Gives the text of an old Word file (.doc), a tab behind each cell, or why there is none: no reader of them runs in a
   * page. Without it such a file is refused with a sentence.
   */
  readonly oldWord?: (bytes: Uint8Array) => Promise<string | ImportRefusal>;
  /** How the reading goes on; at one go unless given. */
  readonly pace?: Pace;
}

/**
 * Reads an official document as a plan as `readPlan` does, and besides .docx and text also a PDF with a text layer,
 * a sheet (.xlsx) and a .rtf, whose readers are loaded when such a file is met, as is that of follow-up tables: how work
 * stands by them is in the draft's `reports`. What a file is tells its content, not its name.
 *
 * @throws Error where the reader of its format cannot be loaded; for no document
 */
export async function readDocument(input: Uint8Array | string, options: DocumentOptions = {}): Promise<Reading> {
  const { result, done } = await openedDocument(input, options);
  const pace = paceOfPart(options.pace ?? atOnce, done, 1);
  return paced(readingOf(await followedUp(result, paceOfPart(pace, 0, 0.05))), paceOfPart(pace, 0.05, 1));
}

/** What was opened, with what its tables tell of how work stands: that is read by a reader of its own. */
async function followedUp(result: SourceResult, pace: Pace): Promise<SourceResult> {
  if (result.source === undefined || !followsUp(result.source)) return result;
  const { withStandings } = await import('./standing/with-standings.js');
  return { source: await paced(withStandings(result.source), pace) };
}

/** A document that was opened, or why it was not, and how much of the reading is done by then, 0 to 1. */
interface Opened {
  readonly result: SourceResult;
  readonly done: number;
}

/** Opens a document, with a reader that is loaded where its format needs one. @throws Error where it cannot be loaded */
export async function openedDocument(input: Uint8Array | string, options: DocumentOptions): Promise<Opened> {
  const { name, oldWord, pace = atOnce } = options;
  const read = await paced(readingSource(input, name), paceOfPart(pace, 0, ofWords));
  if (!('format' in read)) return { result: read, done: ofWords };
  const { format } = read;
  if (format === 'doc' && oldWord !== undefined)
    return { result: await ofOldWord(input, oldWord, name), done: ofWords };
  const reader = await readers[format]?.();
  if (reader === undefined) return { result: { refusal: unread(format) }, done: 1 };
  const done = format === 'pdf' ? ofPages : ofWords;
  const content = await reader(input as Uint8Array, paceOfPart(pace, 0, done));
  return { result: sourceOfReading(content, format, name), done };
}

/** So much of the whole is opening a file whose words stand in order, and one whose pages are put together. */
const [ofWords, ofPages] = [0.15, 0.7];

async function ofOldWord(
  input: Uint8Array | string,
  oldWord: NonNullable<DocumentOptions['oldWord']>,
  name: string | undefined,
): Promise<SourceResult> {
  const text = await oldWord(input as Uint8Array);
  if (typeof text !== 'string') return { refusal: text };
  const { written, unsure } = writtenOfWordText(text);
  const doubts = unsure.map((each) => {
    const place = trimmed(written.text, each);
    return finding('unsure-cells', place, plain(written.text.slice(place.from, place.to)));
  });
  const told = [finding('read-from-doc', { from: 0, to: 0 }, ''), ...doubts];
  return sourceOfReading({ written, told }, 'doc', name);
}

/** Each is a file of its own on a page. */
const readers: Partial<Record<FormatLater, () => Promise<FormatReader>>> = {
  pdf: async () => (await import('./pdf/read-pdf.js')).readPdf,
  rtf: async () => (await import('./rtf/read-rtf.js')).readRtf,
  xlsx: async () => (await import('./xlsx/read-xlsx.js')).readXlsx,
};
