import type { Person, Role } from '../app/person.js';
import type { Rights } from '../app/rights.js';
import type { DirectorySource } from '../directory/directory-source.js';
import { problem, type Problem } from '../problem/problem.js';

/** On what rights hang, beside the directory. */
export interface RightsOptions {
  readonly directory: DirectorySource;
  /** Ids of the units that a plan names; none where it is not there. */
  readonly unitsIn: (planId: string) => Promise<readonly string[]>;
  /** The day in the office, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/**
 * As the directory has it. Whether a plan that is not for somebody exists is never told: who is nobody gets the same
 * answer for all that is not public, who is not in the directory too, and who is gets `no-such-plan`.
 */
export function rightsByDirectory(options: RightsOptions): Rights {
  const read = (person: Person | undefined, planId: string): Promise<Problem | undefined> =>
    reading(options, person, planId);
  return {
    read,
    show: async (person, planId) => {
      const found = await read(person, planId);
      if (found === undefined) return 'whole';
      return options.directory.current.visibilityOf(planId) === 'public' ? 'public' : found;
    },
    record: async (person, planId) => (await read(person, planId)) ?? lacking(person, ['recorder', 'planner']),
    issue: async (person, planId, issuer = person?.unit) => {
      const found = stranger(person) ?? lacking(person, ['planner']);
      if (found !== undefined || planId === undefined) return found;
      const [{ current }, today, unit] = [options.directory, options.today(), person?.unit ?? ''];
      // What a unit has issued before it was succeeded is brought here by its successor.
      if (issuer === undefined || !current.unitsOf(unit, today).includes(issuer))
        return problem('not-the-issuer', { unit: issuer ?? '' });
      return current.mayIssue(unit, planId, today) ? undefined : problem('not-under-this-id', { plan: planId });
    },
  };
}

async function reading(
  { directory, unitsIn, today }: RightsOptions,
  person: Person | undefined,
  planId: string,
): Promise<Problem | undefined> {
  const found = stranger(person) ?? lacking(person, ['reader', 'recorder', 'planner']);
  if (found !== undefined || directory.current.visibilityOf(planId) !== 'named') return found;
  const named = new Set(await unitsIn(planId));
  const isNamed = directory.current.unitsOf(person?.unit ?? '', today()).some((unit) => named.has(unit));
  return isNamed ? undefined : problem('no-such-plan', { plan: planId });
}

function stranger(person: Person | undefined): Problem | undefined {
  if (person === undefined) return problem('not-signed-in', {});
  return person.unit === '' ? problem('not-in-directory', {}) : undefined;
}

const codes = { reader: 'not-a-reader', recorder: 'not-a-recorder', planner: 'not-a-planner' } as const;

/** @param roles of which one is enough; the first names the problem */
function lacking(person: Person | undefined, roles: readonly [Role, ...Role[]]): Problem | undefined {
  return person?.roles.some((role) => roles.includes(role)) ? undefined : problem(codes[roles[0]], {});
}
