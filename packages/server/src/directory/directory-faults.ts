import type { JsonLines } from '@kehoach/core';
import type { DirectoryFault } from './directory-fault.js';
import type { DirectoryFile, DirectoryUnit } from './directory-schema.js';

/** What no schema can say: the first thing that is named twice, names nothing, or runs in a circle. */
export function directoryFaults(file: DirectoryFile, { lineOf }: JsonLines): DirectoryFault | undefined {
  const { units, people, keys = [], plans = [] } = file;
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const unknown = (unit: string | undefined, ...path: readonly PropertyKey[]): DirectoryFault | undefined =>
    unit === undefined || known.has(unit) ? undefined : { code: 'no-such-unit', line: lineOf(path), params: { unit } };
  const found = [
    twice(units, 'units', 'id', lineOf),
    twice(people, 'people', 'subject', lineOf),
    twice(
      people.map(({ id, subject }) => ({ id: id ?? subject })),
      'people',
      'id',
      lineOf,
    ),
    twice(keys, 'keys', 'id', lineOf),
    twice(plans, 'plans', 'prefix', lineOf),
    ...units.map(({ successor }, at) => unknown(successor?.unit, 'units', at, 'successor', 'unit')),
    ...people.map(({ unit }, at) => unknown(unit, 'people', at, 'unit')),
    ...keys.map(({ unit }, at) => unknown(unit, 'keys', at, 'unit')),
    ...keys.flatMap(({ vouchesFor = [] }, at) =>
      vouchesFor.map((unit, place) => unknown(unit, 'keys', at, 'vouchesFor', place)),
    ),
    ...keys.map(({ id, scopes, vouchesFor }, at) =>
      scopes.includes('vouch') === (vouchesFor !== undefined)
        ? undefined
        : ({ code: 'vouching', line: lineOf(['keys', at]), params: { key: id } } as const),
    ),
    ...units.map(({ id }, at) =>
      isInCircle(id, known)
        ? ({ code: 'circle', line: lineOf(['units', at, 'successor']), params: { unit: id } } as const)
        : undefined,
    ),
  ];
  return found.find((fault) => fault !== undefined);
}

function twice<K extends string>(
  things: readonly Readonly<Record<K, string>>[],
  list: string,
  field: K,
  lineOf: JsonLines['lineOf'],
): DirectoryFault | undefined {
  const seen = new Set<string>();
  const at = things.findIndex((thing) => seen.size === seen.add(thing[field]).size);
  if (at === -1) return undefined;
  return { code: 'twice', line: lineOf([list, at, field]), params: { name: things[at]?.[field] ?? '' } };
}

function isInCircle(id: string, units: ReadonlyMap<string, DirectoryUnit>): boolean {
  const seen = new Set<string>();
  let current: string | undefined = units.get(id)?.successor?.unit;
  while (current !== undefined && !seen.has(current)) {
    if (current === id) return true;
    seen.add(current);
    current = units.get(current)?.successor?.unit;
  }
  return false;
}
