import type { Context } from 'hono';
import type { Office } from '../app/office.js';
import { problem, ProblemError } from '../problem/problem.js';
import { personIn, type Env } from './route.js';

/**
 * Counts logs that are about to be folded for who asks: the person, or the address of whoever is not signed in.
 *
 * @throws ProblemError `too-often`
 */
export function countFolds({ folds }: Office, context: Context<Env>, logs: number): void {
  const person = personIn(context);
  const seconds = folds.take(person === undefined ? `from ${context.env.client ?? ''}` : `by ${person.subject}`, logs);
  if (seconds > 0) throw new ProblemError(problem('too-often', { seconds }));
}
