import { weekdayOf, type Period } from '@kehoach/core';
import { spanOf, type Span } from './atom.js';
import { marksIn, type Mark } from './mark.js';
import {
  meaningOf,
  singleMeaning,
  spanOfTime,
  timesIn,
  withoutDates,
  type Meaning,
  type PeriodContext,
  type Time,
} from './meaning.js';
import { wordsIn, type Word } from './words.js';

/** Why a reading should be looked at by a person. */
export type PeriodDoubtCode =
  | 'impossible-date'
  | 'before-the-plan'
  | 'wrong-weekday'
  | 'year-from-the-document'
  | 'part-of-the-time'
  | 'several-milestones'
  | 'unread-period';

/** A doubt about a stretch of the phrase, in offsets of it, with the readings one may choose from. */
export interface PeriodDoubt {
  readonly code: PeriodDoubtCode;
  readonly from: number;
  readonly to: number;
  readonly choices: readonly Period[];
}

/** A period, the milestones where the words name several times, and what is doubtful. */
export interface PeriodReading {
  readonly period: Period;
  readonly milestones: readonly Period[];
  readonly doubts: readonly PeriodDoubt[];
}

/**
 * The period that a phrase names; see `examinePeriod`.
 *
 * @param text the phrase as it stands; kept in `text` without the blanks and the full stop around it
 */
export function readPeriod(text: string, context: PeriodContext = {}): Period {
  return examinePeriod(text, context).period;
}

/**
 * Reads how a document says when: a day, month, quarter, half-year or year and lists of them; from one to
 * another; before, by, after or within one; a number of days from one; recurring, continuous, conditional.
 *
 * Never gives a date that the words don't give. A date that does not exist, or that lies in a year before
 * the document's, is doubted and not taken: the words are kept and the readings offered as choices. Times
 * of several milestones are given one by one; together they have a beginning or an end only where the
 * words say "khởi động …" or "… đến". Reads each word a bounded number of times.
 */
export function examinePeriod(text: string, context: PeriodContext = {}): PeriodReading {
  const lead = text.length - text.trimStart().length;
  const kept = text
    .trim()
    .replace(/[.;,]$/, '')
    .trim();
  const words = wordsIn(kept);
  const times = timesIn(words, marksIn(words), context.year);
  const parts = times.map((_, at) => partOf(words, times, at));
  const meanings = times.map((time, at) => meaningOf(parts[at] ?? [], time, context));
  const doubts = times.flatMap((time, at) =>
    doubtsOf(kept, parts[at] ?? [], time, context, meanings[at]?.kind === 'recurring'),
  );
  const isRefused = doubts.some(({ code }) => refusing.has(code));
  const meaning = isRefused ? withoutDates(words) : together(words, times, meanings, context);
  const more = isRefused ? [] : doubtsOfWhole(kept, meaning, times.length);
  return {
    period: { text: kept, ...meaning },
    milestones:
      isRefused || times.length < 2
        ? []
        : parts.map((part, at) => ({ text: said(kept, part), ...(meanings[at] ?? withoutDates(part)) })),
    doubts: [...doubts, ...more].map((doubt) => ({ ...doubt, from: doubt.from + lead, to: doubt.to + lead })),
  };
}

const refusing = new Set<PeriodDoubtCode>(['impossible-date', 'before-the-plan']);

