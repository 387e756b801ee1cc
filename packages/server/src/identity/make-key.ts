import { randomBytes } from 'node:crypto';
import type { DirectoryKey } from '../directory/directory-schema.js';
import { readDirectory } from '../directory/directory.js';
import { sha256Of } from './same-secret.js';

/** A key of a program: what its bearer keeps, and what the directory holds of it. */
export interface MadeKey {
  /** Nobody can find it again from the entry. */
  readonly secret: string;
  /** For `keys` of `directory.json`. */
  readonly entry: DirectoryKey;
}

/**
 * Makes a key; nothing where no directory could hold it: an id that cannot be, or `vouch` without units to vouch for.
 */
export function makeKey(about: Omit<DirectoryKey, 'sha256'>): MadeKey | undefined {
  const secret = `kh_${about.id}_${randomBytes(32).toString('base64url')}`;
  const { id, unit, ...rest } = about;
  const entry: DirectoryKey = { id, unit, sha256: sha256Of(secret), ...rest };
  const units = [...new Set([unit, ...(about.vouchesFor ?? [])])].map((each) => ({
    id: each,
    names: [{ name: each }],
  }));
  const read = readDirectory(JSON.stringify({ units, people: [], keys: [entry] }));
  return 'fault' in read || about.scopes.length === 0 ? undefined : { secret, entry };
}
