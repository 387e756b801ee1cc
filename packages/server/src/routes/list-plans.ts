import { sha256 } from '@kehoach/core';
import type { Office } from '../app/office.js';
import { summaryFrom, summaryOf, type PlanSummary } from '../desk/summary.js';
import { answerJson } from './answer.js';
import { personIn, type Handler } from './route.js';

/** `GET /plans`: what this person may see, sorted by id. */
export const listPlans: Handler = async (office, context) => {
  const person = personIn(context);
  const known = new Map((await office.store.kept('summary')).map((kept) => [kept.key, summaryFrom(kept)]));
  const plans: (PlanSummary & { readonly id: string })[] = [];
  for (const id of await office.store.plans()) {
    if ((await office.rights.read(person, id)) !== undefined) continue;
    plans.push({ id, ...(known.get(id) ?? (await summaryFromLog(office, id))) });
  }
  const text = JSON.stringify({ plans });
  return answerJson(context.req.raw, { plans }, { tag: sha256(text).slice(0, 16) });
};

/** A log that another program has put into the store has no summary. */
async function summaryFromLog({ desks }: Office, planId: string): Promise<PlanSummary> {
  const { plan, recordedAt = '' } = await desks.of(planId).newest();
  return summaryOf(plan, recordedAt);
}
