import { addDays, addMonths, civilDateOf, dayNumberOf, weekdayOf, type CivilDate } from '@kehoach/core';
import { dateText, type Language } from '@kehoach/words';

/** How much of the time is in sight. */
export type Zoom = 'plan' | 'year' | 'quarter' | 'month' | 'week';

/** All of them, from wide to narrow. */
export const zooms: readonly Zoom[] = ['plan', 'year', 'quarter', 'month', 'week'];

/** The days in sight, both included, and the marks on their axis. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/**
 * The stretch of time around `day`; the whole plan, widened to full months, for `plan`.
 *
 * @param most how many marks there is room for
 */
export function scaleOf(
  zoom: Zoom,
  day: CivilDate,
  planFrom: CivilDate,
  planTo: CivilDate,
  language: Language,
  most: number,
): Scale {
  const [from, to] =
    zoom === 'plan' ? [monthOf(planFrom), addDays(addMonths(monthOf(planTo), 1), -1)] : stretch(zoom, day);
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  return {
    from: first,
    to: last,
    ticks: last - first <= 62 ? dayTicks(first, last, language, most) : monthTicks(from, last, language, most),
  };
}

/** The same stretch, `count` further on. */
export function paged(zoom: Zoom, day: CivilDate, count: number): CivilDate {
  if (zoom === 'week') return addDays(day, 7 * count);
  return addMonths(
    zoom === 'month' ? monthOf(day) : stretch(zoom, day)[0],
    count * (zoom === 'month' ? 1 : zoom === 'quarter' ? 3 : 12),
  );
}

/** What the stretch is called: "Quý III/2022". */
export function stretchText(zoom: Zoom, day: CivilDate, language: Language): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const quarter = Math.ceil(month / 3);
  if (zoom === 'year') return language === 'vi' ? `Năm ${year}` : year;
  if (zoom === 'quarter') return language === 'vi' ? `Quý ${roman[quarter - 1]}/${year}` : `Q${quarter} ${year}`;
  if (zoom === 'month')
    return language === 'vi'
      ? `Tháng ${month < 3 ? `0${month}` : month}/${year}`
      : dateText(day, 'en').replace(/^\d+ /, '');
  const [first, last] = stretch('week', day);
  return `${dateText(first, language)} – ${dateText(last, language)}`;
}

/** Where a day begins, in percent of the width; below 0 or above 100 where it is out of sight. */
export function positionOf({ from, to }: Scale, dayNumber: number): number {
  return ((dayNumber - from) / (to - from + 1)) * 100;
}

function stretch(zoom: Zoom, day: CivilDate): [CivilDate, CivilDate] {
  if (zoom === 'week') {
    const monday = addDays(day, 1 - weekdayOf(day));
    return [monday, addDays(monday, 6)];
  }
  const months = zoom === 'month' ? 1 : zoom === 'quarter' ? 3 : 12;
  const month = Number(day.slice(5, 7)) - 1;
  const first = addMonths(monthOf(day), -(month % months));
  return [first, addDays(addMonths(first, months), -1)];
}

function monthOf(day: CivilDate): CivilDate {
  return `${day.slice(0, 7)}-01`;
}

function dayTicks(first: number, last: number, language: Language, most: number): Scale['ticks'] {
  const step = last - first < 8 && most > 7 ? 1 : last - first < 8 ? 2 : 7;
  const ticks = [];
  for (let at = first; at <= last; at += step)
    ticks.push({ at, label: dateText(civilDateOf(at), language).replace(/[/ ]\d{4}$/, '') });
  return ticks;
}

/** Months, or every second, quarters, half years, or years. */
function monthTicks(from: CivilDate, last: number, language: Language, most: number): Scale['ticks'] {
  const months = (last - dayNumberOf(from)) / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((candidate) => months / candidate <= most) ?? 600;
  const ticks: { readonly at: number; readonly label: string }[] = [];
  const month = Number(from.slice(5, 7)) - 1;
  for (let day = addMonths(from, -month % Math.min(step, 12)); dayNumberOf(day) <= last; day = addMonths(day, step)) {
    const hasYear = ticks.length === 0 || day.endsWith('-01-01');
    if (day >= from) ticks.push({ at: dayNumberOf(day), label: monthLabel(day, step, hasYear, language) });
  }
  return ticks;
}

/** `T9`, `Quý III`, `2022`; with its year where one begins. */
function monthLabel(day: CivilDate, step: number, hasYear: boolean, language: Language): string {
  const year = day.slice(0, 4);
  if (step >= 12) return year;
  const month = Number(day.slice(5, 7));
  const name = language === 'vi' ? `T${month}` : (dateText(day, 'en').split(' ')[1] ?? '');
  const quarter = language === 'vi' ? `Quý ${roman[(month - 1) / 3]}` : `Q${(month + 2) / 3}`;
  return `${step === 3 ? quarter : name}${hasYear ? `/${year}` : ''}`;
}

const roman = ['I', 'II', 'III', 'IV'];
