import type { Period } from '@kehoach/core';
import type { Token } from './grammar/token.js';
import type { Word } from './grammar/words.js';
import { saysAt, wordsIn } from './grammar/words.js';
import { boundWords, wordsUntil, type PeriodBound } from './reading/bound-words.js';
import { doubtsOf, refusing, type PeriodDoubt } from './reading/doubts.js';
import { entriesOf, type Entry } from './reading/entries.js';
import { meaningOf, withoutDates, type Meaning, type PeriodContext } from './reading/meaning.js';
import { namedTimesIn } from './reading/named-time.js';
import { repetitionsIn } from './reading/repetition.js';
import { timesIn } from './reading/times.js';

/** What stands around a phrase and is not said by it. */
export interface PeriodSetting extends PeriodContext {
  /** What the label or the column says; words that bind themselves are not bound again. */
  readonly bound?: PeriodBound;
  /** The words of a second cell, which say when it ends. The period's text joins both with a dash. */
  readonly until?: string;
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
export function readPeriod(text: string, setting: PeriodSetting = {}): Period {
  return examinePeriod(text, setting).period;
}

/**
 * Reads how a document says when. Its forms stand in `grammar/`. Its obligations:
 *
 * - A missing date stays missing: nothing is taken from a phrase that does not say it, and never the end of the year.
 * - A second date is never dropped without a word: it is the other end, a milestone, or doubted.
 * - A date that does not exist, or that was over before the plan, is doubted and not taken, nor is any other of
 *   the phrase; the words are kept and the readings offered as choices.
 * - The year is the plan's where the words leave it out, and that is said; never that of the clock.
 * - What comes again has no day of its own: numbers in "6 tháng một lần" are no dates.
 * - Nothing is given to `Date`: days are civil dates, so that no time zone moves one.
 * - The text is kept as it stands; offsets of doubts are offsets of it.
 * - It reads any text, throws for none, and looks at each word a bounded number of times.
 */
export function examinePeriod(text: string, setting: PeriodSetting = {}): PeriodReading {
  const kept = keptOf(text);
  const own = wordsIn(kept);
  const { until } = setting;
  const words = until === undefined ? [...boundWords(own, setting.bound), ...own] : wordsUntil(kept, until);
  const whole = until === undefined ? kept : `${kept} - ${keptOf(until)}`;
  const repetitions = repetitionsIn(words);
  const times = timesIn(words, namedTimesIn(words, repetitions), setting.year);
  const entries = entriesOf(words, times, repetitions);
  const meanings = entries.map(({ words: part, time, repeats }) => meaningOf(part, time, repeats, setting));
  const says = (meaning: Meaning): Period => ({ text: whole, ...meaning });
  const doubts = entries.flatMap((entry) => doubtsOf(entry, setting, says));
  const isRefused = doubts.some(({ code }) => refusing.has(code));
  const repeats = repetitions.length > 0;
  const meaning = isRefused ? withoutDates(words, repeats) : together(words, entries, meanings, repeats, setting);
  const isSeveral = entries.length > 1 && !meanings.every(isOnlyRecurring);
  const more = isRefused ? [] : doubtsOfWhole(kept, meaning, isSeveral, entries.length);
  const lead = text.length - text.trimStart().length;
  return {
    period: says(meaning),
    milestones:
      isRefused || !isSeveral
        ? []
        : entries.map((entry, at) => ({ text: saidBy(kept, words, entry), ...(meanings[at] ?? meaning) })),
    doubts: [...doubts, ...more].map((doubt) => ({ ...doubt, from: doubt.from + lead, to: doubt.to + lead })),
  };
}

/** Without the blanks and the full stop around it. */
function keptOf(text: string): string {
  return text
    .trim()
    .replace(/[.;,]$/, '')
    .trim();
}

function isOnlyRecurring({ kind, start, end }: Meaning): boolean {
  return kind === 'recurring' && start === undefined && end === undefined;
}

/** What the times of a phrase say as one: a beginning or an end only where the words say "khởi động …" or "… đến". */
function together(
  words: readonly Word[],
  entries: readonly Entry[],
  meanings: readonly Meaning[],
  repeats: boolean,
  context: PeriodContext,
): Meaning {
  const [only] = meanings;
  if (entries.length <= 1) return only ?? meaningOf(words, undefined, repeats, context);
  const finished = finishedWithin(words, entries, meanings);
  if (finished !== undefined) return finished;
  const opening = entries.findIndex(({ time }) => time?.length === 1 && time[0].link === 'from');
  const { time: lastTime } = entries.at(-1) ?? {};
  const last = meanings.at(-1);
  // "Bắt đầu: …; hoàn thành: …".
  const isClosed = entries.length === 2 && opening === 0 && last?.kind === 'deadline';
  const closing =
    isClosed || (lastTime?.length === 1 && lastTime[0].link === 'to' && !isOneOfList(entries)) ? last : undefined;
  const [start, end] = [isOneOfList(entries) ? undefined : meanings[opening]?.start, closing?.end];
  if (start === undefined && end === undefined) return withoutDates(words, repeats);
  if (start !== undefined && end !== undefined && start > end) return withoutDates(words, repeats);
  const isRecurring = start === undefined && meanings.some(({ kind }) => kind === 'recurring');
  return {
    kind: isRecurring ? 'recurring' : 'window',
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    precision: (end === undefined ? meanings[opening]?.precision : closing?.precision) ?? 'year',
  };
}

/** "Năm 2026, hoàn thành trước ngày 30/9/2026": the second time only says by when of the first all is done. */
function finishedWithin(
  words: readonly Word[],
  { length, 1: entry }: readonly Entry[],
  [whole, last]: readonly Meaning[],
): Meaning | undefined {
  const at = entry?.time?.[0].at ?? 0;
  const isDone = saysAt(words, at - 1, 'xong') || ['thành', 'tất'].some((done) => saysAt(words, at - 2, 'hoàn', done));
  if (length !== 2 || !isDone || last?.kind !== 'deadline' || whole?.end === undefined || whole.kind === 'recurring')
    return undefined;
  const { end, precision = 'day' } = last;
  if (end === undefined || end > whole.end || end < (whole.start ?? end)) return undefined;
  const startPrecision = whole.start === undefined ? undefined : (whole.startPrecision ?? whole.precision);
  return {
    ...whole,
    end,
    precision,
    ...(startPrecision !== undefined && startPrecision !== precision && { startPrecision }),
  };
}

/** "Chậm nhất ngày 15/6 và 15/12": the last of a list is not the end of all. */
function isOneOfList(entries: readonly Entry[]): boolean {
  return entries.slice(1).every(({ time }) => time?.[0].isJoined === true);
}

function doubtsOfWhole(text: string, { kind, start, end }: Meaning, isSeveral: boolean, times: number): PeriodDoubt[] {
  const whole = { from: 0, to: text.length, choices: [] };
  if (isSeveral && start === undefined && end === undefined) return [{ code: 'several-milestones', ...whole }];
  return kind === 'unstated' && text !== '' && times < 2 ? [{ code: 'unread-period', ...whole }] : [];
}

/** The words of one of several times; a bare number of a list has the words of the list. */
function saidBy(text: string, all: readonly Word[], { time, words }: Entry): string {
  const token = time?.[0].token;
  const own = text.slice(words[0]?.from ?? 0, words.at(-1)?.to ?? 0).replace(/^(?:và |hoặc |[\s,;.:&)+-])+/u, '');
  return /^\d+$/.test(own) && token?.listAt !== undefined ? listedIn(text, all, token) : own;
}

function listedIn(text: string, words: readonly Word[], { listAt = 0, listNext = 0 }: Token): string {
  return text.slice(words[listAt]?.from ?? 0, words[listNext - 1]?.to ?? text.length);
}
