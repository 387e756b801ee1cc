import { followUpDaysOf } from '@kehoach/core';
import { problem, ProblemError } from '../problem/problem.js';
import { answerTagged } from './answer.js';
import { isWrittenTo } from '../reminders/reminders.js';
import { personIn, type Handler } from './route.js';

/**
 * `GET /reminders?unit=`: when a unit was last written to, and since when that fails; no names, no addresses. For
 * whoever stands in the directory.
 */
export const readReminders: Handler = async (office, context) => {
  const person = personIn(context);
  if (person === undefined) throw new ProblemError(problem('not-signed-in', {}));
  if (person.unit === '') throw new ProblemError(problem('not-in-directory', {}));
  const unit = context.req.query('unit') ?? person.unit;
  const { directory, reminders, profile } = office;
  const people = directory?.current.people().filter((each) => each.unit === unit && isWrittenTo(each)) ?? [];
  const { remindBefore } = followUpDaysOf(profile);
  return answerTagged(context.req.raw, {
    unit,
    isOn: reminders !== undefined,
    people: people.length,
    remindBefore,
    remindDays: profile.remindDays,
    ...(await reminders?.notes.standing(people)),
  });
};
