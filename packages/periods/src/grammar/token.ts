import { civilDate, daysInMonth, type CivilDate, type Precision } from '@kehoach/core';
import type { Said } from './pattern.js';
import { upTo, type ReaderName } from './readers.js';

/** What words name: "ngày 15/9/2022", "quý III, IV năm 2026", "2027 - 2030". */
export interface Named {
  /** `unsaid`: a school year, a day of the moon: a time whose days the words don't give. */
  readonly unit: Precision | 'unsaid';
  /** The first and the last day, month, quarter or half; years stand in `year`. */
  readonly value?: number;
  readonly lastValue?: number;
  readonly month?: number;
  readonly year?: number;
  readonly lastYear?: number;
  /** What a list names one by one, before it is parted into tokens. */
  readonly list?: readonly Item[];
  /** "Tháng 5 năm sau": in the year after that of the time before it. */
  readonly isNextYear?: boolean;
  /** "(Năm học 2026-2027)" beside another time only explains that one. */
  readonly explains?: boolean;
}

/** One of a list: its number, the word it begins at, and whether it is the end of a stretch: "3-5". */
export interface Item {
  readonly value: number;
  readonly at: number;
  /** Where the sign or the word stands that joins it to the one before. */
  readonly joinAt: number;
  readonly isUpTo: boolean;
}

/** A time as words name it, with the words that it takes: from `at` up to, without, `next`. */
export interface Token extends Named {
  /** The row of the grammar that read it. */
  readonly form: string;
  readonly at: number;
  readonly next: number;
  /** The whole list of which this is one. */
  readonly listAt?: number;
  readonly listNext?: number;
}

/** A stretch of days, and how exactly it is named. */
export interface Span {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly precision: Precision;
}

/** The items of a list that a form has read. */
export function itemsOf(said: Said, ...names: readonly ReaderName[]): Item[] {
  const items: Item[] = [];
  let join: { at: number; value: number } | undefined;
  for (const { name, value, at } of said.all('join', ...names)) {
    if (name === 'join') join = { at, value };
    else {
      items.push({ value, at, joinAt: join?.at ?? at, isUpTo: join?.value === upTo });
      join = undefined;
    }
  }
  return items;
}

/**
 * The times of a list: what follows on one another is one stretch ("tháng 6, 7, 8"), the rest are times of
 * their own ("tháng 3, 6, 9").
 *
 * @param isApart "trước ngày 15 và 16/6" are two deadlines, though one follows on the other
 * @param isBefore "trước ngày 15 - 20/6" too: what is due before a day has no beginning
 */
export function tokensOf(token: Token, isApart: boolean, isBefore: boolean): Token[] {
  if (token.list === undefined) return [token];
  const { list, ...rest } = token;
  const runs: Item[][] = [];
  for (const item of list) {
    const last = runs.at(-1)?.at(-1);
    const goesOn = last !== undefined && (item.isUpTo ? !isBefore : !isApart && item.value === last.value + 1);
    if (goesOn) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  const whole = runs.length > 1 ? { listAt: token.at, listNext: token.next } : {};
  return runs.map((run, index) => {
    const [first, last] = [run[0]?.value ?? 0, run.at(-1)?.value ?? 0];
    const at = index === 0 ? token.at : (run[0]?.joinAt ?? token.at) + 1;
    return { ...rest, ...whole, ...valuesOf(token, first, last), at, next: runs[index + 1]?.[0]?.joinAt ?? token.next };
  });
}

function valuesOf({ unit }: Token, first: number, last: number): Partial<Token> {
  const isOne = first === last;
  if (unit === 'year') return { year: first, ...(!isOne && { lastYear: last }) };
  return { value: first, ...(!isOne && { lastValue: last }) };
}

/**
 * The days of a token, or `undefined` where there are none such ("ngày 31/4/2022", "Tháng 12/1019").
 *
 * @param later gives the month and year that this one leaves out ("từ ngày 20 đến ngày 25/7/2020")
 * @param known the year where neither says one
 */
export function spanOf(named: Named, later: Named | undefined, known: number | undefined): Span | undefined {
  const year = named.year ?? later?.year ?? known;
  if (named.unit === 'unsaid' || named.isNextYear === true || year === undefined) return undefined;
  const lastYear = named.lastYear ?? year;
  if (!isPlausible(year) || !isPlausible(lastYear)) return undefined;
  if (named.unit === 'day') return daysOf(named, year, named.month ?? later?.month);
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[named.unit];
  const [from, to] = [named.value ?? 1, named.lastValue ?? named.value ?? 1];
  const lastMonth = to * months;
  const first = civilDate(year, (from - 1) * months + 1, 1);
  const last = lastMonth > 12 ? undefined : civilDate(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
  return first === undefined || last === undefined || first > last ? undefined : { first, last, precision: named.unit };
}

function daysOf({ value = 0, lastValue = value }: Named, year: number, month = 0): Span | undefined {
  const first = civilDate(year, month, value);
  const last = civilDate(year, month, lastValue);
  return first === undefined || last === undefined || first > last ? undefined : { first, last, precision: 'day' };
}

/** A plan names years near its own; "1019" is a slip of the pen. */
function isPlausible(year: number): boolean {
  return year >= 1945 && year < 2100;
}
