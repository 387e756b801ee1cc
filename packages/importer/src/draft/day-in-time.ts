import { withoutPaperDays } from '../task/time-in.js';
import type { ReadTask } from '../task/read-task.js';
import type { Range } from '../words/range.js';
import type { Examiner } from '../year/examine.js';

/** "Tháng 9", and below it "nói chuyện trong tiết chào cờ ngày 15/9/2026": of the time above, the day alone that it names. */
export function withDay(text: string, task: ReadTask, examine: Examiner): ReadTask {
  const { above, period, title } = task;
  if (above === undefined || period?.from !== above.from) return task;
  const [day, ...more] = daysIn(text, title);
  if (day === undefined || more.length > 0) return task;
  // A day and a month alone are a day here.
  const bound = /^\d\d\/\d\d$/.test(text.slice(day.from, day.to)) ? ({ bound: 'day' } as const) : {};
  const said = (range: Range): { start?: string; end?: string } =>
    examine({ words: text.slice(range.from, range.to), ...bound }).period;
  const [time, own] = [said(above), said(day)];
  const isInside =
    own.start !== undefined &&
    own.start === own.end &&
    time.start !== undefined &&
    time.end !== undefined &&
    own.start >= time.start &&
    own.start <= time.end;
  return isInside ? { ...task, period: day, ...bound } : task;
}

/** "ngày 15/9/2026", "sáng 20/9", "ngày 15 tháng 9"; not one that bounds a time, is of somebody, or is one of several. */
const dayWords = new RegExp(
  '(?<!(?:sau|từ|đến|trước|sinh|mất|ký|nhân|của|là)\\s)(?:(?:sáng|chiều|tối|đêm)\\s+(?:(?:ngày|giao thừa|rằm)\\s+)?|ngày\\s+)\\d{1,2}' +
    '(?:\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?\\d{4})?(?!\\d)|\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?)' +
    '(?!\\s*(?:và|,|đến|[-–])\\s*(?:ngày\\s*)?\\d)' +
    // "Hội nghị báo cáo viên (20/02): Ban Tuyên giáo"; "(2/4)" is how much of it.
    '|(?<=\\()(?:\\d\\d/\\d\\d|\\d{1,2}/\\d{1,2}/\\d{4})(?=\\))',
  'giu',
);

/** What a day is remembered for: it is done about then. */
const remembered = /(?:kỷ niệm|chào mừng|hưởng ứng|nhân dịp|mừng)\s[^,;.()]*\(?$/iu;

/** "Công văn 15/UBND (12/03)", "Sửa 12 máy bơm (10/12)": of the number before it. */
const ofNumber = /\d[^()]*\($/u;

function daysIn(text: string, { from, to }: Range): Range[] {
  const words = withoutPaperDays(text.slice(from, to));
  return [...words.matchAll(dayWords)]
    .filter(({ index, 0: day }) => {
      const before = words.slice(Math.max(0, index - 80), index);
      return !remembered.test(before) && !(/^\d/.test(day) && ofNumber.test(before));
    })
    .map(({ index, 0: day }) => ({ from: from + index, to: from + index + day.length }));
}
