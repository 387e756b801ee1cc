import type { Person, Role } from '../app/person.js';
import type { DirectoryKey, Scope } from '../directory/directory-schema.js';
import type { DirectorySource } from '../directory/directory-source.js';
import { isSame, sha256Of } from './same-secret.js';

/** How a key of a program looks: `kh_<id>_<secret>`. */
const form = /^kh_([A-Za-z0-9-]{1,60})_[\w-]{20,200}$/;

const roleByScope: Readonly<Partial<Record<Scope, Role>>> = { read: 'reader', record: 'recorder', issue: 'planner' };

/** The key of the directory that this is; nothing where there is none, or its secret is another. */
export function keyIn(text: string, { current }: DirectorySource): DirectoryKey | undefined {
  const id = form.exec(text)?.[1];
  const key = id === undefined ? undefined : current.key(id);
  return key !== undefined && isSame(sha256Of(text), key.sha256) ? key : undefined;
}

/** Whoever bears the key, as an entry names it: a program of that unit. */
export function personOfKey({ id, unit, scopes }: DirectoryKey): Person {
  const roles = scopes.map((scope) => roleByScope[scope]).filter((role) => role !== undefined);
  return { subject: `${bearer}${id}`, unit, roles };
}

/** Id of the key of which this person is the bearer; nothing for a person. */
export function keyId({ subject }: Person): string | undefined {
  return subject.startsWith(bearer) ? subject.slice(bearer.length) : undefined;
}

const bearer = 'key:';
