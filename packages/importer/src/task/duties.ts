import { findPeriods, readPeriod } from '@kehoach/periods';
import { counts, markerOf } from '../outline/marker.js';
import type { Item } from '../outline/outline.js';
import { readDuty, type Duty } from '../unit/duty.js';
import { beginsListed, beginsUnit } from '../unit/begins.js';
import { splitUnits } from '../unit/split.js';
import { unitsEnd } from '../unit/units-end.js';
import type { NamedUnit } from '../unit/named-unit.js';
import { trimmed, type Range } from '../words/range.js';
import { closingBracket, type Bracket } from './bracket.js';
import { covering, under, whole, type ReadTask } from './read-task.js';
import { timeIn } from './time-in.js';

/** A heading longer than this is a sentence. */
const longestHeading = 260;

/**
 * "1. Văn phòng Sở" with its duties below it, or "1. Văn phòng Sở: Là đầu mối …": one responsibility of
 * the unit. What has a time of its own among the duties is a task as well, so that no date is buried.
 */
export function unitDuties(text: string, item: Item): ReadTask[] {
  const head = unitHeading(text, item);
  if (head === undefined) return [];
  const duties = [...(head.rest === undefined ? [] : [head.rest]), ...under(item)];
  const [first, ...more] = duties;
  if (first === undefined) return [];
  const title = withoutMark(text, first);
  const single = duties.length === 1 ? timeIn(text, first) : undefined;
  const more_ = covering(more);
  const responsibility: ReadTask = {
    number: item.number,
    section: item,
    kind: 'responsibility',
    title,
    place: whole(item),
    lead: head.units,
    coordinating:
      single === undefined && duties.length > 1
        ? []
        : readDuty(text.slice(title.from, title.to), title.from).coordinating,
    ...(single && { period: single, isInSentence: true }),
    ...(more_ && { text: more_ }),
  };
  return [responsibility, ...(single === undefined ? datedDuties(text, item, duties, head.units) : [])];
}

/** A sentence that gives work to a unit, or says when: "Giao Sở X chủ trì …", "Các đơn vị báo cáo trước ngày …". */
export function sentenceTask(
  text: string,
  place: Range,
  section: Item | undefined,
  number: string,
): ReadTask | undefined {
  const words = withoutMark(text, place);
  const bracket = closingBracket(text, words);
  if (bracket !== undefined) return bracketTask(text, place, section, number, bracket);
  const period = timeIn(text, words);
  const duty = dutyAround(text, words, period);
  if (duty.lead.length === 0 && period === undefined) return undefined;
  return {
    number,
    section,
    kind: isResponsibility(text, section, words, period) ? 'responsibility' : 'task',
    title: words,
    place,
    lead: duty.lead,
    coordinating: duty.coordinating,
    ...(period && { period, isInSentence: true }),
  };
}

/** In the part that shares out duties: what has no time of its own, or comes again and again. */
function isResponsibility(text: string, section: Item | undefined, words: Range, period: Range | undefined): boolean {
  if (section?.section !== 'duty') return false;
  const isAsked = /^đề nghị\s/iu.test(text.slice(words.from, words.from + 9));
  if (period === undefined) return isAsked || !isAmongOrders(text, section);
  const { kind, start, end } = readPeriod(text.slice(period.from, period.to), { year: 2000 });
  return kind === 'recurring' && start === undefined && end === undefined && counts(section.marker);
}

/** "Tiêm phòng dại cho đàn chó (Trạm Thú y chủ trì; trước ngày 30/4/2026)". */
function bracketTask(
  text: string,
  place: Range,
  section: Item | undefined,
  number: string,
  { place: bracket, lead, coordinating, period }: Bracket,
): ReadTask {
  const title = trimmed(text, { from: withoutMark(text, place).from, to: bracket.from });
  const other = period ?? timeIn(text, title);
  return {
    number,
    section,
    kind: 'task',
    title,
    place,
    lead,
    coordinating,
    ...(other && { period: other, isInSentence: true }),
  };
}

/** Whether most of the items beside it begin with "Giao …": each of them is a task. */
function isAmongOrders(text: string, { parent }: Item): boolean {
  const beside = parent?.children ?? [];
  const ordered = beside.filter(({ words }) => /^giao\s/iu.test(text.slice(words.from, words.from + 6)));
  return ordered.length > 1 && ordered.length * 2 > beside.length;
}

/** "Định kỳ hằng năm, Sở Công Thương tổ chức …": the unit may follow the time that opens the sentence. */
function dutyAround(text: string, words: Range, period: Range | undefined): Duty {
  const duty = readDuty(text.slice(words.from, words.to), words.from);
  if (duty.lead.length > 0 || period === undefined || period.from > words.from + 3) return duty;
  const after = text.slice(period.to, Math.min(words.to, period.to + 400));
  const comma = [...after.slice(0, 80).matchAll(/,\s*(?=\p{Lu})/gu)].find(({ 0: sign, index }) =>
    beginsUnit(after.slice(index + sign.length)),
  );
  if (comma === undefined) return duty;
  const from = period.to + comma.index + comma[0].length;
  return { ...readDuty(text.slice(from, words.to), from), coordinating: duty.coordinating };
}

