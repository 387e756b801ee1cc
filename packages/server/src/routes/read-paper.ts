import { planOn, type CivilDate, type Plan } from '@kehoach/core';
import {
  calendarText,
  fileNameOf,
  pageStyle,
  planCsv,
  planPage,
  planSheet,
  reminderDocx,
  reportDocx,
  type PaperOptions,
} from '@kehoach/exports';
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { PlanHead } from '../app/head-of.js';
import type { Office } from '../app/office.js';
import { problem, ProblemError } from '../problem/problem.js';
import { publicPlan } from '../rights/public-plan.js';
import { answer, answerBytes, isKnown } from './answer.js';
import { todayOf } from './day.js';
import { countFolds } from './fold-rate.js';
import { checkUnit, paperAsked, spanFor, type PaperAsked } from './paper-asked.js';
import { paperTag } from './paper-tag.js';
import { headThere, planIdIn, showing, type Env, type Handler } from './route.js';

type Made = string | Uint8Array | undefined;

/** One kind of paper, as it is answered. */
interface PaperKind {
  readonly type: string;
  /** Nothing where nothing is late. */
  readonly make: (plan: Plan, options: PaperOptions, asked: PaperAsked) => Made | Promise<Made>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Which paper it is, and how its name ends: under these it is saved. Shown in the browser without them. */
  readonly saved?: { readonly what: string; readonly ending: string };
  /** It speaks of the last of its days, where that has passed; every other paper of today. */
  readonly isOfDays?: true;
}

const styleHash = createHash('sha256').update(pageStyle).digest('base64');
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `GET /plans/{id}/table.html`: the plan as a page without script. */
export const readTable: Handler = paperOf('table', {
  type: 'text/html',
  make: planPage,
  headers: { 'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'` },
});

/** `GET /plans/{id}/plan.ics`: its deadlines, for a calendar that asks again. */
export const readCalendar: Handler = paperOf('calendar', {
  type: 'text/calendar',
  make: calendarText,
  saved: { what: 'lich', ending: 'ics' },
});

/** `GET /plans/{id}/plan.csv`: its tasks as a table. */
export const readCsv: Handler = paperOf('csv', {
  type: 'text/csv',
  make: planCsv,
  saved: { what: 'du-lieu', ending: 'csv' },
});

/** `GET /plans/{id}/plan.xlsx`: the follow-up sheet. */
export const readSheet: Handler = paperOf('sheet', {
  type: excel,
  make: planSheet,
  saved: { what: 'theo-doi', ending: 'xlsx' },
});

/**
 * `GET /plans/{id}/report.docx`: the report on the days from `from`, the day of issue unless given, to `until`, today
 * unless given; as the plan stood at their end.
 */
export const readReport: Handler = paperOf('report', {
  type: word,
  make: (plan, options, asked) => {
    const span = spanFor(asked, plan, options.on);
    return reportDocx(plan, { ...options, ...asked.given, span });
  },
  saved: { what: 'bao-cao', ending: 'docx' },
  isOfDays: true,
});

/** `GET /plans/{id}/reminder.docx`: the letter to units whose work is late. */
export const readReminderLetter: Handler = paperOf('reminder', {
  type: word,
  make: (plan, options, { given }) => reminderDocx(plan, { ...options, ...given }),
  saved: { what: 'don-doc', ending: 'docx' },
});

/** The plan as this person may see it. Who has the paper already waits for nothing: it is not made. */
function paperOf(kind: string, { type, make, headers = {}, saved, isOfDays }: PaperKind): Handler {
  return async (office, context) => {
    const planId = planIdIn(context);
    const shown = await showing(office, context, planId);
    const found = await headThere(office, planId);
    const asked = paperAsked(context);
    const on = dayOf(office, isOfDays === true ? asked.span.until : undefined);
    const tagOf = (head: PlanHead): string => paperTag(office, { kind, planId, head, on, shown, asked });
    const known = tagOf(found);
    if (isKnown(context.req.raw, known))
      return answerBytes(context.req.raw, { bytes: new Uint8Array(), type, headers, tag: known });
    const { plan: whole, head } = await planFor(office, context, planId, on);
    const plan = shown === 'whole' ? whole : publicPlan(whole);
    checkUnit(asked, plan);
    const made = await make(plan, optionsFor(office, asked, on), asked);
    if (made === undefined) throw new ProblemError(problem('nothing-late', {}));
    const naming = saved && { 'Content-Disposition': dispositionOf(plan, asked, { ...saved, on }) };
    const told = { type, headers: { ...headers, ...naming }, tag: tagOf(head) };
    if (typeof made === 'string') return answer(context.req.raw, { text: made, ...told });
    return answerBytes(context.req.raw, { bytes: new Uint8Array(made), ...told });
  };
}

function dayOf(office: Office, until: CivilDate | undefined): CivilDate {
  const today = todayOf(office);
  return until !== undefined && until < today ? until : today;
}

/** The plan as it stood on the day, and where its log ended when it was read. */
async function planFor(
  office: Office,
  context: Context<Env>,
  planId: string,
  on: CivilDate,
): Promise<{ readonly plan: Plan; readonly head: PlanHead }> {
  const isPast = on < todayOf(office);
  if (isPast || !office.desks.holds(planId)) countFolds(office, context, 1);
  if (!isPast) {
    const { plan } = await office.desks.of(planId).newest();
    return { plan, head: { version: plan.version, digest: plan.digest } };
  }
  const entries = await office.store.read(planId, { after: 0 });
  const { version = 0, digest = '' } = entries.at(-1) ?? {};
  return { plan: planOn(entries, on), head: { version, digest } };
}

function optionsFor(office: Office, { language, unitId }: PaperAsked, on: CivilDate): PaperOptions {
  const { profile, directory } = office;
  const nameOf = (id: string): string | undefined => directory?.current.nameOf(id);
  return { on, profile, language, nameOf, ...(unitId !== undefined && { unitId }) };
}

/** The name is of letters without accents: nothing in it needs to be written otherwise in a header. */
function dispositionOf(
  plan: Plan,
  { unitId }: PaperAsked,
  naming: { readonly what: string; readonly ending: string; readonly on: CivilDate },
): string {
  return `attachment; filename="${fileNameOf(plan, { ...naming, unitId })}"`;
}
