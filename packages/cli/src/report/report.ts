import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { civilDateIn, isCivilDate, planAt, unitById, type CivilDate, type Plan, type Profile } from '@kehoach/core';
import { authoritiesAsked, givenFrom, meetingsOf, mostLetters, mostYears, spanFault } from '@kehoach/exports';
import { dateText } from '@kehoach/words';
import type { Call, Options } from '../call.js';
import { faultsOf, readLogFile } from '../log-file.js';
import { profileFor } from '../profile-file.js';
import { refused } from '../refused.js';
import { isDocumentName, papers, type Asked, type Paper } from './papers.js';

/**
 * Writes a plan as a paper, a sheet, a calendar or a page, as the name of the file says. 0, or 2 where it cannot: no
 * paper is made of a log that is not whole.
 */
export async function runReport(call: Call): Promise<number> {
  const { file, options, screen, texts } = call;
  const { to } = options;
  if (to === undefined) return refused(call, texts.badValue('--to'));
  const paper = paperFor(to);
  if (paper === undefined) return refused(call, texts.noPaper(to, Object.keys(papers).join(', ')));
  if (resolve(to) === resolve(file)) return refused(call, texts.sameFile);
  const wrong = faultOf(call);
  if (wrong !== undefined) return refused(call, wrong);
  const profile = await profileFor(call);
  if (profile === undefined) return 2;
  const on = dayOf(options, profile);
  const plan = await planIn(call, on);
  if (plan === undefined) return 2;
  const asked = askedOf(plan, on, profile, call);
  if (typeof asked === 'string') return refused(call, asked);
  const content = await paper(plan, asked);
  if (content === undefined) return refused(call, nothingText(plan, asked, call));
  const fault = await write(to, content, options.overwrite === true);
  if (fault !== undefined) return refused(call, texts[fault](to));
  if (options.json === true) screen.out(JSON.stringify({ planId: plan.id, on, to }));
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
  if (asked.as === 'minutes')
    return texts.noMeeting(meetingsOf(plan).map(({ on, place }) => (place === undefined ? on : `${on} “${place}”`)));
  return texts.nothingLate(dateText(asked.on, language));
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

function isReport({ to = '', as = 'report' }: Options): boolean {
  return extname(to).toLowerCase() === '.docx' && as === 'report';
}

/** The day that is asked for, else the end of the report's time, or today where that is to come. */
function dayOf({ on, until }: Options, { timeZone }: Profile): CivilDate {
  const today = civilDateIn(timeZone, Date.now());
  return on ?? (until !== undefined && until < today ? until : today);
}

/** By what the paper is made, or why it cannot be. */
function askedOf(plan: Plan, on: CivilDate, profile: Profile, { options, texts, language }: Call): Asked | string {
  const { unit, as = 'report', from = plan.issued?.on ?? on, until = on, authority, meeting, place } = options;
  const span = { from, until };
  if (unit !== undefined && unitById(plan, unit) === undefined) return texts.noUnit(unit);
  const fault = spanFault(plan, span, on);
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
  };
}

/** The plan on the day; nothing where its log is not whole or issues none, which has then been said. */
async function planIn(call: Call, on: CivilDate): Promise<Plan | undefined> {
  const file = await readLogFile(call);
  if (file === undefined) return undefined;
  const { texts, language } = call;
  if (file.status !== 0) {
    refused(call, [...faultsOf(file, language), texts.noPaperOfBroken].join(' '));
    return undefined;
  }
  const plan = planAt(file.log.entries, { occurredBy: on });
  if (plan.issued === undefined) refused(call, texts.noPlan);
  return plan.issued && plan;
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
