import { counts } from '../outline/marker.js';
import type { Range } from '../words/range.js';
import type { ReadTask } from './read-task.js';

const count = '(?:\\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|mười)';
const unit = '(?:giờ|ngày|tuần|tháng)(?:\\s+làm việc)?';
const from = '(?:kể từ|tính từ|từ khi|từ ngày|sau khi|sau|trước khi|trước)';
/** What the count runs from, or to. */
const event = '[^.,;()]{2,70}';

/**
 * Times that hang on something else: "trong 05 ngày làm việc kể từ khi nhận", "trước lễ khai mạc 10 ngày", "một tuần
 * trước hội nghị". They have no day of the calendar until that something has one.
 */
const relative = new RegExp(
  [
    `(?:trong|sau|chậm nhất|muộn nhất|không quá|ít nhất)\\s+(?:vòng\\s+|thời hạn\\s+|là\\s+)?${count}\\s+${unit}\\s+${from}\\s${event}`,
    `(?:trong|sau|chậm nhất)\\s+(?:vòng\\s+|thời hạn\\s+|sau\\s+)?${count}\\s+(?:ngày|giờ)\\s+làm việc`,
    `trong\\s+(?:vòng|thời hạn)\\s+${count}\\s+${unit}`,
    `(?:trước|sau)\\s(?!ngày\\s\\d|tháng|quý|năm|khi|\\d)[^.,;()]{2,50}?\\s${count}\\s${unit}(?=\\s*[.,;)]|$)`,
    `${count}\\s+${unit}\\s+(?:trước|sau)\\s(?!ngày\\s\\d|khi\\s)${event}`,
    '(?:xong|hoàn thành|hoàn tất)\\s+trước\\s+(?:mùa|tết|lễ|dịp|đợt|vụ)\\s[^.,;()]{2,60}(?=\\s*[.,;)]|$)',
    `trước ngày \\d{1,2} (?:của )?tháng (?:trước|sau|kế tiếp|tiếp theo|liền kề)`,
    '(?<=(?<!giáo dục|chi|vụ|nguồn|vốn|công tác)\\s)thường xuyên(?=\\s*[.;]|$)',
    `trước \\d{1,2}(?:\\s?h|\\s?giờ)[^.;,]{0,20}\\sh[ằà]ng ngày`,
  ].join('|'),
  'iu',
);

/** The words of such a time. */
export function relativeTime(text: string, { from, to }: Range): Range | undefined {
  const match = /\d|một|hai|ba|tuần|thường xuyên|trước/u.test(text.slice(from, to))
    ? relative.exec(text.slice(from, to))
    : null;
  return match === null ? undefined : { from: from + match.index, to: from + match.index + match[0].trimEnd().length };
}

/** The task with the time that its words hang on something else, where they name no other. */
export function withRelativeTime(text: string, task: ReadTask): ReadTask {
  const period = task.period === undefined ? relativeTime(text, task.title) : undefined;
  if (period === undefined) return task;
  // "Trước ngày 28 của tháng trước" comes again and again: a bullet among a unit's duties that has a time is a task.
  const isTask = task.section !== undefined && !counts(task.section.marker) && repeats(text, period);
  return { ...task, ...(isTask && { kind: 'task', number: '' }), period, isInSentence: true };
}

function repeats(text: string, { from, to }: Range): boolean {
  return /^trước (?:ngày )?\d/iu.test(text.slice(from, to));
}
