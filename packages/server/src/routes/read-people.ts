import { tasksIn } from '@kehoach/core';
import { answerTagged } from './answer.js';
import { allow, headThere, personIn, planIdIn, type Handler } from './route.js';

/**
 * `GET /plans/{id}/people`: the names of the persons whom the log names by their ids, for who may read the log. Who
 * has left the directory has none.
 */
export const readPeople: Handler = async (office, context) => {
  const planId = planIdIn(context);
  allow(await office.rights.read(personIn(context), planId));
  await headThere(office, planId);
  const { plan } = await office.desks.of(planId).newest();
  const nominees = plan.nominations.flatMap(({ nominee: { personId } }) => personId ?? []);
  const inCharge = [...tasksIn(plan.tasks)].flatMap((task) => task.inCharge ?? []);
  const ids = new Set([...nominees, ...inCharge]);
  const people = [...ids].sort().flatMap((id) => {
    const name = office.directory?.current.nameOf(id);
    return name === undefined ? [] : [{ id, name }];
  });
  return answerTagged(context.req.raw, { plan: planId, people });
};
