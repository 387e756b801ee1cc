import { unitById, type CivilDate, type Plan } from '@kehoach/core';
import { makingReport } from '@kehoach/exports';
import type { Context } from 'hono';
import { limits } from '../app/limits.js';
import type { Office } from '../app/office.js';
import { sha256Of } from '../identity/same-secret.js';
import { problem, ProblemError } from '../problem/problem.js';
import { answerBytes, isKnown } from './answer.js';
import { inSlices } from './in-slices.js';
import { checkUnit, paperAsked, spanFor, type PaperAsked } from './paper-asked.js';
import { word } from './paper-kinds.js';
import { paperDay, paperOptions, planFor } from './paper-plan.js';
import { paperTag, type PaperSource } from './paper-tag.js';
import { isPlanId } from './plan-id.js';
import { headThere, personIn, showing, type Env, type Handler } from './route.js';
import { visibleIds } from './visible-plans.js';

/**
 * `GET /report.docx?plan=&plan=`: one report on several plans, as this person may see them; on all of these unless some
 * are named. A plan that was issued later than it tells of is left out.
 */
export const readReport: Handler = async (office, context) => {
  const asked = paperAsked(context.req.query());
  const on = paperDay(office, asked.span.until);
  const sources = await sourcesFor(office, context, asked, on);
  const tagOf = (of: readonly PaperSource[]): string =>
    sha256Of(of.map((source) => paperTag(office, source)).join()).slice(0, 16);
  const known = tagOf(sources);
  if (isKnown(context.req.raw, known))
    return answerBytes(context.req.raw, { bytes: new Uint8Array(), type: word, tag: known });
  const found: { readonly plan: Plan; readonly source: PaperSource }[] = [];
  for (const source of sources) {
    const { plan, head } = await planFor(office, context, source);
    found.push({ plan, source: { ...source, head } });
  }
  const bytes = await reportOn(
    office,
    found.map(({ plan }) => plan),
    asked,
    on,
  );
  const tag = tagOf(found.map(({ source }) => source));
  const headers = { 'Content-Disposition': `attachment; filename="bao-cao-${on}.docx"` };
  return answerBytes(context.req.raw, { bytes, type: word, headers, tag });
};

/** @throws ProblemError where it tells of too many, of one that this person may not see, or of none that there is */
async function sourcesFor(
  office: Office,
  context: Context<Env>,
  asked: PaperAsked,
  on: CivilDate,
): Promise<readonly PaperSource[]> {
  const named = [...new Set(context.req.queries('plan') ?? [])];
  const ids = named.length > 0 ? named : await visibleIds(office, personIn(context));
  if (ids.length === 0) throw new ProblemError(problem('invalid-request', { field: 'plan' }));
  const limit = limits.plansOfReport;
  if (ids.length > limit) throw new ProblemError(problem('too-many-plans', { limit }));
  const sources: PaperSource[] = [];
  for (const planId of ids) {
    if (!isPlanId(planId)) throw new ProblemError(problem('no-such-plan', { plan: planId }));
    const shown = await showing(office, context, planId);
    sources.push({ kind: 'report.docx', planId, head: await headThere(office, planId), on, shown, asked });
  }
  return sources;
}

/**
 * Others are answered while it is made.
 *
 * @throws ProblemError `invalid-request` where none of the plans was issued by then, or none names the unit
 */
async function reportOn(
  office: Office,
  plans: readonly Plan[],
  asked: PaperAsked,
  on: CivilDate,
): Promise<Uint8Array<ArrayBuffer>> {
  const issued = plans.filter((plan) => plan.issued !== undefined);
  const span = spanFor(asked, issued, on);
  checkUnit(asked, issued);
  const { unitId } = asked;
  const naming = issued.filter((plan) => unitId === undefined || unitById(plan, unitId) !== undefined);
  return inSlices(makingReport(naming, { ...paperOptions(office, asked, on), ...asked.given, span }));
}
