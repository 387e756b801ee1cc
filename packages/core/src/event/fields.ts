import * as v from 'valibot';
import { isCivilDate } from '../civil-date/civil-date.js';
import type { Wording } from '../refusal/wording.js';

/** What a check of ours misses in a value, by the name that it gives as its message. */
export const checks: Readonly<Record<string, Wording>> = {
  day: { vi: 'cần một ngày có thật, dạng YYYY-MM-DD', en: 'a day that exists, as YYYY-MM-DD, is expected' },
  words: { vi: 'không được để trống', en: 'must not be blank' },
  order: { vi: 'ngày đầu ở sau ngày cuối', en: 'the first day is after the last' },
};

/** A day that exists, `YYYY-MM-DD`. */
export const civilDateSchema = v.pipe(v.string(), v.check(isCivilDate, 'day'));

/** Words that a person wrote: not blank. */
export const wordsSchema = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'words'),
);

/** A name by which events refer to a thing: 1 to 200 characters without blanks. */
export const idSchema = v.pipe(v.string(), v.regex(/^(?!__proto__$)\S{1,200}$/));

/** Names of units, in the order of the document. */
export const idsSchema = v.array(idSchema);

/** Text that may be left out. */
export const optionalWords = v.exactOptional(wordsSchema);

/** Who says something, as an entry holds it. */
export const actorSchema = v.object({ id: wordsSchema, unit: idSchema, name: v.exactOptional(v.string()) });

/** What a person put right in the reading of a document: what was read, and what it says instead. */
export const correctionsSchema = v.exactOptional(
  v.array(v.object({ field: wordsSchema, read: v.string(), corrected: v.string() })),
);
