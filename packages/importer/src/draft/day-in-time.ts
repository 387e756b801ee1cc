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
  const bound = /^\d{1,2}\/\d{1,2}$/.test(text.slice(day.from, day.to)) ? ({ bound: 'day' } as const) : {};
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
  '(?<!(?:sau|từ|đến|trước|sinh|mất|ký|nhân|của|là)\\s)(?:(?:sáng|chiều|tối|đêm|trưa)\\s+(?:ngày\\s+)?|ngày\\s+)\\d{1,2}' +
    '(?:\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?\\d{4})?(?!\\d)|\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?)' +
    '(?!\\s*(?:và|,|đến|[-–])\\s*(?:ngày\\s*)?\\d)' +
    // "phát sóng đêm giao thừa 16/02/2026": a whole date that closes a clause.
    '|(?<![\\d/.-]\\s?)\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}(?=\\s*(?:[.;,()]|$|(?:tại|ở)\\s))' +
    // "Hội nghị báo cáo viên (20/02): Ban Tuyên giáo".
    '|(?<=\\()\\d{1,2}/\\d{1,2}(?=\\))',
  'giu',
);

/** What a date without "ngày" may be of that is no work: a paper, a law, figures, or the end or the beginning of something. */
const ofOther = new RegExp(
  '(?<!\\p{L})(?:hiệu lực|biên bản|số liệu|dữ liệu|văn bản|quyết định|nghị quyết|báo cáo|công văn|luật|thông báo|tờ trình|theo|của|kể' +
    '|từ|đến|tới|trước|sau|sinh|mất|ký|cấp|ban hành|thành lập|tính|là|và|với)\\s[^,;:()]*$',
  'iu',
);

/** What a day is remembered for: it is done about then. */
const remembered = /(?:kỷ niệm|chào mừng|hưởng ứng|nhân dịp|mừng)\s[^,;.()]*$/iu;

/** "Công văn 15/UBND (12/3)": of the number before it. */
const ofPaper = /\d\S*\s\($/u;

function daysIn(text: string, { from, to }: Range): Range[] {
  const words = withoutPaperDays(text.slice(from, to));
  return [...words.matchAll(dayWords)]
    .filter(({ index, 0: day }) => {
      const before = words.slice(Math.max(0, index - 80), index);
      return !remembered.test(before) && !ofPaper.test(before) && !(/^\d/.test(day) && ofOther.test(before));
    })
    .map(({ index, 0: day }) => ({ from: from + index, to: from + index + day.length }));
}
