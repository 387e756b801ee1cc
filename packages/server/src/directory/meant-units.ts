import type { AskedCommand } from '../desk/command-result.js';
import type { Directory } from './directory.js';

/** Where ids of units stand in the commands of a draft. */
const fields: Readonly<Record<string, readonly string[]>> = {
  IssuePlan: ['issuer'],
  RegisterUnit: ['unitId', 'parentId'],
  AssignTask: ['lead', 'coordinating'],
};

type Data = Readonly<Record<string, unknown>>;

/**
 * The same draft, its units by the ids that the directory has for them: a document knows their names alone. A unit
 * whose id the directory knows stays; so do two that would become one.
 */
export function withMeantUnits(commands: readonly AskedCommand[], directory: Directory): readonly AskedCommand[] {
  const meant = meantIn(commands, directory);
  if (meant.size === 0) return commands;
  const idOf = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(idOf) : typeof value === 'string' ? (meant.get(value) ?? value) : value;
  return commands.map((command) => {
    const changed = (fields[command.type] ?? []).flatMap((field) => {
      const value = dataOf(command)[field];
      return value === undefined ? [] : [[field, idOf(value)] as const];
    });
    return changed.length === 0
      ? command
      : { ...command, data: { ...dataOf(command), ...Object.fromEntries(changed) } };
  });
}

/** By the draft's id, the directory's. */
function meantIn(commands: readonly AskedCommand[], directory: Directory): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const command of commands) {
    const { issuer, issuerName, unitId, name } = dataOf(command);
    const [id, words] = command.type === 'IssuePlan' ? [issuer, issuerName] : [unitId, name];
    if (command.type !== 'IssuePlan' && command.type !== 'RegisterUnit') continue;
    if (typeof id === 'string' && typeof words === 'string' && !named.has(id)) named.set(id, words);
  }
  const found = [...named].flatMap(([id, words]) => {
    const known = directory.hasUnit(id) ? id : directory.unitNamed(words);
    return known === undefined ? [] : [[id, known] as const];
  });
  const isAlone = (id: string): boolean => found.filter(([, known]) => known === id).length === 1;
  return new Map(found.filter(([id, known]) => id !== known && isAlone(known)));
}

function dataOf({ data }: AskedCommand): Data {
  return typeof data === 'object' && data !== null ? (data as Data) : {};
}
