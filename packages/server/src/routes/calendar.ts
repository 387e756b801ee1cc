import { unitById, unitNameOn, type Plan, type UnitId } from '@kehoach/core';
import { calendarText } from '@kehoach/exports';
import type { Context } from 'hono';
import * as v from 'valibot';
import { limits } from '../app/limits.js';
import type { Office } from '../app/office.js';
import type { Person } from '../app/person.js';
import { readAsked } from '../app/read-body.js';
import { sha256Of } from '../identity/same-secret.js';
import { CalendarAddresses } from '../link/calendar-addresses.js';
import { problem, ProblemError } from '../problem/problem.js';
import { publicPlan } from '../rights/public-plan.js';
import { answer, answerJson } from './answer.js';
import { todayOf } from './day.js';
import { countFolds } from './fold-rate.js';
import { mayRecordFor, ownUnits } from './own-unit.js';
import { personIn, type Env, type Handler } from './route.js';

/** The body of `POST /calendar`. */
export const calendarAskedSchema: v.GenericSchema<unknown, { readonly make: boolean }> = v.object({
  make: v.boolean(),
});

/** `GET /calendar?unit=`: since when the unit has an address for its calendar; for who records for the unit. */
export const readCalendarAddress: Handler = async (office, context) => {
  const { unit } = recorderOf(office, context.req.query('unit'), personIn(context));
  const standing = await new CalendarAddresses(office.store).standing(unit);
  return answerJson(context.req.raw, { unit, ...standing });
};

/** `POST /calendar?unit=`: a new address, told this once, or none any more; the one before opens nothing. */
export const changeCalendarAddress: Handler = async (office, context) => {
  const { unit, person } = recorderOf(office, context.req.query('unit'), personIn(context));
  const { make } = await readAsked(calendarAskedSchema, context.req.raw, limits.sessionBytes);
  const addresses = new CalendarAddresses(office.store);
  const headers = { 'Cache-Control': 'no-store' };
  if (!make) {
    await addresses.revoke(unit);
    return answerJson(context.req.raw, { unit }, { headers });
  }
  const standing = { since: new Date(office.clock.now()).toISOString(), by: person.subject };
  const secret = await addresses.make(unit, standing);
  const address = `/calendar/${encodeURIComponent(unit)}/${secret}.ics`;
  return answerJson(context.req.raw, { unit, ...standing, address }, { headers });
};

/**
 * `GET /calendar/{unit}/{secret}.ics`: the deadlines of the unit in all plans that it may read, for a program that
 * bears no token. Nothing but what everybody may see of a plan.
 */
export const readUnitCalendar: Handler = async (office, context) => {
  const [unit = '', file = ''] = [context.req.param('unit'), context.req.param('file')];
  countFolds(office, context, 1);
  const secret = /^([\w-]{43})\.ics$/.exec(file)?.[1];
  // For a unit that is none any more nobody could revoke it.
  const isUnit = office.directory?.current.hasUnit(unit) !== false;
  const isOpened = isUnit && secret !== undefined && (await new CalendarAddresses(office.store).opens(unit, secret));
  if (!isOpened) throw new ProblemError(problem('no-such-page', {}));
  const text = await calendarOf(office, context, unit);
  const headers = { 'X-Robots-Tag': 'noindex', 'Content-Disposition': 'attachment; filename="lich.ics"' };
  return answer(context.req.raw, { text, type: 'text/calendar', headers, tag: sha256Of(text).slice(0, 16) });
};

/** @throws ProblemError where this person does not record for the unit, the own one unless given */
function recorderOf(
  office: Office,
  asked: string | undefined,
  person: Person | undefined,
): { readonly unit: UnitId; readonly person: Person } {
  if (person === undefined) throw new ProblemError(problem('not-signed-in', {}));
  if (person.unit === '') throw new ProblemError(problem('not-in-directory', {}));
  const unit = asked ?? person.unit;
  if (!mayRecordFor(office, person, person.unit)) throw new ProblemError(problem('not-a-recorder', {}));
  if (!mayRecordFor(office, person, unit)) throw new ProblemError(problem('invalid-request', { field: 'unit' }));
  return { unit, person };
}

async function calendarOf(office: Office, context: Context<Env>, unit: UnitId): Promise<string> {
  const { profile, directory } = office;
  const on = todayOf(office);
  const units = new Map<Plan, readonly UnitId[]>();
  for await (const [plan, named] of plansOf(office, context, unit)) units.set(plan, named);
  const plans = [...units.keys()];
  const last = plans.findLast((plan) => unitById(plan, unit) !== undefined);
  const unitName = last
    ? unitNameOn(last, unit, on)
    : directory?.current.unitsOn(on).find(({ id }) => id === unit)?.name;
  return calendarText(plans, {
    on,
    profile,
    unitsIn: (plan) => units.get(plan) ?? [],
    ...(unitName !== undefined && { unitName }),
  });
}

/** The plans that name the unit, or some for which it answers, as everybody may see them; and which of these they name. */
async function* plansOf(
  office: Office,
  context: Context<Env>,
  unit: UnitId,
): AsyncGenerator<readonly [plan: Plan, units: readonly UnitId[]]> {
  const bearer: Person = { subject: `calendar:${unit}`, unit, roles: ['reader'] };
  for (const planId of await office.store.plans()) {
    if ((await office.rights.read(bearer, planId)) !== undefined) continue;
    if (!office.desks.holds(planId)) countFolds(office, context, 1);
    const { plan } = await office.desks.of(planId).newest();
    const named = ownUnits(office, bearer).filter((id) => unitById(plan, id) !== undefined);
    if (named.length > 0) yield [publicPlan(plan), named];
  }
}
