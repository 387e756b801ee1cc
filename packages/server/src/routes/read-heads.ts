import { problem, ProblemError } from '../problem/problem.js';
import { answerJson } from './answer.js';
import { headThere, numberIn, planIdIn, showing, type Handler } from './route.js';

/**
 * `GET /plans/{id}/heads?after=N`: the signed heads that are kept, oldest first, and the key by which they are checked.
 */
export const readHeads: Handler = async (office, context) => {
  const planId = planIdIn(context);
  await showing(office, context, planId);
  const after = numberIn(context, 'after', 0);
  if (after === undefined)
    throw new ProblemError(problem('invalid-request', { field: 'after', wanted: { code: 'whole-number' } }));
  await headThere(office, planId);
  const { heads } = office;
  const kept = (await heads?.all(planId, after)) ?? [];
  const key = heads === undefined ? {} : { key: heads.verifierKey };
  return answerJson(context.req.raw, { plan: planId, ...key, heads: kept });
};
