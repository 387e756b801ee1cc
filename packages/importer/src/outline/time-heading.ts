import { plain } from '../words/fold.js';
import { isOnlyTime } from '../words/only-time.js';
import { trimmed, type Range } from '../words/range.js';

/** Longer lines are sentences. */
const longest = 60;

const count = '(?:\\d{1,2}|[IVX]{1,4}|thứ\\s\\p{L}+)';
const unit = '(?:quý|tháng|tuần|ngày|thứ\\s\\p{L}+)';

/** "QUÝ I", "Tháng 5, tháng 6", "Tuần 2 (từ 08/3 đến 14/3)", "6 tháng cuối năm", "Công việc thường xuyên". */
const wholeLine = new RegExp(
  `^(?:${unit}\\s+${count}(?:[\\s,:;/.–-]|\\([^()]*\\)|và|đến|từ|năm|\\d{4}|${unit}|${count})*` +
    '|(?:6|9|sáu|chín|ba|3)\\s+tháng\\s+(?:đầu|cuối)\\s+năm(?:\\s+\\d{4})?' +
    '|(?:các\\s+)?(?:công việc|nhiệm vụ|hoạt động)\\s+(?:thường xuyên|cả năm)(?:\\s+trong\\s+năm)?)\\s*:?\\s*$',
  'iu',
);

/** "Trước ngày 20/02/2027", "Từ 01/3 đến 15/3:": no label, no hours, no cell and no sentence. */
const heads = /^\p{L}(?!.*(?:giờ|phút|\dh))[^:;]*[^:;.]:?$/iu;

/** From the widest to the narrowest: a month stands under its quarter, and closes the month before it. */
const widths = [/thường xuyên|cả năm|(?:đầu|cuối)\snăm/iu, /^quý/iu, /^tháng/iu, /^tuần/iu];

/**
 * How narrow the time is that a line names and nothing besides, from 0 for half a year to 4 for a day; `undefined`
 * for any other line. What stands below such a line is done then.
 */
export function timeHeading(text: string, { from, to }: Range): number | undefined {
  if (to - from > longest) return undefined;
  const words = plain(text.slice(from, to));
  if (!wholeLine.test(words) && !(heads.test(words) && isOnlyTime(words))) return undefined;
  const width = widths.findIndex((pattern) => pattern.test(words));
  return width < 0 ? widths.length : width;
}

/** A line that says when, and by what it is called: "Tháng 3/2026: Tháng Thanh niên". */
export interface ThemedTime {
  readonly period: Range;
  readonly theme: Range;
}

/** Longer lines are sentences. */
const longestThemed = 120;

/**
 * The time with which a line begins, before the colon or the dash behind which it says of what that time is: "Tháng 9 -
 * Truyền thống nhà trường". Nothing of a sentence.
 */
export function themedTime(text: string, { from, to }: Range): ThemedTime | undefined {
  const line = text.slice(from, Math.min(to, from + longestThemed + 1));
  if (line.length > longestThemed || /[.;:]$/.test(line)) return undefined;
  const signs = [...line.matchAll(/:\s+|\s[-–—]\s+/gu)].toReversed();
  for (const { index, 0: sign } of signs) {
    const theme = trimmed(text, { from: from + index + sign.length, to });
    const period = trimmed(text, { from, to: from + index });
    const said = text.slice(theme.from, theme.to);
    if (timeHeading(text, period) !== undefined && (!isOnlyTime(said) || /^đợt\s/iu.test(said)))
      return { period, theme };
  }
  return undefined;
}

/** A time that is called so: "Tháng Thanh niên", "đợt 1", "Chủ điểm: Tôn sư trọng đạo". */
export function isTheme(words: string): boolean {
  return themes.test(words);
}

const themes =
  /^(?:[“"]|(?:tháng|tuần|ngày|đợt|cao điểm|giai đoạn|chủ đề|chủ điểm|chào mừng|mừng|hướng về|hướng tới|hưởng ứng)\s)/iu;
