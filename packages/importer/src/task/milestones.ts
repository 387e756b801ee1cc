import { findPeriods, readPeriod } from '@kehoach/periods';
import { beginsTime } from '../outline/label.js';
import { counts, markerOf, noMarker } from '../outline/marker.js';
import type { Item } from '../outline/outline.js';
import { isTheme, themedTime } from '../outline/time-heading.js';
import { beginsListed } from '../unit/begins.js';
import { beginsWork } from '../unit/does.js';
import { readDuty } from '../unit/duty.js';
import { trimmed, type Range } from '../words/range.js';
import { unitBracket } from './bracket.js';
import type { ReadTask } from './read-task.js';
import { isNames, tellingOf } from './telling.js';

/** The milestones of a schedule: "Tiến độ khởi công: Quý II/2027", also several on one line, counted (1), (2). */
export function milestoneTasks(text: string, item: Item): ReadTask[] {
  return stepsIn(text, item.words).flatMap((step) => {
    const first = leadingTime(text, step);
    const time = first === undefined ? stepTime(text, step) : undefined;
    if (first !== undefined) return [stepTask(text, item, step, first.title, first.period)];
    if (time === undefined) return [];
    const mark = markerOf(text.slice(step.from, Math.min(step.to, step.from + 80)))?.end ?? 0;
    const named = trimmed(text, { from: step.from + mark, to: time.titleTo });
    // "Đợt 1: Từ ngày 02/6": the mark is all that it is called.
    const title = named.from < named.to ? named : trimmed(text, { from: step.from, to: time.titleTo });
    // "Thời gian kiểm tra: …" says when, and not what is to be done.
    if (tellingOf(text.slice(title.from, title.to)) === 'about') return [];
    return [stepTask(text, item, step, title, time.period)];
  });
}

function stepTask(text: string, item: Item, step: Range, title: Range, period: Range): ReadTask {
  const isOnly = step.from === item.words.from && step.to === item.words.to;
  const own = unitBracket(text, title) ?? readDuty(text.slice(title.from, title.to), title.from);
  // "Giao ban: 8 giờ thứ Hai, do Giám đốc Sở chủ trì": who stands behind when.
  const { lead, coordinating } = own.lead.length > 0 ? own : readDuty(text.slice(step.from, step.to), step.from);
  const number = counts(item.marker) ? item.number : '';
  return {
    number,
    section: item,
    kind: 'task',
    title,
    place: isOnly ? { from: item.from, to: item.to } : step,
    lead,
    coordinating,
    period,
  };
}

/** "Tháng 9/2025: Kiện toàn tổ công tác": the time comes first. */
export function startsWithTime(text: string, range: Range): boolean {
  return leadingTime(text, range) !== undefined;
}

/** The time with which a line begins that is no work of somebody's: "Tuần 1 (từ ngày 01/3 đến ngày 07/3): Ra quân". */
export function stretchAt(text: string, range: Range): Stretch | undefined {
  const themed = themedTime(text, range);
  const { period, title = range } =
    themed === undefined ? (leadingTime(text, range) ?? {}) : { ...themed, title: themed.theme };
  const theme = text.slice(title.from, title.to);
  if (period === undefined || readDuty(theme, title.from).lead.length > 0) return undefined;
  return { period, isTheme: isTheme(theme), isWork: beginsWork(theme) };
}

/** When what stands below a line is done; by what the time is called there, or what it says is work itself. */
export interface Stretch {
  readonly period: Range;
  readonly isTheme: boolean;
  readonly isWork: boolean;
}

/** The step that a line without a mark is, where it begins with its time: "31/5/2027: Tổng duyệt". */
export function stepAt(text: string, place: Range, section: Item): ReadTask | undefined {
  const first = leadingTime(text, place);
  const own = { ...section, ...place, words: place, marker: noMarker };
  return first && { ...stepTask(text, own, place, first.title, first.period), section };
}

/** "2. Ra quân xử lý vi phạm: Từ ngày 04/5/2026 đến ngày 31/7/2026." is told on one line, with nothing below. */
export function closesWithTime(text: string, { words, marker, children, body }: Item): boolean {
  if (!counts(marker) || children.length > 0 || body.length > 0) return false;
  const end = text.slice(Math.max(words.from, words.to - 90), words.to);
  const colon = end.lastIndexOf(':');
  return colon >= 0 && beginsTime.test(end.slice(colon + 1).trimStart()) && isTime(end.slice(colon + 1));
}

