import { civilDate, type CivilDate } from '@kehoach/core';
import type { Language } from '../language.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A day as official papers write it: `05/9/2022`, in English `5 Sep 2022`.
 *
 * @see Nghị định 30/2020/NĐ-CP, Phụ lục I: a nought before days under 10 and before the months 1 and 2
 */
export function dateText(date: CivilDate, language: Language): string {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
  const name = language === 'en' ? months[Number(month) - 1] : undefined;
  return name === undefined
    ? `${day}/${month < '03' ? month : Number(month)}/${year}`
    : `${Number(day)} ${name} ${year}`;
}

/**
 * The day that a person typed, or that a date field gives: `5/6/2022`, `05.06.2022`, `5 Jun 2022`, `2022-06-05`.
 *
 * The day stands before the month in both languages. The year needs its four digits, since a guessed century is a
 * wrong date that looks right.
 *
 * @returns `undefined` where no such day exists
 */
export function dateFrom(text: string): CivilDate | undefined {
  const typed = text.trim();
  const machine = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed);
  if (machine !== null) return civilDate(Number(machine[1]), Number(machine[2]), Number(machine[3]));
  const parts = /^(\d\d?)\s*[/. -]\s*([a-z]{3}|\d\d?)\s*[/. -]\s*(\d{4})$/i.exec(typed);
  const [day, month = '', year] = parts?.slice(1) ?? [];
  const named = months.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  return parts === null ? undefined : civilDate(Number(year), named || Number(month), Number(day));
}
