import type { Period } from '@kehoach/core';
import type { Language } from '../language.js';
import { dateText } from './date-text.js';

/** What is told of a period: its words, and the days that they name where they are known. */
export type ToldPeriod = Pick<Period, 'text'> & Partial<Period>;

/** The period in the document's own words; in English by the days that they name, where they name any. */
export function periodText(period: ToldPeriod, language: Language): string {
  const text = period.text.trim();
  if (language === 'vi') return text === '' ? 'Không nêu thời hạn' : text;
  return text === '' ? 'No period stated' : (inEnglish(period) ?? text);
}

function inEnglish({
  kind,
  start,
  end,
  precision = 'day',
  startPrecision = precision,
}: ToldPeriod): string | undefined {
  if (end === undefined) {
    if (start !== undefined) return `From ${named(start, startPrecision)}`;
    return kind === 'continuous' ? 'Continuously' : undefined;
  }
  if (start === undefined) return `By ${named(end, precision)}`;
  const [first, last] = [named(start, startPrecision), named(end, precision)];
  return first === last ? last : `From ${first} to ${last}`;
}

/** As exactly as the document has it: `15 Sep 2022`, `Sep 2022`, `Q3 2022`, `2022`. */
function named(day: string, precision: NonNullable<Period['precision']>): string {
  const text = dateText(day, 'en');
  if (precision === 'day') return text;
  const year = day.slice(0, 4);
  if (precision === 'year') return year;
  return precision === 'quarter' ? `Q${Math.ceil(Number(day.slice(5, 7)) / 3)} ${year}` : text.replace(/^\d+ /, '');
}
