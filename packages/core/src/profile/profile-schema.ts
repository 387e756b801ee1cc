import * as v from 'valibot';
import { civilDateSchema } from '../event/fields.js';
import type { Profile } from './profile.js';

/** The file `profile.json`. */
export interface ProfileFile extends Profile {
  /** Where an editor finds the schema. */
  readonly $schema?: string;
}

const code = v.pipe(v.string(), v.regex(/^(?!__proto__$)\S{1,200}$/, 'id'));
const words = v.pipe(v.string(), v.regex(/\S/, 'blank'), v.maxLength(500, 'long'));
/** Ten years, or the months of a hundred. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_660));
const codes = v.array(code);

const form = v.strictObject({
  code,
  vi: words,
  en: words,
  for: v.pipe(v.array(v.picklist(['collective', 'individual', 'household'])), v.minLength(1, 'empty')),
  authorities: v.pipe(codes, v.minLength(1, 'empty')),
});

const authority = v.strictObject({
  code,
  vi: words,
  en: words,
  until: v.exactOptional(civilDateSchema),
  successors: v.exactOptional(v.array(v.strictObject({ code, from: civilDateSchema }))),
});

const law = v.strictObject({
  number: words,
  from: civilDateSchema,
  until: v.exactOptional(civilDateSchema),
  forms: v.array(form),
});

/** The schema of `profile.json`: fields that it does not know are faults, so that a slip of the pen is found. */
export const profileSchema: v.GenericSchema<unknown, ProfileFile> = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id: code,
  commendation: v.strictObject({ authorities: v.array(authority), laws: v.array(law) }),
  directGrant: codes,
  soonDays: count,
  remindDays: count,
  followUp: v.exactOptional(
    v.strictObject({
      remindBefore: v.pipe(v.array(count), v.maxLength(20, 'long')),
      officeAfter: count,
      reportDays: count,
    }),
  ),
  longLateDays: count,
  longOpenMonths: count,
  timeZone: v.pipe(v.string(), v.check(isZone, 'zone')),
});

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
