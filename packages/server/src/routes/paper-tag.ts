import type { CivilDate, Profile } from '@kehoach/core';
import { readFileSync } from 'node:fs';
import type { PlanHead } from '../app/head-of.js';
import type { Office } from '../app/office.js';
import type { Shown } from '../app/rights.js';
import type { Directory } from '../directory/directory.js';
import { sha256Of } from '../identity/same-secret.js';
import type { PaperAsked } from './paper-asked.js';

/** From what a paper is made: where two have the same, they are the same. */
export interface PaperSource {
  /** Which kind of paper it is. */
  readonly kind: string;
  readonly planId: string;
  readonly head: PlanHead;
  /** The day of which it speaks. */
  readonly on: CivilDate;
  readonly shown: Shown;
  readonly asked: PaperAsked;
}

/** Another version of the software may set a paper otherwise. */
const { version: software } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

/**
 * The tag of a paper, known before the paper is made. Names of persons come from the directory, and only to who may
 * see them.
 */
export function paperTag({ profile, directory }: Pick<Office, 'profile' | 'directory'>, source: PaperSource): string {
  const names = source.shown === 'whole' && directory !== undefined ? namesTag(directory.current) : '';
  return sha256Of(JSON.stringify([software, profileTag(profile), names, source])).slice(0, 16);
}

const profileTag = remembered((profile: Profile) => sha256Of(JSON.stringify(profile)));
const namesTag = remembered((directory: Directory) =>
  sha256Of(JSON.stringify(directory.people().map(({ id, subject, name }) => [id ?? subject, name]))),
);

/** What is reckoned from a thing that never changes is reckoned once. */
function remembered<T extends object>(tagOf: (of: T) => string): (of: T) => string {
  const known = new WeakMap<T, string>();
  return (of) => {
    const tag = known.get(of) ?? tagOf(of);
    known.set(of, tag);
    return tag;
  };
}
