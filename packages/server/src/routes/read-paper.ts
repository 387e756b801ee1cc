import { isCivilDate, planOn, unitById, type Plan } from '@kehoach/core';
import {
  calendarText,
  pageStyle,
  planCsv,
  planPage,
  planSheet,
  reportDocx,
  type PaperOptions,
  type Span,
} from '@kehoach/exports';
import type { Language } from '@kehoach/words';
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Office } from '../app/office.js';
import { sha256Of } from '../identity/same-secret.js';
import { problem, ProblemError } from '../problem/problem.js';
import { publicPlan } from '../rights/public-plan.js';
import { answer, answerBytes } from './answer.js';
import { todayOf } from './day.js';
import { countFolds } from './fold-rate.js';
import { headThere, planIdIn, showing, type Env, type Handler } from './route.js';

/** One kind of paper, as it is answered. */
interface PaperKind {
  readonly type: string;
  readonly make: (plan: Plan, options: PaperOptions) => string | Promise<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The ending of the name under which it is saved; shown in the browser without one. */
  readonly ending?: string;
}

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/** `GET /plans/{id}/table.html`: the plan as a page without script. */
export const readTable: Handler = paperOf({
  type: 'text/html',
  make: planPage,
  headers: { 'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'` },
});

/** `GET /plans/{id}/plan.ics`: its deadlines, for a calendar that asks again. */
export const readCalendar: Handler = paperOf({ type: 'text/calendar', make: calendarText, ending: 'ics' });

/** `GET /plans/{id}/plan.csv`: its tasks as a table. */
export const readCsv: Handler = paperOf({ type: 'text/csv', make: planCsv, ending: 'csv' });

/** `GET /plans/{id}/plan.xlsx`: the follow-up sheet. */
export const readSheet: Handler = paperOf({
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  make: planSheet,
  ending: 'xlsx',
});

/** The plan as this person may see it, as it stands today; `unit` and `lang` may be asked for. */
function paperOf({ type, make, headers = {}, ending }: PaperKind): Handler {
  return async (office, context) => {
    const planId = planIdIn(context);
    const shown = await showing(office, context, planId);
    await headThere(office, planId);
    if (!office.desks.holds(planId)) countFolds(office, context, 1);
    const { plan: whole } = await office.desks.of(planId).newest();
    const plan = shown === 'whole' ? whole : publicPlan(whole);
    const made = await make(plan, optionsFor(office, context, plan));
    const saved = ending !== undefined && { 'Content-Disposition': dispositionOf(plan, ending) };
    const told = { type, headers: { ...headers, ...saved }, tag: sha256Of(made).slice(0, 16) };
    if (typeof made === 'string') return answer(context.req.raw, { text: made, ...told });
    return answerBytes(context.req.raw, { bytes: new Uint8Array(made), ...told });
  };
}

/**
 * `GET /plans/{id}/report.docx`: the report on the days from `from`, the day of issue unless given, to `until`, today
 * unless given; as the plan stood at their end.
 */
export const readReport: Handler = async (office, context) => {
  const planId = planIdIn(context);
  const shown = await showing(office, context, planId);
  await headThere(office, planId);
  const today = todayOf(office);
  const asked = spanAsked(context);
  const on = asked.until !== undefined && asked.until < today ? asked.until : today;
  if (on < today || !office.desks.holds(planId)) countFolds(office, context, 1);
  const whole =
    on < today
      ? planOn(await office.store.read(planId, { after: 0 }), on)
      : (await office.desks.of(planId).newest()).plan;
  const plan = shown === 'whole' ? whole : publicPlan(whole);
  const { from = plan.issued?.on ?? on, until = on } = asked;
  if (from > until) throw new ProblemError(problem('invalid-request', { field: 'from' }));
  const bytes = reportDocx(plan, { ...optionsFor(office, context, plan), on, span: { from, until } });
  return answerBytes(context.req.raw, {
    bytes,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    headers: { 'Content-Disposition': dispositionOf(plan, 'docx') },
    tag: sha256Of(bytes).slice(0, 16),
  });
};

/** @throws ProblemError `invalid-request` where what is given is no day */
function spanAsked({ req }: Context<Env>): Partial<Span> {
  const { from, until } = req.query();
  for (const [field, day] of Object.entries({ from, until }))
    if (day !== undefined && !isCivilDate(day)) throw new ProblemError(problem('invalid-request', { field }));
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** @throws ProblemError `invalid-request` for a language or a unit that there is not */
function optionsFor(office: Office, { req }: Context<Env>, plan: Plan): PaperOptions {
  const { profile, directory } = office;
  const { lang: language = 'vi', unit: unitId } = req.query();
  if (!isLanguage(language)) throw new ProblemError(problem('invalid-request', { field: 'lang' }));
  if (unitId !== undefined && unitById(plan, unitId) === undefined)
    throw new ProblemError(problem('invalid-request', { field: 'unit' }));
  const nameOf = (id: string): string | undefined => directory?.current.nameOf(id);
  return { on: todayOf(office), profile, language, nameOf, ...(unitId !== undefined && { unitId }) };
}

function isLanguage(text: string): text is Language {
  return text === 'vi' || text === 'en';
}

/** By the plan's number: `225-KH-STP.ics`. */
function dispositionOf({ id, issued }: Plan, ending: string): string {
  const name = (issued?.number ?? id).replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  return `attachment; filename="plan.${ending}"; filename*=UTF-8''${encodeURIComponent(name)}.${ending}`;
}
