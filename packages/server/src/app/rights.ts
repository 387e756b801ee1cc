import { problem, type Problem } from '../problem/problem.js';
import type { Person, Role } from './person.js';

/** All of it, or what everybody may see. */
export type Shown = 'whole' | 'public';

/** What a person may do with a plan. Each answers nothing where it is allowed, or the problem to answer with. */
export interface Rights {
  read(person: Person | undefined, planId: string): Promise<Problem | undefined>;
  /** What of a plan's folded state a person may see; where it is not the whole, the log is not for them. */
  show(person: Person | undefined, planId: string): Promise<Shown | Problem>;
  record(person: Person | undefined, planId: string): Promise<Problem | undefined>;
  /**
   * Issue a plan under this id, or take its log over.
   *
   * @param planId missing while what is sent has not been read: whether they may issue any
   * @param issuer id of the unit that issues it; missing likewise
   */
  issue(person: Person | undefined, planId?: string, issuer?: string): Promise<Problem | undefined>;
}

/**
 * By role alone: every reader reads every plan, every recorder records for the own unit, every planner issues for the
 * own unit.
 */
export const rightsByRole: Rights = {
  read: async (person) => lacking(person, ['reader', 'recorder', 'planner'], 'not-a-reader'),
  show: async (person) => lacking(person, ['reader', 'recorder', 'planner'], 'not-a-reader') ?? 'whole',
  record: async (person) => lacking(person, ['recorder', 'planner'], 'not-a-recorder'),
  issue: async (person, _planId, issuer = person?.unit) =>
    lacking(person, ['planner'], 'not-a-planner') ??
    (issuer === person?.unit ? undefined : problem('not-the-issuer', { unit: issuer ?? '' })),
};

function lacking(
  person: Person | undefined,
  roles: readonly Role[],
  code: 'not-a-reader' | 'not-a-recorder' | 'not-a-planner',
): Problem | undefined {
  if (person === undefined) return problem('not-signed-in', {});
  return person.roles.some((role) => roles.includes(role)) ? undefined : problem(code, {});
}
