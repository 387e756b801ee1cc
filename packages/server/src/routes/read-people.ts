import { tasksIn, type Plan } from '@kehoach/core';
import { answerTagged } from './answer.js';
import { todayOf } from './day.js';
import { allow, headThere, personIn, planIdIn, type Handler } from './route.js';

/**
 * `GET /plans/{id}/people`: the names of the persons whom the log names by their ids, and the short names of its units,
 * for who may read the log. Who has left the directory has none.
 */
export const readPeople: Handler = async (office, context) => {
  const planId = planIdIn(context);
  allow(await office.rights.read(personIn(context), planId));
  await headThere(office, planId);
  const { plan } = await office.desks.of(planId).newest();
  const people = [...idsIn(plan)].sort().flatMap((id) => {
    const name = office.directory?.current.nameOf(id);
    return name === undefined ? [] : [{ id, name }];
  });
  const today = todayOf(office);
  const units = Object.keys(plan.units).flatMap((id) => {
    const name = office.shortNameOf(id, today);
    return name === undefined ? [] : [{ id, name }];
  });
  return answerTagged(context.req.raw, { plan: planId, people, units });
};

/** Whoever is named by what stands, of earlier days too: a history shows all of it. */
function idsIn(plan: Plan): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { said } of plan.nominations)
    for (const { type, data } of said)
      if (type === 'AwardNominated' && data.nominee.personId !== undefined) ids.add(data.nominee.personId);
  for (const { said } of tasksIn(plan.tasks))
    for (const { data } of said) if ('inCharge' in data && data.inCharge !== undefined) ids.add(data.inCharge);
  return ids;
}
