import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { civilDateIn, isCivilDate, planAt, unitById, type Plan } from '@kehoach/core';
import type { PaperOptions } from '@kehoach/exports';
import type { Call } from '../call.js';
import { faultsOf, readLogFile } from '../log-file.js';
import { profileFor } from '../profile-file.js';
import { refused } from '../refused.js';
import { papers, type Paper } from './papers.js';

/**
 * Writes a plan as a paper, a sheet, a calendar or a page, as the name of the file says. 0, or 2 where it cannot: no
 * paper is made of a log that is not whole.
 */
export async function runReport(call: Call): Promise<number> {
  const { file, options, screen, texts, language } = call;
  const { to, unit } = options;
  if (to === undefined) return refused(call, texts.badValue('--to'));
  const paper = paperFor(to);
  if (paper === undefined) return refused(call, texts.noPaper(to, Object.keys(papers).join(', ')));
  if (resolve(to) === resolve(file)) return refused(call, texts.sameFile);
  const profile = await profileFor(call);
  if (profile === undefined) return 2;
  const on = options.on ?? civilDateIn(profile.timeZone, Date.now());
  if (!isCivilDate(on)) return refused(call, texts.badDate(on));
  const plan = await planIn(call, on);
  if (plan === undefined) return 2;
  if (unit !== undefined && unitById(plan, unit) === undefined) return refused(call, texts.noUnit(unit));
  const asked: PaperOptions = { on, profile, language, ...(unit !== undefined && { unitId: unit }) };
  const fault = await write(to, await paper(plan, asked), options.overwrite === true);
  if (fault !== undefined) return refused(call, texts[fault](to));
  if (options.json === true) screen.out(JSON.stringify({ planId: plan.id, on, to }));
  else screen.out(texts.paperWritten(to));
  return 0;
}

function paperFor(file: string): Paper | undefined {
  const ending = extname(file).toLowerCase();
  return Object.hasOwn(papers, ending) ? papers[ending] : undefined;
}

/** The plan on the day; nothing where its log is not whole or issues none, which has then been said. */
async function planIn(call: Call, on: string): Promise<Plan | undefined> {
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
