import type { CivilDate, Plan } from '@kehoach/core';
import { fileNameOf } from '@kehoach/exports';
import type { Context } from 'hono';
import type { PlanHead } from '../app/head-of.js';
import type { Office } from '../app/office.js';
import type { Shown } from '../app/rights.js';
import { problem, ProblemError } from '../problem/problem.js';
import { answer, answerBytes, isKnown } from './answer.js';
import { checkUnit, paperAsked, type PaperAsked } from './paper-asked.js';
import { paperKinds, type PaperKind } from './paper-kinds.js';
import { paperDay, paperOptions, planFor } from './paper-plan.js';
import { paperTag } from './paper-tag.js';
import { allow, headThere, personIn, planIdIn, showing, type Env, type Handler } from './route.js';

/** `GET /plans/{id}/NAME` for each kind of paper: the plan as this person may see it. */
export const paperReaders: ReadonlyMap<string, Handler> = new Map(
  [...paperKinds.keys()].map((paper): readonly [string, Handler] => [
    paper,
    async (office, context) => {
      const planId = planIdIn(context);
      if (paperKinds.get(paper)?.isInside === true) allow(await office.rights.read(personIn(context), planId));
      const shown = await showing(office, context, planId);
      return answerPaper(office, context, { paper, planId, shown, asked: paperAsked(context.req.query()) });
    },
  ]),
);

/** A paper of a plan, for who may see so much of the plan. */
export interface PaperOrder {
  /** Its name: `report.docx`. */
  readonly paper: string;
  readonly planId: string;
  readonly shown: Shown;
  readonly asked: PaperAsked;
}

/**
 * Answers with a paper. Who has it already waits for nothing: it is not made.
 *
 * @throws ProblemError `no-such-page` where there is no such kind; as the paper itself is refused
 */
export async function answerPaper(office: Office, context: Context<Env>, order: PaperOrder): Promise<Response> {
  const { paper, planId, shown } = order;
  const kind = paperKinds.get(paper);
  if (kind === undefined) throw new ProblemError(problem('no-such-page', {}));
  const asked = kind.isInside === true ? { ...order.asked, unitId: undefined } : order.asked;
  const { type, make, headers = {}, saved, isOfDays, nothing = 'no-such-page' } = kind;
  const found = await headThere(office, planId);
  const on = paperDay(office, isOfDays === true ? asked.span.until : undefined);
  const tagOf = (head: PlanHead): string => paperTag(office, { kind: paper, planId, head, on, shown, asked });
  const known = tagOf(found);
  if (isKnown(context.req.raw, known))
    return answerBytes(context.req.raw, { bytes: new Uint8Array(), type, headers, tag: known });
  const { plan, head } = await planFor(office, context, { planId, on, shown });
  checkUnit(asked, [plan]);
  const made = await make(plan, paperOptions(office, asked, on), asked);
  if (made === undefined) throw new ProblemError(problem(nothing, {}));
  const told = { type, headers: { ...headers, ...namingOf(plan, asked, saved, on) }, tag: tagOf(head) };
  if (typeof made === 'string') return answer(context.req.raw, { text: made, ...told });
  return answerBytes(context.req.raw, { bytes: new Uint8Array(made), ...told });
}

/** The name is of letters without accents: nothing in it needs to be written otherwise in a header. */
function namingOf(
  plan: Plan,
  { unitId }: PaperAsked,
  saved: PaperKind['saved'],
  on: CivilDate,
): Readonly<Record<string, string>> {
  if (saved === undefined) return {};
  return { 'Content-Disposition': `attachment; filename="${fileNameOf(plan, { ...saved, on, unitId })}"` };
}