/** The milestones of a schedule: "Tiến độ khởi công: Quý II/2027", also several on one line, counted (1), (2). */
export function milestoneTasks(text: string, item: Item): ReadTask[] {
  return stepsIn(text, item.words).flatMap((step) => {
    const first = leadingTime(text, step);
    const time = first === undefined ? stepTime(text, step) : undefined;
    if (first !== undefined) return [stepTask(text, item, step, first.title, first.period)];
    if (time === undefined) return [];
    const mark = markerOf(text.slice(step.from, Math.min(step.to, step.from + 80)))?.end ?? 0;
    const title = trimmed(text, { from: step.from + mark, to: time.titleTo });
    return [stepTask(text, item, step, title, time.period)];
  });
}

function stepTask(text: string, item: Item, step: Range, title: Range, period: Range): ReadTask {
  const { lead, coordinating } = readDuty(text.slice(title.from, title.to), title.from);
  const number = counts(item.marker) ? item.number : '';
  return { number, section: item, kind: 'task', title, place: step, lead, coordinating, period };
}

/** "Tháng 9/2025: Kiện toàn tổ công tác": the time comes first. */
export function startsWithTime(text: string, range: Range): boolean {
  return leadingTime(text, range) !== undefined;
}

/** "2. Ra quân xử lý vi phạm: Từ ngày 04/5/2026 đến ngày 31/7/2026." is told on one line, with nothing below. */
export function closesWithTime(text: string, { words, marker, children, body }: Item): boolean {
  if (!counts(marker) || children.length > 0 || body.length > 0) return false;
  const end = text.slice(Math.max(words.from, words.to - 90), words.to);
  const colon = end.lastIndexOf(':');
  if (colon < 0) return false;
  const { start: first, end: last, kind } = readPeriod(end.slice(colon + 1), { year: 2000 });
  return first !== undefined || last !== undefined || kind === 'recurring';
}

function leadingTime(text: string, { from, to }: Range): { period: Range; title: Range } | undefined {
  const start = text.slice(from, Math.min(to, from + 70));
  const mark = markerOf(start)?.end ?? 0;
  const colon = start.indexOf(':', mark);
  if (colon < 0 || !/\d/.test(start.slice(mark, colon)) || from + colon + 1 >= to) return undefined;
  const { start: first, end, kind } = readPeriod(start.slice(mark, colon), { year: 2000 });
  const isTime = first !== undefined || end !== undefined || kind === 'recurring';
  return isTime
    ? {
        period: trimmed(text, { from: from + mark, to: from + colon }),
        title: trimmed(text, { from: from + colon + 1, to }),
      }
    : undefined;
}

/** "1. Giao Văn phòng Sở chủ trì:" hands its unit down to a), b) below it. */
export function handedDown(text: string, item: Item): ReadTask[] {
  const words = text.slice(item.words.from, item.words.to);
  if (item.children.length === 0 || words.length > longestHeading || !/:\s*$/.test(words)) return [];
  const { lead, coordinating } = readDuty(words, item.words.from);
  if (lead.length === 0) return [];
  return item.children.map((child) => {
    const own = sentenceTask(text, child.words, child, child.number);
    const base = {
      number: counts(child.marker) ? child.number : '',
      section: child,
      kind: 'task' as const,
      title: child.words,
      place: whole(child),
      coordinating,
    };
    return own === undefined
      ? { ...base, lead }
      : {
          ...own,
          place: whole(child),
          lead: own.lead.length > 0 ? own.lead : lead,
          coordinating: own.coordinating.length > 0 ? own.coordinating : coordinating,
        };
  });
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
    const { kind, start, end } = readPeriod(text.slice(period.from, period.to), { year: 2000 });
    if (found !== undefined || start !== undefined || end !== undefined || kind === 'recurring')
      return { period, titleTo: step.from + colon };
  }
  return found && { period: { from: step.from + found.from, to: step.from + found.to }, titleTo: step.to };
}

interface UnitHeading {
  readonly units: readonly NamedUnit[];
  /** The duties that follow on the same line. */
  readonly rest: Range | undefined;
}

function unitHeading(text: string, item: Item): UnitHeading | undefined {
  const words = text.slice(item.words.from, Math.min(item.words.to, item.words.from + longestHeading));
  const begin = /^(?:đối với\s+|giao\s+|đề nghị\s+)?/iu.exec(words)?.[0].length ?? 0;
  const list = words.slice(begin);
  if (!beginsListed(list)) return undefined;
  const end = unitsEnd(list);
  const isWhole = item.words.to - item.words.from <= longestHeading && /^[\s.:;]*$/.test(list.slice(end));
  const isBeforeColon = list.charAt(end) === ':';
  if (!isWhole && !isBeforeColon) return undefined;
  const units = splitUnits(list.slice(0, end), item.words.from + begin).filter(({ name }) => beginsListed(name));
  const rest = isBeforeColon
    ? trimmed(text, { from: item.words.from + begin + end + 1, to: item.words.to })
    : undefined;
  return units.length === 0 ? undefined : { units, rest: rest !== undefined && rest.from < rest.to ? rest : undefined };
}

function datedDuties(text: string, item: Item, duties: readonly Range[], units: readonly NamedUnit[]): ReadTask[] {
  return duties.flatMap((place) => {
    const task = sentenceTask(text, place, item, '');
    if (task?.period === undefined) return [];
    // The unit of the heading answers, unless the sentence gives the work to another.
    return [{ ...task, kind: 'task' as const, lead: task.lead.length > 0 ? task.lead : units }];
  });
}

function withoutMark(text: string, { from, to }: Range): Range {
  const marker = markerOf(text.slice(from, Math.min(to, from + 80)));
  return trimmed(text, { from: from + (marker?.end ?? 0), to });
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
