import { foldedText, foldNumber } from '@kehoach/core';
import type { PlanHead } from '../app/head-of.js';
import type { Shown } from '../app/rights.js';
import { publicPlan } from '../rights/public-plan.js';
import { takeoverIn } from './take-over.js';
import { answer, answerJson, isKnown } from './answer.js';
import { countFolds } from './fold-rate.js';
import { headThere, planIdIn, showing, type Handler } from './route.js';

/** `GET /plans/{id}/plan.json`: the folded plan at its head, for a page that paints before it has read the log. */
export const readPlan: Handler = async (office, context) => {
  const planId = planIdIn(context);
  const shown = await showing(office, context, planId);
  const head = await headThere(office, planId);
  const known = tagOf(planId, shown, head);
  const isHere = isKnown(context.req.raw, known);
  if (!isHere && !office.desks.holds(planId)) countFolds(office, context, 1);
  const { plan } = isHere ? { plan: undefined } : await office.desks.of(planId).newest();
  const { version, digest } = plan ?? head;
  const told = plan === undefined || shown === 'whole' ? plan : publicPlan(plan);
  const tag = tagOf(planId, shown, { version, digest });
  const text = told === undefined ? '' : foldedText(told);
  return answer(context.req.raw, { text, type: 'application/json', tag });
};

/**
 * `GET /plans/{id}/head`: where the log ends, signed at this instant, by which key that is checked, and up to which
 * entry the log was taken over, with the name of who did it as the directory of the day has it.
 */
export const readHead: Handler = async (office, context) => {
  const planId = planIdIn(context);
  const shown = await showing(office, context, planId);
  const { version, digest } = await headThere(office, planId);
  // Who took it over is a person.
  const takenOver = shown === 'whole' ? await takeoverIn(office.store, planId) : undefined;
  const name = takenOver && office.directory?.current.person(takenOver.by)?.name;
  const signed = await office.heads?.sign(planId, { version, digest });
  return answerJson(context.req.raw, {
    plan: planId,
    version,
    digest,
    ...(takenOver !== undefined && { takenOver: { ...takenOver, ...(name !== undefined && { name }) } }),
    ...(signed !== undefined && { signed, key: office.heads?.verifierKey }),
  });
};

function tagOf(planId: string, shown: Shown, { version, digest }: PlanHead): string {
  const kind = shown === 'whole' ? 'plan' : 'public';
  return `${encodeURIComponent(planId)}:${kind}:${foldNumber}:${version}:${digest.slice(0, 8)}`;
}
