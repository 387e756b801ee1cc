import { isCivilDate, type CivilDate } from '@kehoach/core';
import type { Context } from 'hono';
import type { Office } from '../app/office.js';
import { dayIn } from '../desk/day-in.js';
import { problem, ProblemError } from '../problem/problem.js';
import type { Env } from './route.js';

/** The day that it is for the office. */
export function todayOf({ profile, clock }: Pick<Office, 'profile' | 'clock'>): CivilDate {
  return dayIn(profile.timeZone, clock.now());
}

/**
 * The day that `on` names; today unless given.
 *
 * @throws ProblemError `invalid-request` where it is none
 */
export function dayAsked(office: Office, { req }: Context<Env>): CivilDate {
  const on = req.query('on') ?? todayOf(office);
  if (!isCivilDate(on)) throw new ProblemError(problem('invalid-request', { field: 'on', wanted: { code: 'day' } }));
  return on;
}
