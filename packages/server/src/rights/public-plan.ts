import { noDigest, type Nomination, type Plan } from '@kehoach/core';

/** Stands where the name of a person stood. */
const unnamed = '…';

const made = new WeakMap<Plan, Plan>();

/** How a document was misread, who sees to a task, and where in its own net an office keeps a file. */
const inside: ReadonlySet<string> = new Set(['corrections', 'inCharge', 'link']);

/**
 * The plan as everybody may see it: what was done, by which unit, without the names of persons, without votes and
 * links to files, and of the nominations those that were granted. It does not bear its digests out: those are of the
 * whole log.
 */
export function publicPlan(plan: Plan): Plan {
  const known = made.get(plan);
  if (known !== undefined) return known;
  const nominations = plan.nominations.filter(({ state }) => state === 'granted').map(nominationWithoutPersons);
  const withdrawn = plan.withdrawn.map((each) => ({ ...each, entryId: '', reason: unnamed }));
  const shown = withoutPersons({ ...plan, nominations, withdrawn }) as Plan;
  made.set(plan, shown);
  return shown;
}

/** What the council weighed stays inside; what was granted, by whom and for what is seen. */
function nominationWithoutPersons({ said, steps, ...rest }: Nomination): Nomination {
  const isPersonal = rest.nominee.kind !== 'collective';
  const { personId: _, ...known } = rest.nominee;
  const nominee = isPersonal ? { ...known, name: unnamed } : known;
  const granted = said.filter(({ type }) => type === 'AwardGranted');
  const shown = steps.filter(({ state }) => state === 'granted');
  return { ...rest, nominee, merit: isPersonal ? unnamed : rest.merit, steps: shown, said: granted };
}

/** A copy in which every actor is a unit, and no signer has a name. */
function withoutPersons(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPersons);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([key]) => !inside.has(key));
  const copy = Object.fromEntries(parts.map(([key, part]) => [key, partOf(key, part)]));
  // With an entry's id and digest at hand, whoever has a list of the staff could try who it was.
  return 'previous' in copy ? { ...copy, id: '', digest: noDigest, previous: noDigest } : copy;
}

function partOf(key: string, part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (key === 'by' && 'unit' in part) return { id: part.unit, unit: part.unit };
  if (key === 'signer' && 'name' in part) return { ...part, name: unnamed };
  return withoutPersons(part);
}
