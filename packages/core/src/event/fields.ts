import * as v from 'valibot';
import { isCivilDate } from '../civil-date/civil-date.js';
import { bounds } from './bounds.js';
import type { StrictChecks } from './fitting.js';

// The messages of checks are codes of problems: `fitting` takes them over.

/** A day that exists, `YYYY-MM-DD`. */
export const civilDateSchema = v.pipe(v.string(), v.check(isCivilDate, 'day'));

/** Text that may be empty. */
export const textSchema = v.pipe(v.string(), v.maxLength(bounds.text));

/** Words that a person wrote: not blank. */
export const wordsSchema = v.pipe(v.string(), v.maxLength(bounds.text), v.check(isWritten, 'blank'));

/** The name of a plan, a section or a task: one line of a list. */
export const titleSchema = v.pipe(v.string(), v.maxLength(bounds.title), v.check(isWritten, 'blank'));

/** What a number counts: a word or a sign ("lớp", "%"). */
export const measureSchema = v.pipe(v.string(), v.maxLength(bounds.text), v.check(isMarked, 'blank'));

/** A name by which events refer to a thing: 1 to 200 characters without blanks. */
export const idSchema = v.pipe(v.string(), v.regex(/^(?!__proto__$)\S{1,200}$/, 'id'));

/** Names of units, in the order of the document. */
export const idsSchema = v.pipe(v.array(idSchema), v.maxLength(bounds.list));

/** Words, each on its own. */
export const wordListSchema = v.pipe(v.array(wordsSchema), v.maxLength(bounds.list));

/** Where a file is kept: an address that a page may offer to its readers. */
export const linkSchema = v.pipe(v.string(), v.maxLength(bounds.title), v.regex(/^https:\/\/[^\s/]\S*$/, 'https'));

/** SHA-256 in hex. */
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'digest'));

/** Text that may be left out. */
export const optionalWords = v.exactOptional(wordsSchema);

/** Who says something, as an entry holds it. */
export const actorSchema = v.object({ id: wordsSchema, unit: idSchema, name: v.exactOptional(textSchema) });

/** What a person put right in the reading of a document: what was read, and what it says instead. */
export const correctionsSchema = v.exactOptional(
  v.pipe(v.array(v.object({ field: wordsSchema, read: textSchema, corrected: textSchema })), v.maxLength(bounds.list)),
);

/**
 * What new entries have to pass in place of a check of old ones. Letters that nobody sees (Hangul fillers), no-break
 * spaces and marks of direction are no words; a sign such as "%" is a measure, though not a reason.
 */
export const strictChecks: StrictChecks = new Map([
  [isWritten, (text: string) => /(?![\u115F\u1160\u3164\uFFA0])[\p{L}\p{N}]/u.test(text)],
  [isMarked, (text: string) => /(?![\u115F\u1160\u2800\u3164\uFFA0])[\p{L}\p{N}\p{P}\p{S}]/u.test(text)],
]);

function isWritten(text: string): boolean {
  return text.trim() !== '';
}

function isMarked(text: string): boolean {
  return text.trim() !== '';
}
