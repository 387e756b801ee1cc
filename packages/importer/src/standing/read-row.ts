import type { CivilDate } from '@kehoach/core';
import { fileFinding } from '../finding/file-finding.js';
import type { FileFindingCode } from '../finding/file-sentences.js';
import type { Finding } from '../finding/finding.js';
import type { Row } from '../outline/block.js';
import { spread } from '../outline/row-cells.js';
import { extensionAskedIn } from './proposal.js';
import { reportedIn } from './reported.js';
import type { RowStanding } from './row-standing.js';
import { saidOf, type Said } from './row-said.js';
import { isNothing } from './said.js';
import { dayAlone } from './sheet-day.js';
import type { StandingColumn } from './standing-columns.js';
import { stopIn, stopOfRow, type Stop } from './stop.js';

/** What one row tells, and what is doubtful in it. */
export interface ReadRow {
  readonly standing: RowStanding;
  readonly findings: readonly Finding[];
}

/** What holds for all rows of a table. */
export interface RowReading {
  readonly columns: readonly (StandingColumn | undefined)[];
  readonly headings: readonly string[];
  /** The day of which the table speaks. */
  readonly on: CivilDate;
}

/** Reads how the work of one row stands. */
export function readRow(text: string, row: Row, { columns, headings, on }: RowReading): ReadRow {
  const cells = spread(row);
  const wordsAt = (at: number): string => text.slice(cells[at]?.from ?? 0, cells[at]?.to ?? 0).trim();
  const words = (column: StandingColumn): string => wordsAt(columns.indexOf(column));
  const under = (heading: RegExp): string => wordsAt(headings.findIndex((each) => heading.test(each.trim())));
  const said = saidOf(words, on);
  const stop = stopOf(said, words, under(/^ghi chú/iu));
  const place = { from: row.from, to: row.to };
  const standing = {
    place,
    on: updatedOn(words('updatedOn'), on),
    ...textOf('result', said.result),
    ...obstaclesOf(words('obstacles'), on),
    ...proposalOf(words('proposals')),
    ...extensionOf(under(/^hạn(?: hoàn thành)?$/iu), words('extended')),
  };
  const code = said.isUnclear ? 'unclear-standing' : stop && doubtOfStop(stop, on);
  const findings = code === undefined ? [] : [fileFinding(code, place, quotedOf(words))];
  if (code === 'unclear-standing') return { standing, findings };
  return { standing: { ...standing, ...progressOf(said, quotedOf(words)), ...stoppedOf(stop, on) }, findings };
}

function stopOf(said: Said, words: (column: StandingColumn) => string, notes: string): Stop | undefined {
  if (said.status !== 'stopped' || said.isUnclear) return undefined;
  const status = [words('status'), words('progress')].find((each) => stopIn(each) !== undefined) ?? '';
  const reason = words('reason');
  return stopOfRow(status, isNothing(reason) ? '' : reason, notes);
}

function doubtOfStop({ on: since, reason }: Stop, on: CivilDate): FileFindingCode | undefined {
  if (since !== undefined && since > on) return 'unclear-standing';
  if (reason === undefined) return 'stopped-without-reason';
  return since === undefined ? 'stopped-by-day-of-sheet' : undefined;
}

function stoppedOf(stop: Stop | undefined, on: CivilDate): Pick<RowStanding, 'stopped'> {
  if (stop?.reason === undefined) return {};
  return { stopped: { kind: stop.kind, on: stop.on ?? on, reason: stop.reason } };
}

/** A row that was last brought up to date before the day of the sheet speaks of that day. */
function updatedOn(words: string, on: CivilDate): CivilDate {
  const day = dayAlone(words);
  return day === undefined || day > on ? on : day;
}

function obstaclesOf(words: string, on: CivilDate): Pick<RowStanding, 'obstacle' | 'reported'> {
  const { reported, rest } = reportedIn(words, on);
  return { ...textOf('obstacle', rest), ...(reported.length > 0 && { reported }) };
}

function proposalOf(words: string): Pick<RowStanding, 'proposal' | 'extensionAsked'> {
  const extensionAsked = extensionAskedIn(words);
  return extensionAsked === undefined ? textOf('proposal', words) : { extensionAsked };
}

function progressOf({ percent, status, doneOn }: Said, words: string): Partial<RowStanding> {
  if (doneOn !== undefined) return { doneOn };
  const reached = percent === undefined ? {} : { percent };
  if (status?.startsWith('done') === true)
    return { ...reached, doneUndated: { isLate: status === 'done-late', words } };
  return { ...reached, ...(status === 'begun' && { isBegun: true }) };
}

function quotedOf(words: (column: StandingColumn) => string): string {
  const cells = (['percent', 'progress', 'status', 'doneOn', 'doneOrResult'] as const).map(words);
  return cells.filter((each) => each !== '').join(' | ');
}

function textOf<K extends string>(key: K, words: string): Partial<Record<K, string>> {
  return isNothing(words) ? {} : ({ [key]: words } as Partial<Record<K, string>>);
}

/** A day stands beside how often a later one was allowed: the last of them. */
function extensionOf(due: string, times: string): { readonly extendedTo?: CivilDate } {
  const day = /^[1-9]\d?$/.test(times) ? dayAlone(due) : undefined;
  return day === undefined ? {} : { extendedTo: day };
}
