import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import {
  civilDateIn,
  isCivilDate,
  planAt,
  unitById,
  type CivilDate,
  type Plan,
  type Profile,
  type UnitId,
} from '@kehoach/core';
import {
  authoritiesAsked,
  givenFrom,
  issuedOn,
  meetingsOf,
  mostLetters,
  mostYears,
  spanFault,
  type Meeting,
} from '@kehoach/exports';
import { dateText } from '@kehoach/words';
import type { Call, Options } from '../call.js';
import { faultsOf, readLogFile } from '../log-file.js';
import { profileFor } from '../profile-file.js';
import { refused } from '../refused.js';
import { isDocumentName, papers, type Asked, type Paper, type Plans } from './papers.js';

/**
 * Writes a plan, or several together, as a paper, a sheet, a calendar or a page, as the name of the file says. 0, or 2
 * where it cannot: no paper is made of a log that is not whole.
 */
export async function runReport(call: Call): Promise<number> {
  const { file, others, options, screen, texts } = call;
  const { to } = options;
  if (to === undefined) return refused(call, texts.badValue('--to'));
  const paper = paperFor(to);
  if (paper === undefined) return refused(call, texts.noPaper(to, Object.keys(papers).join(', ')));
  const files = [file, ...others].map((each) => resolve(each));
  if (files.includes(resolve(to))) return refused(call, texts.sameFile);
  const twice = others.find((_, at) => files.indexOf(files[at + 1] ?? '') <= at);
  if (twice !== undefined) return refused(call, texts.planTwice(twice));
  if (others.length > 0 && !isOfSeveral(options)) return refused(call, texts.onePlan);
  const wrong = faultOf(call);
  if (wrong !== undefined) return refused(call, wrong);
  const profile = await profileFor(call);
  if (profile === undefined) return 2;
  const on = dayOf(options, profile);
  const plans = await plansIn(call, on);
  if (plans === undefined) return 2;
  const asked = askedOf(plans, on, profile, call);
  if (typeof asked === 'string') return refused(call, asked);
  const content = await paper(withUnit(plans, asked.unitId), asked);
  if (content === undefined) return refused(call, nothingText(plans[0], asked, call));
  const fault = await write(to, content, options.overwrite === true);
  if (fault !== undefined) return refused(call, texts[fault](to));
  if (options.json === true) screen.out(JSON.stringify({ ...idsOf(plans), on, to }));
  else screen.out(texts.paperWritten(to));
  return 0;
}

function paperFor(file: string): Paper | undefined {
  const ending = extname(file).toLowerCase();
  return Object.hasOwn(papers, ending) ? papers[ending] : undefined;
}

/** Why there is nothing to write, and what there is. */
function nothingText(plan: Plan, asked: Asked, { texts, language }: Call): string {
  if (asked.as === 'submission') return texts.nothingToSubmit(authoritiesAsked(plan, asked));
  if (asked.as === 'minutes') return texts.noMeeting(meetingsOf(plan).map(meetingText));
  return texts.nothingLate(dateText(asked.on, language));
}

/** A meeting by what it is asked for. */
function meetingText({ on, place, council }: Meeting): string {
  return `${on}${place === undefined ? '' : ` “${place}”`}${council === undefined ? '' : ` (${council})`}`;
}

/** What is wrong with the options, whatever the plan is. */
function faultOf({ options, texts }: Call): string | undefined {
  const { on, from, until, as = 'report', 'issued-on': issuedOn, 'answer-by': answerBy, meeting } = options;
  for (const day of [on, from, until, issuedOn, answerBy, meeting])
    if (day !== undefined && !isCivilDate(day)) return texts.badDate(day);
  for (const name of ['number', 'issuer', 'parent', 'addressee'] as const)
    if ((options[name]?.length ?? 0) > mostLetters) return texts.longValue(`--${name}`, mostLetters);
  return isDocumentName(as) ? undefined : texts.badValue('--as');
}

/** The others tell of one plan. */
function isOfSeveral(options: Options): boolean {
  return isReport(options) || extname(options.to ?? '').toLowerCase() === '.ics';
}

function idsOf(plans: Plans): object {
  const [{ id: planId }] = plans;
  return plans.length === 1 ? { planId } : { planIds: plans.map(({ id }) => id) };
}

/** Those that name the unit, where one is asked for. */
function withUnit(plans: Plans, unitId: UnitId | undefined): Plans {
  const [first, ...others] = plans.filter((plan) => unitId === undefined || unitById(plan, unitId) !== undefined);
  return first === undefined ? plans : [first, ...others];
}

function isReport({ to = '', as = 'report' }: Options): boolean {
  return extname(to).toLowerCase() === '.docx' && as === 'report';
}

/** The day that is asked for, else the end of the report's time, or today where that is to come. */
function dayOf({ on, until }: Options, { timeZone }: Profile): CivilDate {
  const today = civilDateIn(timeZone, Date.now());
  return on ?? (until !== undefined && until < today ? until : today);
}

/** By what the paper is made, or why it cannot be. */
function askedOf(plans: Plans, on: CivilDate, profile: Profile, { options, texts, language }: Call): Asked | string {
  const { unit, as = 'report', from = issuedOn(plans) ?? on, until = on, authority, meeting, place, council } = options;
  const span = { from, until };
  if (unit !== undefined && !plans.some((plan) => unitById(plan, unit) !== undefined)) return texts.noUnit(unit);
  const fault = spanFault(plans, span, on);
  // Other papers do not look at the days, and a plan may last longer than one report on it.
  if (fault === 'turned' || (fault !== undefined && isReport(options)))
    return texts.badSpan[fault](dateText(from, language), dateText(until, language), mostYears);
  const given = givenFrom({ ...options, issuedOn: options['issued-on'], answerBy: options['answer-by'] });
  return {
    ...given,
    on,
    profile,
    language,
    span,
    as: isDocumentName(as) ? as : 'report',
    ...(unit !== undefined && { unitId: unit }),
    ...(authority !== undefined && { authority }),
    ...(meeting !== undefined && { metOn: meeting }),
    ...(place !== undefined && { metAt: place }),
    ...(council !== undefined && { metBy: council }),
  };
}

/** The plans on the day; nothing where one of them is none, which has then been said. */
async function plansIn(call: Call, on: CivilDate): Promise<Plans | undefined> {
  const first = await planIn(call, on);
  if (first === undefined) return undefined;
  const plans: [Plan, ...Plan[]] = [first];
  for (const file of call.others) {
    const plan = await planIn({ ...call, file }, on);
    if (plan === undefined) return undefined;
    if (plans.some(({ id }) => id === plan.id)) return void refused(call, call.texts.planTwice(file));
    plans.push(plan);
  }
  return plans;
}

/** The plan on the day; nothing where its log is not whole or issues none, which has then been said. */
async function planIn(call: Call, on: CivilDate): Promise<Plan | undefined> {
  const file = await readLogFile(call);
  if (file === undefined) return undefined;
  const { texts, language, others } = call;
  const say = (sentence: string): undefined =>
    void refused(call, others.length === 0 ? sentence : `${call.file}: ${sentence}`);
  if (file.status !== 0) return say([...faultsOf(file, language), texts.noPaperOfBroken].join(' '));
  const plan = planAt(file.log.entries, { occurredBy: on });
  return plan.issued === undefined ? say(texts.noPlan) : plan;
}

async function write(
  file: string,
  content: string | Uint8Array,
  isReplacing: boolean,
): Promise<'exists' | 'unwritable' | undefined> {
  try {
    await writeFile(file, content, { flag: isReplacing ? 'w' : 'wx' });
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'exists' : 'unwritable';
  }
}
