import { readPeriod } from '@kehoach/periods';
import { labelsIn } from '../outline/label.js';
import { counts, markEnd } from '../outline/marker.js';
import type { Item } from '../outline/outline.js';
import { readDuty, type Duty } from '../unit/duty.js';
import { beginsUnit } from '../unit/begins.js';
import { unitsEnd } from '../unit/units-end.js';
import { isOnlyTime } from '../words/only-time.js';
import { trimmed, type Range } from '../words/range.js';
import { sentencesIn } from '../words/sentences.js';
import { unitBracket, type Bracket } from './bracket.js';
import type { ReadTask } from './read-task.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';

/**
 * A sentence that gives work to a unit, or says when: "Giao Sở X chủ trì …", "Các đơn vị báo cáo trước ngày …".
 *
 * @param isOfUnit it stands under a unit, which does what it says: whom it asks does not lead
 */
export function sentenceTask(
  text: string,
  place: Range,
  section: Item | undefined,
  number: string,
  isOfUnit = false,
): ReadTask | undefined {
  const words = withoutMark(text, place);
  const bracket = unitBracket(text, words);
  if (bracket !== undefined) return bracketTask(text, place, section, number, bracket);
  const time = labelledTime(text, words);
  const period = time?.period ?? timeIn(text, words);
  if (period === undefined && isOnlyUnits(text.slice(words.from, words.to))) return undefined;
  const duty = dutyAround(text, words, period, isOfUnit);
  if (duty.lead.length === 0 && (period === undefined || tellsOfUnit(text.slice(words.from, words.to))))
    return undefined;
  return {
    number,
    section,
    kind: isResponsibility(text, section, words, period) ? 'responsibility' : 'task',
    title: words,
    place,
    lead: duty.lead,
    coordinating: duty.coordinating,
    ...(time ?? (period && { period, isInSentence: true })),
  };
}

/** "Sở Du lịch mở lớp. Thời gian: Quý II, Quý III.": all that the label says is when. */
function labelledTime(text: string, words: Range): Pick<ReadTask, 'period' | 'bound'> | undefined {
  const label = labelsIn(text, words).find(
    ({ role, value }) => role === 'period' && isOnlyTime(text.slice(value.from, value.to)),
  );
  return label && { period: label.value, bound: label.isDeadline ? 'by' : 'day' };
}

/** Whether all sentences of a stretch tell what is, was or is said. */
export function isTold(text: string, range: Range): boolean {
  return sentencesIn(text, range).every(({ from, to }) => {
    const words = text.slice(from, to);
    return (
      tellingOf(words) !== undefined || tellsOfUnit(words) || /^(?:yêu cầu|đề nghị|cụ thể|theo đó):\s*$/iu.test(words)
    );
  });
}

/** "Các trường đã sửa xong mái trước ngày 10/8": what was done. */
function tellsOfUnit(words: string): boolean {
  return beginsUnit(words) && /^\s*(?:đã|đang)\s/u.test(words.slice(unitsEnd(words)));
}

/** "Các trường tiểu học: Bến Đình, Cầu Đá": who, and no word of what they do. */
function isOnlyUnits(words: string): boolean {
  if (!/^(?:các|những)\s/iu.test(words)) return false;
  const end = unitsEnd(words, { isSentence: false });
  // "Các Đài truyền thanh xã cộng tác tin, bài về cơ sở": whatever the verb, it has objects.
  const does = words.length < longestDoing ? words.slice(unitsEnd(words)) : '';
  return (
    !/^(?!bao gồm|gồm|là |có )\p{Ll}[^.;:]*(?:,|\s(?:về|cho|với|để|đến))\s/u.test(does) &&
    /^(?:[\s.;:]*$|:\s*(?:\p{Lu}[\p{L}\d]*[\s,;.]*)+(?:và\s(?:\p{Lu}[\p{L}\d]*[\s,;.]*)+)?$)/u.test(words.slice(end))
  );
}

const longestDoing = 400;

/** The stretch without the mark that it begins with. */
export function withoutMark(text: string, { from, to }: Range): Range {
  return trimmed(text, { from: from + markEnd(text.slice(from, Math.min(to, from + 80))), to });
}

/** In the part that shares out duties: what has no time of its own, or comes again and again. */
function isResponsibility(text: string, section: Item | undefined, words: Range, period: Range | undefined): boolean {
  if (section?.section !== 'duty') return false;
  const isAsked = /^(?:đề nghị|(?:kính )?mời)\s/iu.test(text.slice(words.from, words.from + 9));
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
  const words = withoutMark(text, place);
  // What follows the bracket belongs to the work.
  const isLast = /^[\s.;]*$/u.test(text.slice(bracket.to, words.to));
  const title = isLast ? trimmed(text, { from: words.from, to: bracket.from }) : words;
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
export function isAmongOrders(text: string, { parent }: Item): boolean {
  const beside = parent?.children ?? [];
  const ordered = beside.filter(({ words }) => /^giao\s/iu.test(text.slice(words.from, words.from + 6)));
  return ordered.length > 1 && ordered.length * 2 > beside.length;
}

/** "Định kỳ hằng năm, Sở Công Thương tổ chức …": the unit may follow the time that opens the sentence. */
function dutyAround(text: string, words: Range, period: Range | undefined, isOfUnit: boolean): Duty {
  const duty = readDuty(text.slice(words.from, words.to), words.from, isOfUnit);
  if (duty.lead.length > 0 || period === undefined || period.from > words.from + 3) return duty;
  const after = text.slice(period.to, Math.min(words.to, period.to + 400));
  // "Hằng quý các phòng báo cáo", "Định kỳ hằng năm, Sở Công Thương …".
  const comma = [...after.slice(0, 80).matchAll(isOfUnit ? /,\s*/gu : /,\s*|^\s+/gu)].find(({ 0: sign, index }) =>
    beginsUnit(after.slice(index + sign.length)),
  );
  if (comma === undefined) return duty;
  const from = period.to + comma.index + comma[0].length;
  return { ...readDuty(text.slice(from, words.to), from, isOfUnit), coordinating: duty.coordinating };
}
