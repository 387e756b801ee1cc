import type { Office } from '../app/office.js';
import type { Person } from '../app/person.js';
import { todayOf } from './day.js';

/** Ids of the unit of a person, and of those for which it answers. */
export function ownUnits(office: Office, { unit }: Person): readonly string[] {
  return office.directory?.current.unitsOf(unit, todayOf(office)) ?? [unit];
}

/** Whether this person records for that unit. */
export function mayRecordFor(office: Office, person: Person | undefined, unit: string): boolean {
  if (person === undefined || !person.roles.some((role) => role !== 'reader')) return false;
  return ownUnits(office, person).includes(unit);
}
