import { problem, ProblemError } from '../problem/problem.js';
import { answerTagged } from './answer.js';
import { todayOf } from './day.js';
import { personIn, type Handler } from './route.js';

/**
 * `GET /directory`: what a form offers to choose from: units by the names that they bear today, and the staff of one's
 * own unit and of those for which it answers. For whoever may record.
 */
export const readDirectory: Handler = async (office, context) => {
  const person = personIn(context);
  if (person === undefined) throw new ProblemError(problem('not-signed-in', {}));
  if (person.unit === '') throw new ProblemError(problem('not-in-directory', {}));
  if (!person.roles.some((role) => role !== 'reader')) throw new ProblemError(problem('not-a-recorder', {}));
  const today = todayOf(office);
  const { current } = office.directory ?? {};
  return answerTagged(context.req.raw, {
    units: current?.unitsOn(today) ?? [],
    people: current?.staffOf(current.unitsOf(person.unit, today)) ?? [],
  });
};
