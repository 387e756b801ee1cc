import { isCivilDate } from '@kehoach/core';
import * as v from 'valibot';
import type { Role } from '../app/person.js';

/** A name that a unit bears from a day on. */
export interface DirectoryName {
  readonly name: string;
  readonly from?: string;
  /** What stands where the name has no room; papers may name the unit so too. */
  readonly short?: string;
}

/** A unit of the office, or one that it works with. */
export interface DirectoryUnit {
  readonly id: string;
  /** Oldest first; the first holds from the beginning. */
  readonly names: readonly DirectoryName[];
  /** Other words by which papers name it. */
  readonly aliases?: readonly string[];
  /** Who answers for it from that day on. */
  readonly successor?: { readonly unit: string; readonly from: string };
  /** How the ids of plans begin that its planners may issue. */
  readonly issues?: readonly string[];
}

/** Somebody who signs in. */
export interface DirectoryPerson {
  /** As the portal names the person, such as the `sub` of its tokens. */
  readonly subject: string;
  /** How logs name whoever is put forward for a commendation; the subject unless given. */
  readonly id?: string;
  readonly name?: string;
  /** Where reminders go; nobody without one is written to. */
  readonly mail?: string;
  readonly unit: string;
  readonly roles: readonly Role[];
}

/** What the bearer of a key may do; `vouch`: say who sits before a portal that gives no tokens. */
export type Scope = 'read' | 'record' | 'issue' | 'vouch';

/** A key of a program, of which only the digest is known. */
export interface DirectoryKey {
  readonly id: string;
  readonly unit: string;
  /** SHA-256 of the whole key, in hex. */
  readonly sha256: string;
  readonly scopes: readonly Scope[];
  /** For persons of which units it may vouch. */
  readonly vouchesFor?: readonly string[];
}

/** Who may see a plan: everybody, the persons of the directory, or those of the units that the plan names. */
export type Visibility = 'public' | 'office' | 'named';

/** Who may see the plans whose ids begin with `prefix`; the longest one counts. */
export interface DirectoryPlans {
  readonly prefix: string;
  readonly for: Visibility;
}

/** The file `directory.json`. */
export interface DirectoryFile {
  /** Where an editor finds the schema. */
  readonly $schema?: string;
  readonly units: readonly DirectoryUnit[];
  readonly people: readonly DirectoryPerson[];
  readonly keys?: readonly DirectoryKey[];
  /** A plan that none of them names is for the office. */
  readonly plans?: readonly DirectoryPlans[];
}

const id = v.pipe(v.string(), v.regex(/^(?!__proto__$)\S{1,200}$/, 'id'));
const words = v.pipe(v.string(), v.regex(/\S/, 'blank'), v.maxLength(200, 'long'));
const shortWords = v.pipe(v.string(), v.regex(/\S/, 'blank'), v.maxLength(40, 'long'));
const day = v.pipe(v.string(), v.check(isCivilDate, 'day'));
/** One address, without a name, a list or a line break in it. */
const mail = v.pipe(v.string(), v.regex(/^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,190}$/u, 'mail'));
const prefix = v.pipe(v.string(), v.regex(/^\S{1,200}$/, 'id'));

/** The schema of `directory.json`: fields that it does not know are faults, so that a slip of the pen is found. */
export const directorySchema: v.GenericSchema<unknown, DirectoryFile> = v.strictObject({
  $schema: v.exactOptional(v.string()),
  units: v.array(
    v.strictObject({
      id,
      names: v.pipe(
        v.array(v.strictObject({ name: words, from: v.exactOptional(day), short: v.exactOptional(shortWords) })),
        v.minLength(1, 'empty'),
      ),
      aliases: v.exactOptional(v.array(words)),
      successor: v.exactOptional(v.strictObject({ unit: id, from: day })),
      issues: v.exactOptional(v.array(prefix)),
    }),
  ),
  people: v.array(
    v.strictObject({
      subject: words,
      id: v.exactOptional(id),
      name: v.exactOptional(words),
      mail: v.exactOptional(mail),
      unit: id,
      roles: v.array(v.picklist(['reader', 'recorder', 'planner'])),
    }),
  ),
  keys: v.exactOptional(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,60}$/, 'key-id')),
        unit: id,
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'digest')),
        scopes: v.array(v.picklist(['read', 'record', 'issue', 'vouch'])),
        vouchesFor: v.exactOptional(v.array(id)),
      }),
    ),
  ),
  plans: v.exactOptional(v.array(v.strictObject({ prefix, for: v.picklist(['public', 'office', 'named']) }))),
});
