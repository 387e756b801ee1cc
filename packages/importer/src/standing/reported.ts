import type { CivilDate } from '@kehoach/core';
import { dayAlone } from './sheet-day.js';

/** What stood in the way by a report of a day. */
export interface ReportedObstacle {
  readonly text: string;
  readonly on: CivilDate;
}

/** So our own sheet says behind each obstacle when it was reported. */
const behind = /\(báo cáo ngày (\d{1,2}\/\d{1,2}\/\d{4})\)[^\S\n]*(?:\n|$)/gu;

/**
 * The obstacles in a cell behind which the day of their report stands, and the words that are none of theirs.
 *
 * @param on nothing was reported after it
 */
export function reportedIn(
  words: string,
  on: CivilDate,
): { readonly reported: readonly ReportedObstacle[]; readonly rest: string } {
  const reported: ReportedObstacle[] = [];
  let at = 0;
  for (const { 0: mark, 1: date = '', index } of words.matchAll(behind)) {
    const [text, day] = [words.slice(at, index).trim(), dayAlone(date)];
    if (text === '' || day === undefined || day > on) continue;
    reported.push({ text, on: day });
    at = index + mark.length;
  }
  return { reported, rest: words.slice(at).trim() };
}
