import { headOf } from '../app/head-of.js';
import { problem, ProblemError } from '../problem/problem.js';
import { takeoverIn } from './take-over.js';
import { answerJson, isKnown } from './answer.js';
import { allow, personIn, planIdIn, type Handler } from './route.js';

/** `GET /plans/{id}/plan.json`: the folded plan at its head, for a page that paints before it has read the log. */
export const readPlan: Handler = async (office, context) => {
  const planId = planIdIn(context);
  allow(await office.rights.read(personIn(context), planId));
  const head = await headOf(office.store, planId);
  if (head.version === 0) throw new ProblemError(problem('no-such-plan', { plan: planId }));
  const known = tagOf(planId, head.version, head.digest);
  const isHere = isKnown(context.req.raw, known);
  const { plan } = isHere ? { plan: undefined } : await office.desks.of(planId).newest();
  const { version, digest } = plan ?? head;
  return answerJson(context.req.raw, { version, digest, plan }, { tag: tagOf(planId, version, digest) });
};

/** `GET /plans/{id}/head`: where the log ends, and up to which entry it was taken over. */
export const readHead: Handler = async (office, context) => {
  const planId = planIdIn(context);
  allow(await office.rights.read(personIn(context), planId));
  const { version, digest } = await headOf(office.store, planId);
  if (version === 0) throw new ProblemError(problem('no-such-plan', { plan: planId }));
  const takenOver = await takeoverIn(office.store, planId);
  return answerJson(context.req.raw, { plan: planId, version, digest, ...(takenOver !== undefined && { takenOver }) });
};

function tagOf(planId: string, version: number, digest: string): string {
  return `${encodeURIComponent(planId)}:plan:${version}:${digest.slice(0, 8)}`;
}
