import type { Office } from '../app/office.js';
import type { Person } from '../app/person.js';
import { personOf } from '../directory/known-persons.js';
import { keyId, personOfKey } from '../identity/unit-keys.js';

/** What the office knows today of somebody who asked for something earlier: who left it has no unit and no role. */
export function personNow({ directory }: Pick<Office, 'directory'>, then: Person): Person {
  if (directory === undefined) return then;
  const id = keyId(then);
  const key = id === undefined ? undefined : directory.current.key(id);
  return key === undefined ? personOf(then.subject, directory) : personOfKey(key);
}
