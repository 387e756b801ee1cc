import { isProblem, type Identity } from '../app/identity.js';
import type { Person } from '../app/person.js';
import type { DirectorySource } from './directory-source.js';

/**
 * An identity whose persons are those of the directory: the identity tells the subject, the directory name, unit and
 * roles. Who is not in it has no unit and no role, and sees what everybody sees.
 */
export function knownPersons(identity: Identity, source: DirectorySource): Identity {
  return {
    ...identity,
    whoIs: async (request, caller) => {
      const told = await identity.whoIs(request, caller);
      return told === undefined || isProblem(told) ? told : personOf(told.subject, source);
    },
  };
}

/** The person of that subject as the directory knows it now. */
export function personOf(subject: string, { current }: DirectorySource): Person {
  const known = current.person(subject);
  if (known === undefined) return { subject, unit: '', roles: [] };
  const { name, unit, roles } = known;
  return { subject, unit, roles, ...(name !== undefined && { name }) };
}
