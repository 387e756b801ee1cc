import { addDays } from '@kehoach/core';
import { spanOf, type Span, type Token } from '../grammar/token.js';
import { saysAnyOf, type Word } from '../grammar/words.js';
import { completionPhrases } from './phrases.js';
import type { NamedTime } from './named-time.js';

/** Named times that belong together: one, or the two ends of a stretch. */
export type Time = readonly [NamedTime] | readonly [NamedTime, NamedTime];

/** The same day of two years so far apart names what is remembered: "(27/7/1947 - 27/7/2022)". */
const fewestYearsRemembered = 5;

/** Puts the two ends of a stretch together: "từ … đến …", "Quý III/2026 - Quý I/2027". */
export function timesIn(words: readonly Word[], named: readonly NamedTime[], known?: number): Time[] {
  const all = withSharedYears(named, known);
  const times: Time[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const [said, next] = [all[at], all[at + 1]];
    if (said === undefined) continue;
    const first = times.at(-1)?.length === 2 ? withoutSharedLink(said) : said;
    const second = next && inYearAfter(next, first.token.year ?? known);
    const isPair = second !== undefined && second.clause === first.clause && isUpTo(words, first, second);
    if (isPair) at += 1;
    if (isPair && isAnniversary(first.token, second.token)) continue;
    if (isPair) times.push([first, second]);
    else if (second === undefined || !isExplainedBy(words, first, second)) times.push([first]);
  }
  // A school year beside a time only explains it.
  const own = times.filter(([{ token }]) => token.explains !== true);
  return own.length > 0 ? own : times;
}

/** The days of the first end, in the light of the other: it may give the year and the month. */
export function spanOfTime([first, second]: Time, known: number | undefined): Span | undefined {
  const span = spanOf(first.token, second?.token, known);
  const end = second && spanOf(second.token, undefined, known);
  // "Từ tháng 10 đến tháng 02/2027" begins in the year of the document.
  const isTurned = span !== undefined && end !== undefined && span.first > end.last && first.token.year === undefined;
  return isTurned ? spanOf(first.token, undefined, known) : span;
}

/** "15/6 và 15/12/2026": the last of a list says the year for all, unless the list runs over a new year. */
function withSharedYears(named: readonly NamedTime[], known: number | undefined): NamedTime[] {
  const all = [...named];
  for (let at = all.length - 2; at >= 0; at -= 1) {
    const [time, next] = [all[at], all[at + 1]];
    if (time === undefined || next?.isJoined !== true) continue;
    const { unit, year: own } = time.token;
    const { unit: nextUnit, year } = next.token;
    const isAlike = unit !== 'year' && unit !== 'unsaid' && nextUnit !== 'year' && own === undefined;
    if (!isAlike || year === undefined || time.token.isNextYear === true) continue;
    const [one, other] = [spanOf(time.token, undefined, year), spanOf(next.token, undefined, known)];
    if (one === undefined || (other !== undefined && one.first > other.first)) continue;
    all[at] = { ...time, token: { ...time.token, year } };
  }
  return all;
}

/** "Từ tháng 3 đến tháng 5 và tháng 9": the end of a stretch binds no other time. */
function withoutSharedLink({ link, ...time }: NamedTime): NamedTime {
  return link === undefined || time.isLinkShared ? time : { ...time, link };
}

function inYearAfter(time: NamedTime, year: number | undefined): NamedTime {
  if (time.token.isNextYear !== true || year === undefined) return time;
  const { isNextYear: _, ...token } = time.token;
  return { ...time, token: { ...token, year: year + 1 } };
}

/** "Quý III/2026 (trước ngày 15/9/2026)", "(hoàn thành trước ngày …)": the bracket says it more exactly. */
function isExplainedBy(words: readonly Word[], first: NamedTime, second: NamedTime): boolean {
  if (second.link !== 'before' && second.link !== 'to') return false;
  const between = words.slice(first.token.next, second.at);
  return between[0]?.text === '(' && (between.length === 1 || saysAnyOf(between, completionPhrases));
}

function isAnniversary(first: Token, second: Token): boolean {
  const isSameDay = first.unit === 'day' && second.unit === 'day' && first.value === second.value;
  const years = (second.year ?? 0) - (first.year ?? second.year ?? 0);
  return isSameDay && first.month === second.month && years >= fewestYearsRemembered;
}

function isUpTo(words: readonly Word[], first: NamedTime, second: NamedTime): boolean {
  const isNext = second.at - first.token.next <= 1;
  const sign = words[first.token.next]?.text;
  if (sign === '-') return isNext && !isOneOfSeveral(words, first);
  if (second.isJoined)
    return isNext && first.link !== 'before' && first.link !== 'to' && follows(first.token, second.token);
  // "Triển khai từ quý II, hoàn thành trước …".
  const isClosing =
    second.link === 'before' ||
    saysAnyOf(words.slice(first.token.next, second.token.at), ['hoàn thành', 'kết thúc', 'bế mạc']);
  if (first.link === 'from' && isClosing) return true;
  return second.link === 'to' && (first.link === 'from' || (first.link === undefined && isNext));
}

/**
 * "Trước ngày 15/6 - 15/12": a day that ends or begins something alone is no end of a stretch; a term ("hạn") may be
 * one.
 */
function isOneOfSeveral(words: readonly Word[], { link, at }: NamedTime): boolean {
  if (link === 'to') return words[at]?.text !== 'hạn';
  return link === 'before' || link === 'after';
}

/** "Quý IV năm 2026 và Quý I năm 2027": one begins where the other ends. */
function follows(first: Token, second: Token): boolean {
  if (first.unit === 'year' || second.unit === 'year') return false;
  const [one, other] = [spanOf(first, second, undefined), spanOf(second, undefined, undefined)];
  return one !== undefined && other !== undefined && addDays(one.last, 1) === other.first;
}
