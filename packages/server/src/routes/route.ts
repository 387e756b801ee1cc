import type { Context } from 'hono';
import { headOf, type PlanHead } from '../app/head-of.js';
import type { Caller } from '../app/identity.js';
import type { Office } from '../app/office.js';
import type { Person } from '../app/person.js';
import type { Shown } from '../app/rights.js';
import { problem, ProblemError, type Problem } from '../problem/problem.js';
import { isPlanId } from './plan-id.js';

/** What each request brings along in hono's context. */
export interface Env {
  readonly Bindings: Caller;
  readonly Variables: {
    person: Person | undefined;
    /** Of which plan it is, for the log. */
    planId: string;
    /** What failed though the request is answered, for the log. */
    trouble: Error | undefined;
  };
}

/** Answers one request for the office. */
export type Handler = (office: Office, context: Context<Env>) => Promise<Response>;

/** Who asks. */
export function personIn(context: Context<Env>): Person | undefined {
  return context.get('person');
}

/**
 * The id of the plan in the address.
 *
 * @throws ProblemError `no-such-plan` where it is none that a plan could have
 */
export function planIdIn(context: Context<Env>): string {
  const planId = context.req.param('id') ?? '';
  if (!isPlanId(planId)) throw new ProblemError(problem('no-such-plan', { plan: planId }));
  context.set('planId', planId);
  return planId;
}

/**
 * Lets through where there is no problem.
 *
 * @throws ProblemError
 */
export function allow(found: Problem | undefined): void {
  if (found !== undefined) throw new ProblemError(found);
}

/** The same, with the name of the unit for which somebody may not issue: a person reads no ids. */
export function byName(found: Problem | undefined, name: unknown): Problem | undefined {
  if (found?.code !== 'not-the-issuer' || typeof name !== 'string') return found;
  return problem('not-the-issuer', { ...(found as Problem<'not-the-issuer'>).params, name: name.slice(0, 200) });
}

/**
 * What of the plan's folded state this person may see.
 *
 * @throws ProblemError where that is nothing
 */
export async function showing({ rights }: Office, context: Context<Env>, planId: string): Promise<Shown> {
  const shown = await rights.show(personIn(context), planId);
  if (typeof shown !== 'string') throw new ProblemError(shown);
  return shown;
}

/**
 * Where the log of a plan ends.
 *
 * @throws ProblemError `no-such-plan` where there is none
 */
export async function headThere({ store }: Office, planId: string): Promise<PlanHead> {
  const head = await headOf(store, planId);
  if (head.version === 0) throw new ProblemError(problem('no-such-plan', { plan: planId }));
  return head;
}

/** A whole number from the address, such as `after`; `otherwise` where it is not given, nothing where it is none. */
export function numberIn(context: Context<Env>, name: string, otherwise: number): number | undefined {
  const text = context.req.query(name);
  if (text === undefined) return otherwise;
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
