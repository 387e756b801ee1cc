import { sha256 } from '@kehoach/core';
import { headOf } from '../app/head-of.js';
import { problem, ProblemError } from '../problem/problem.js';
import { answerJson } from './answer.js';
import { allow, personIn, planIdIn, type Handler } from './route.js';

/**
 * `GET /plans/{id}/people`: the names of the persons whom the log names by their ids, for who may read the log. Who
 * has left the directory has none.
 */
export const readPeople: Handler = async (office, context) => {
  const planId = planIdIn(context);
  allow(await office.rights.read(personIn(context), planId));
  if ((await headOf(office.store, planId)).version === 0)
    throw new ProblemError(problem('no-such-plan', { plan: planId }));
  const { plan } = await office.desks.of(planId).newest();
  const ids = new Set(plan.nominations.flatMap(({ nominee: { personId } }) => personId ?? []));
  const people = [...ids].sort().flatMap((id) => {
    const name = office.directory?.current.nameOf(id);
    return name === undefined ? [] : [{ id, name }];
  });
  const tag = sha256(JSON.stringify(people)).slice(0, 16);
  return answerJson(context.req.raw, { plan: planId, people }, { tag });
};
