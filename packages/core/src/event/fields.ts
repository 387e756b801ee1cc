import * as v from 'valibot';
import { isCivilDate } from '../civil-date/civil-date.js';

/** A day that exists, `YYYY-MM-DD`. */
export const civilDateSchema = v.pipe(v.string(), v.check(isCivilDate, 'YYYY-MM-DD'));

/** Words that a person wrote: not blank. */
export const wordsSchema = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'not blank'),
);

/** A name by which events refer to a thing: 1 to 200 characters without blanks. */
export const idSchema = v.pipe(v.string(), v.regex(/^(?!__proto__$)\S{1,200}$/));

/** Names of units, in the order of the document. */
export const idsSchema = v.array(idSchema);

/** Text that may be left out. */
export const optionalWords = v.exactOptional(wordsSchema);

/** Who says something, as an entry holds it. */
export const actorSchema = v.object({ id: wordsSchema, unit: idSchema, name: v.exactOptional(v.string()) });