/** The words of one of several times: between the ";" around it, and after the time before it. */
function partOf(words: readonly Word[], times: readonly Time[], at: number): readonly Word[] {
  const [first, last] = [times[at]?.[0], times[at]?.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [before, after] = [times[at - 1]?.at(-1), times[at + 1]?.[0]];
  let from = first.at;
  const lowest = before?.clause === first.clause ? withBracket(words, before.atom.next) : 0;
  while (from > lowest && words[from - 1]?.text !== ';') from -= 1;
  const end = withBracket(words, last.atom.next);
  if (after?.clause === first.clause) return words.slice(from, end);
  let to = end;
  while (to < words.length && words[to]?.text !== ';') to += 1;
  return words.slice(from, to);
}

/** A bracket right after a time belongs to it: "Tháng 5/2026 (đợt 1)". */
function withBracket(words: readonly Word[], at: number): number {
  if (words[at]?.text !== '(') return at;
  const end = words.slice(at, at + 12).findIndex(({ text }) => text === ')');
  return end < 0 ? at : at + end + 1;
}

function said(text: string, words: readonly Word[] = []): string {
  const part = text.slice(words[0]?.from ?? 0, words.at(-1)?.to ?? 0);
  return part.replace(/^(?:và |[\s,;.])+/, '');
}

function together(
  words: readonly Word[],
  times: readonly Time[],
  meanings: readonly Meaning[],
  context: PeriodContext,
): Meaning {
  if (times.length <= 1) return meanings[0] ?? meaningOf(words, undefined, context);
  const opening = times.findIndex(([{ link }]) => link === 'from');
  const last = meanings.at(-1);
  // "Bắt đầu: …; hoàn thành: …".
  const isClosed = times.length === 2 && opening === 0 && last?.kind === 'deadline';
  const closing = isClosed || times.at(-1)?.at(-1)?.link === 'to' ? last : undefined;
  const [start, end] = [meanings[opening]?.start, closing?.end];
  if (start === undefined && end === undefined) return withoutDates(words);
  if (start !== undefined && end !== undefined && start > end) return withoutDates(words);
  return {
    kind: start === undefined && closing?.kind === 'recurring' ? 'recurring' : 'window',
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    precision: (end === undefined ? meanings[opening]?.precision : closing?.precision) ?? 'year',
  };
}

function doubtsOfWhole(text: string, { kind, start, end }: Meaning, times: number): PeriodDoubt[] {
  const whole = { from: 0, to: text.length, choices: [] };
  if (times > 1 && start === undefined && end === undefined) return [{ code: 'several-milestones', ...whole }];
  return kind === 'unstated' && text !== '' && times < 2 ? [{ code: 'unread-period', ...whole }] : [];
}

function doubtsOf(
  text: string,
  words: readonly Word[],
  time: Time,
  context: PeriodContext,
  repeats: boolean,
): PeriodDoubt[] {
  const [mark, second] = time;
  const place = { from: mark.from, to: (second ?? mark).to };
  if (mark.atom.unit === 'opaque' || mark.atom.isNextYear === true) return [];
  const hasYear = mark.atom.year !== undefined || second?.atom.year !== undefined;
  const span = spanOfTime(time, context);
  const end = second === undefined ? span : spanOf(second.atom, undefined, context.year);
  if (span === undefined || (end === undefined && second?.atom.unit !== 'opaque' && second?.atom.isNextYear !== true)) {
    return hasYear || context.year !== undefined ? [{ code: 'impossible-date', ...place, choices: [] }] : [];
  }
  if (repeats) return [];
  const earliest = hasYear ? `${context.year ?? '0000'}-01-01` : (context.issuedOn ?? '0000-01-01');
  if (end !== undefined && end.last < earliest) {
    return [{ code: 'before-the-plan', ...place, choices: choicesFor(text, words, time, context) }];
  }
  const isWrongDay = isWrong(mark, span) || (second !== undefined && end !== undefined && isWrong(second, end));
  if (isWrongDay) return [{ code: 'wrong-weekday', ...place, choices: choicesFor(text, words, time, context) }];
  const part: PeriodDoubt[] =
    mark.isPart || second?.isPart === true ? [{ code: 'part-of-the-time', ...place, choices: [] }] : [];
  return hasYear ? part : [...part, { code: 'year-from-the-document', ...place, choices: [] }];
}

function isWrong({ weekday }: Mark, { first, last }: Span): boolean {
  return weekday !== undefined && first === last && weekdayOf(first) !== weekday;
}

/** The phrase as printed, with the year of the document, and with the year after it. */
function choicesFor(text: string, words: readonly Word[], [mark, second]: Time, context: PeriodContext): Period[] {
  if (second !== undefined) return [];
  const { year } = context;
  const years = [mark.atom.year, year, year === undefined ? undefined : year + 1];
  return [...new Set(years.filter((each) => each !== undefined))].flatMap((each) => {
    const atom = { ...mark.atom, year: each };
    const span = spanOf(atom, undefined, undefined);
    return span === undefined ? [] : [{ text, ...singleMeaning(words, { ...mark, atom }, span) }];
  });
}
