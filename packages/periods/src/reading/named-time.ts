import { boundBefore, weekdayAt, type Binding } from '../grammar/bounds.js';
import { afterTime, timeAt } from '../grammar/grammar.js';
import { notTimes } from '../grammar/not-times.js';
import { tokensOf, type Token } from '../grammar/token.js';
import type { Word } from '../grammar/words.js';
import type { Repetition } from './repetition.js';

/** A time that words name, with what they say about it. */
export interface NamedTime extends Omit<Binding, 'isVague'> {
  readonly token: Token;
  /** It goes on from the time before it, which binds it too: "trước ngày 15/6 và 15/12". */
  readonly isJoined: boolean;
  /** Its link is that of the time it goes on from. */
  readonly isLinkShared: boolean;
  /** Where it stands, in offsets of the text. */
  readonly from: number;
  readonly to: number;
  /** 0, 1 … : which of the parts between ";" it stands in. */
  readonly clause: number;
}

/** "; và ngày": no more words join two times. */
const mostJoins = 2;
const joins = new Set([',', ';', 'và', 'hoặc', '-', '+', '&']);

/** All times in the words, from left to right. Looks back a bounded number of words, so this is linear. */
export function namedTimesIn(words: readonly Word[], repetitions: readonly Repetition[]): NamedTime[] {
  const times: NamedTime[] = [];
  const taken = repetitions.values();
  let repetition = taken.next().value;
  let clause = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.text === ';') clause += 1;
    while (repetition !== undefined && repetition.next <= at) repetition = taken.next().value;
    if (repetition !== undefined && repetition.at <= at) {
      at = repetition.next - 1;
      continue;
    }
    const found = namedAt(words, at, times.at(-1), clause);
    if (found === undefined) continue;
    times.push(...found.times);
    at = found.next - 1;
  }
  return times;
}

function namedAt(words: readonly Word[], at: number, before: NamedTime | undefined, clause: number) {
  if (!canBegin(words[at])) return undefined;
  let known: Binding | undefined;
  const binding = (): Binding => (known ??= boundBefore(words, at));
  const isJoined = before !== undefined && joinsOnly(words, before.token.next, at);
  const token = tokenAt(words, at, () => binding().link !== undefined, isJoined);
  if (token === undefined) return undefined;
  const bound = inherited(binding(), isJoined ? before : undefined, token);
  const isLinkShared = bound !== binding();
  const isNone = notTimes.some(({ is }) => is(words, token, bound, isJoined));
  return { times: isNone ? [] : timesOf(words, token, bound, { isJoined, isLinkShared, clause }), next: token.next };
}

function canBegin(word: Word | undefined): boolean {
  return /^[\d\p{L}]/u.test(word?.text ?? '');
}

/** Between two times of one list stands nothing but what joins them. */
function joinsOnly(words: readonly Word[], from: number, at: number): boolean {
  const between = words.slice(from, Math.min(at, from + mostJoins + 1));
  return between.length > 0 && between.length <= mostJoins && between.every(({ text }) => joins.has(text));
}

function tokenAt(words: readonly Word[], at: number, isBound: () => boolean, isJoined: boolean): Token | undefined {
  const found = timeAt({ words, at, isBound, isJoined });
  if (found === undefined) return undefined;
  const token: Token = { ...found.gives, form: found.form, at, next: found.next };
  const after = afterTime({ words, at: token.next, isBound, isJoined });
  if (after === undefined) return token;
  if (after.form === 'of the moon') return unsaid(token, after.next);
  if (token.year !== undefined || token.unit === 'year') return token;
  return after.gives === 'unsaid' ? unsaid(token, after.next) : { ...token, isNextYear: true, next: after.next };
}

function unsaid({ form, at }: Token, next: number): Token {
  return { unit: 'unsaid', form, at, next };
}

/** A time without words of its own that bind it is bound like the one that it goes on from. */
function inherited(own: Binding, before: NamedTime | undefined, token: Token): Binding {
  if (own.link !== undefined || before?.link === undefined || before.token.unit !== token.unit) return own;
  return { ...own, link: before.link, ...(before.hasHour && { hasHour: true }) };
}

function timesOf(
  words: readonly Word[],
  token: Token,
  bound: Binding,
  list: Pick<NamedTime, 'isJoined' | 'isLinkShared' | 'clause'>,
): NamedTime[] {
  const { isVague, ...binding } = bound;
  const isApart = bound.link === 'before' || bound.link === 'to' || bound.link === 'after';
  const isPart = binding.isPart || isWeekOf(words, token.at);
  const tokens = isVague ? [unsaid(token, token.next)] : tokensOf(token, isApart, bound.link === 'before');
  return tokens.map((each, index) => {
    const at = index === 0 ? binding.at : each.at;
    const place = { at, from: words[at]?.from ?? 0, to: words[each.next - 1]?.to ?? 0 };
    const weekday = binding.weekday ?? weekdayAt(words, each.next) ?? weekdayAt(words, each.next + 1);
    const own = {
      ...binding,
      ...place,
      ...list,
      isPart,
      isJoined: list.isJoined || index > 0,
      isLinkShared: list.isLinkShared || index > 0,
    };
    return { ...own, token: each, ...(weekday !== undefined && { weekday }) };
  });
}

/** "Tuần 3 tháng 4", "Tuần 3, tháng 4". */
function isWeekOf(words: readonly Word[], at: number): boolean {
  const number = [',', 'của'].includes(words[at - 1]?.text ?? '') ? at - 2 : at - 1;
  const isNumber = /^(?:\d{1,2}|nhất|hai|ba|tư|năm)$/.test(words[number]?.text ?? '');
  const week = words[number - 1]?.text === 'thứ' ? number - 2 : number - 1;
  return isNumber && words[week]?.text === 'tuần';
}
