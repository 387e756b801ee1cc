import { slugOf } from '../unit/directory.js';
import { fold } from '../words/fold.js';
import type { Draft } from './draft.js';

/** The unit that issues the plan: one with that which the plan calls by the same name, with or without its place. */
export function issuingUnitOf({ issuer = '', units }: Draft): string {
  const name = fold(issuer);
  const same =
    units.find((unit) => name === fold(unit.name)) ??
    units.find((unit) => name.startsWith(`${fold(unit.name)} `) && unit.role === 'unit' && /\s/.test(unit.name));
  return same?.id ?? slugOf(`co-quan ${issuer}`);
}
