import { civilDate, type CivilDate } from '@kehoach/core';
import type { Range } from '../words/range.js';

/** A day that a sheet names, and where. */
export interface NamedDay extends Range {
  readonly day: CivilDate;
}

const date = '(\\d{1,2})\\s*(?:[/.-]|tháng)\\s*(\\d{1,2})\\s*(?:[/.-]|năm)\\s*(\\d{4})';
const since = `(?:tính|số liệu)\\s+từ\\s+(?:ngày\\s+)?(?:${date.replaceAll(/\((?!\?)/g, '(?:')}|đầu năm)`;
/** "Gửi báo cáo đến ngày …" is said to others: a report that speaks of a day begins its line. */
const asOf = new RegExp(
  `(?:${since}|tính|cập nhật|số liệu|thời điểm báo cáo|báo cáo(?<=^[^\\p{L}\\n]{0,40}báo cáo))\\s+đến\\s+(?:hết\\s+)?(?:ngày\\s+)?${date}`,
  'gimu',
);

/** The days of which a stretch says that it speaks of them: "Số liệu tính đến ngày 30/6/2026"; each once. */
export function daysOfSheet(text: string): NamedDay[] {
  const days = new Map<CivilDate, NamedDay>();
  for (const { 0: words, 1: day, 2: month, 3: year, index } of text.matchAll(asOf)) {
    const named = civilDate(Number(year), Number(month), Number(day));
    if (named !== undefined && !days.has(named)) days.set(named, { day: named, from: index, to: index + words.length });
  }
  return [...days.values()];
}

/** The day that a cell names and nothing besides: "15/3/2026", "Ngày 15 tháng 3 năm 2026". */
export function dayAlone(words: string): CivilDate | undefined {
  const [, day, month, year] = new RegExp(`^(?:ngày\\s+)?${date}$`, 'iu').exec(words.trim()) ?? [];
  return day === undefined ? undefined : civilDate(Number(year), Number(month), Number(day));
}

/**
 * The day on which words say that the work was done: "Đã hoàn thành ngày 15/3/2026". One on which it was not, or is
 * to be, is none: "chưa hoàn thành ngày …", "dự kiến hoàn thành ngày …".
 */
export function dayOfDoing(words: string): CivilDate | undefined {
  const said = new RegExp(
    `(?:^|[.,;:(\\n]\\s*|(?<!\\p{L})đã\\s+)hoàn thành\\s+(?:vào\\s+)?(?:ngày\\s+)?${date}`,
    'iu',
  ).exec(words);
  return said === null ? undefined : civilDate(Number(said[3]), Number(said[2]), Number(said[1]));
}
