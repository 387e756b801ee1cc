import type { FaultOf, FileFaultParams } from '../file/file-fault.js';
import type { JsonLines } from '../file/json-lines.js';
import { readFileText } from '../file/read-file-text.js';
import { profileSchema } from './profile-schema.js';
import type { Profile } from './profile.js';

/** What can be wrong with `profile.json`. Codes are API. */
export interface ProfileFaultParams extends FileFaultParams {
  /** An authority that the file does not describe. */
  'no-such-authority': { readonly authority: string };
  /** A law that ends before it begins, or holds on a day on which another one does. */
  'law-days': { readonly law: string };
}

/** The first thing that is wrong with it. */
export type ProfileFault = FaultOf<ProfileFaultParams>;

/** A profile, or the first thing that is wrong with its text. */
export type ReadProfile = { readonly profile: Profile } | { readonly fault: ProfileFault };

/** Reads the text of `profile.json`. */
export function readProfile(text: string): ReadProfile {
  const read = readFileText(text, profileSchema);
  if ('fault' in read) return read;
  const { $schema: _, ...profile } = read.found;
  const fault = faultIn(profile, read.lines);
  return fault === undefined ? { profile } : { fault };
}

/** What no schema can say: what is named twice, names nothing, or holds on no day of its own. */
function faultIn({ commendation, directGrant }: Profile, { lineOf }: JsonLines): ProfileFault | undefined {
  const { authorities, laws } = commendation;
  const known = new Set(authorities.map(({ code }) => code));
  const unknown = (codes: readonly string[], ...path: readonly PropertyKey[]): ProfileFault | undefined => {
    const at = codes.findIndex((code) => !known.has(code));
    if (at === -1) return undefined;
    return { code: 'no-such-authority', line: lineOf([...path, at]), params: { authority: codes[at] ?? '' } };
  };
  const twice = (
    names: readonly string[],
    field: string,
    ...path: readonly PropertyKey[]
  ): ProfileFault | undefined => {
    const at = names.findIndex((name, place) => names.indexOf(name) !== place);
    return at === -1
      ? undefined
      : { code: 'twice', line: lineOf([...path, at, field]), params: { name: names[at] ?? '' } };
  };
  const found = [
    twice(
      authorities.map(({ code }) => code),
      'code',
      'commendation',
      'authorities',
    ),
    twice(
      laws.map(({ number }) => number),
      'number',
      'commendation',
      'laws',
    ),
    unknown(directGrant, 'directGrant'),
    ...authorities.map(({ successors = [] }, at) =>
      unknown(
        successors.map(({ code }) => code),
        'commendation',
        'authorities',
        at,
        'successors',
      ),
    ),
    ...laws.flatMap(({ forms }, at) => [
      twice(
        forms.map(({ code }) => code),
        'code',
        'commendation',
        'laws',
        at,
        'forms',
      ),
      ...forms.map((form, place) =>
        unknown(form.authorities, 'commendation', 'laws', at, 'forms', place, 'authorities'),
      ),
    ]),
    daysOf(laws, lineOf),
  ];
  return found.find((fault) => fault !== undefined);
}

function daysOf(laws: Profile['commendation']['laws'], lineOf: JsonLines['lineOf']): ProfileFault | undefined {
  const at = laws.findIndex(({ from, until = '9999-12-31' }, place) => {
    const isShared = laws.slice(0, place).some((other) => other.from <= until && from <= (other.until ?? '9999-12-31'));
    return until < from || isShared;
  });
  if (at === -1) return undefined;
  return { code: 'law-days', line: lineOf(['commendation', 'laws', at]), params: { law: laws[at]?.number ?? '' } };
}
