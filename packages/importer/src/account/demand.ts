import { givesWork } from '../task/order.js';
import { goalsIn, targetsIn } from '../task/target.js';
import { isDueBy, timeIn } from '../task/time-in.js';
import { beginsListed } from '../unit/begins.js';
import type { Range } from '../words/range.js';

/** What a sentence asks for that must not be lost: a day, the work of a unit, a number to reach. */
export type Demand = 'time' | 'unit' | 'figure';

/** What a sentence asks for, if anything. */
export function demandOf(text: string, sentence: Range): Demand | undefined {
  if (timeIn(text, sentence) !== undefined || isUndatedTime(text, sentence)) return 'time';
  if (givesWork(text, sentence)) return 'unit';
  return targetsIn(text, sentence).length > 0 ? 'figure' : undefined;
}

/**
 * A time of which no day is known: by the moon, or after what happens then. No heading, which is shorter, and not
 * when somebody is on duty: "Mùng 2 Tết: Phó Giám đốc Sở".
 */
export function isUndatedTime(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, to);
  return words.length > 25 && byMoonOrEvent.test(words) && !/^[^:]{4,24}:/.test(words);
}

const byMoonOrEvent =
  /(?:^|\s)(?:(?:mùng|mồng)\s\d|rằm tháng|âm lịch|(?:trước|sau) tết|(?:sau|trong)(?: vòng| thời hạn)? \d+ (?:ngày|tuần|tháng)(?: làm việc)?,? (?:kể )?từ )/iu;

/** "Sở Xây dựng được giao chủ trì …", "Đội Cứu nạn (chủ trì) …". */
export function isToldToLead(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, to).replace(/^(?:[-+•*]|\(?[\p{L}\d]{1,3}(?:\.\d+)*[.)])\s*/u, '');
  const lead =
    /^(.{4,80}?)\s(?:\((?:đơn vị |cơ quan )?chủ trì\)|được (?:giao|phân công) (?:chủ trì|làm đầu mối))/u.exec(
      words,
    )?.[1];
  return lead !== undefined && beginsListed(lead);
}

/** "Đến năm 2027 có 40 trường đạt chuẩn": how much there is to be by then. */
export function isFutureGoal(text: string, { from, to }: Range): boolean {
  return reachedBy.test(text.slice(from, to));
}

const reachedBy =
  /(?:^|[^\p{L}])(?:đến|tới) (?:hết |cuối )?(?:năm|ngày|quý|tháng)\s[^.;]*\d[^.;]*\s(?:có|đạt|còn|giảm|tăng)\s[^.;]*\d/iu;

/** A number of anything among what a plan is for: "Thu ngân sách đạt 250 tỷ đồng". */
export function isGoalOfAims(text: string, sentence: Range): boolean {
  return goalsIn(text, sentence).length > 0;
}

/** It says when something is still to be done, and does not tell of what was: "hoàn thành trước ngày 30/6/2027". */
export function isDue(text: string, sentence: Range): boolean {
  const time = timeIn(text, sentence);
  return time !== undefined && (isDueBy(text, sentence) || !past.test(text.slice(sentence.from, sentence.to)));
}

/** A number that is still to be reached: "ít nhất 95 %". */
export function isGoal(text: string, sentence: Range): boolean {
  const words = text.slice(sentence.from, sentence.to);
  return /ít nhất|tối thiểu|không dưới|phấn đấu|≥/iu.test(words) && targetsIn(text, sentence).length > 0;
}

const past = /(?:^|\s)(?:đã|được|đạt|có|mới|còn|chưa|từng|xảy ra)\s/iu;