/** The time with which a line begins before a colon, and what is done then: "Ngày 08/3: tổ chức tọa đàm". */
export function leadingTime(text: string, { from, to }: Range): { period: Range; title: Range } | undefined {
  const start = text.slice(from, Math.min(to, from + 70));
  const mark = markerOf(start)?.end ?? 0;
  const colon = start.indexOf(':', mark);
  if (colon < 0 || !/\d|quý\s[ivx]/iu.test(start.slice(mark, colon)) || from + colon + 1 >= to) return undefined;
  // "Kỷ niệm Ngày Thương binh 27/7: Phòng Nội vụ": the day is what it is called by.
  if (/^(?:kỷ niệm|chào mừng|hưởng ứng|nhân|lễ|hội)\s/iu.test(start.slice(mark))) return undefined;
  if (!isTime(start.slice(mark, colon))) return undefined;
  const title = trimmed(text, { from: from + colon + 1, to });
  // "Ngày hội bơi (ngày 10/10/2026): Phòng Bến bãi chủ trì": what is held is called so, and the bracket says when.
  const isCalled = /^(?!bước|đợt \d|giai đoạn|tuần|vòng)\p{L}+ \p{L}.*\)\s*$/iu.test(start.slice(mark, colon));
  if (isCalled && leadsIn(text.slice(title.from, title.to))) {
    const open = from + start.lastIndexOf('(', colon);
    return {
      period: { from: open + 1, to: open + 1 + text.slice(open + 1).indexOf(')') },
      title: trimmed(text, { from: from + mark, to }),
    };
  }
  // "Giám sát bếp ăn trong tháng 3: Phó Hiệu trưởng": what is done, and who does it.
  if (beginsWork(start.slice(mark)) && isNames(text.slice(title.from, title.to))) return undefined;
  return { period: withoutBracket(text, trimmed(text, { from: from + mark, to: from + colon })), title };
}

/** Words that begin with who leads. */
function leadsIn(words: string): boolean {
  return beginsListed(words) && readDuty(words).lead[0]?.from === 0;
}

/** "Bước 1 (tháng 3): Khảo sát". */
function withoutBracket(text: string, { from, to }: Range): Range {
  const isInside = text.charAt(from) === '(' && text.charAt(to - 1) === ')';
  return isInside ? { from: from + 1, to: to - 1 } : { from, to };
}

function isTime(words: string): boolean {
  const { start, end, kind } = readPeriod(words, { year: 2000 });
  return start !== undefined || end !== undefined || kind === 'recurring';
}

/** "Tiến độ khởi công: Quý II/2027" says when after its colon; a sentence says it among its words. */
function stepTime(text: string, step: Range): { period: Range; titleTo: number } | undefined {
  const words = text.slice(step.from, step.to);
  const found = findPeriods(words).at(0);
  const colon = words.lastIndexOf(':', found?.from ?? words.length);
  const isAfterColon = colon > 0 && (found === undefined ? words.length - colon < 80 : found.from - colon < 40);
  if (isAfterColon) {
    const period = trimmed(text, {
      from: step.from + colon + 1,
      to: sentenceEnd(text, step.from + Math.max(colon + 1, found?.to ?? 0), step.to),
    });
    if (found !== undefined || isTime(text.slice(period.from, period.to)))
      return { period, titleTo: step.from + colon };
  }
  return found && { period: { from: step.from + found.from, to: step.from + found.to }, titleTo: step.to };
}

/** "(1) …; (2) …" on one line are steps of their own. */
function stepsIn(text: string, { from, to }: Range): Range[] {
  const starts = [...text.slice(from, to).matchAll(/\(\d{1,2}\)\s/gu)].map(({ index }) => from + index);
  if (starts.length < 2) return [{ from, to }];
  return starts.map((start, at) => trimmed(text, { from: start, to: starts[at + 1] ?? to }));
}

function sentenceEnd(text: string, from: number, to: number): number {
  const rest = text.slice(from, to);
  const stop = rest.search(/[;,]|\.(?:\s|$)/u);
  return stop < 0 ? to : from + stop;
}
