import { findPeriods } from '@kehoach/periods';
import { beginsListed, beginsUnit, isCapital } from '../unit/begins.js';
import { beginsWork } from '../unit/does.js';
import { doingVerbs, leadingVerbs } from '../unit/leading-words.js';
import { unitsEnd } from '../unit/units-end.js';
import { isOnlyTime } from '../words/only-time.js';
import type { Range } from '../words/range.js';
import { covering } from './read-task.js';
import { tellingOf } from './telling.js';

/** The words that say when a stretch is due: from the first such words to the last. */
export function timeIn(text: string, { from, to }: Range): Range | undefined {
  const words = text.slice(from, to);
  // Most sentences name no time at all, which shows at a glance.
  if (!mayHoldTime.test(words)) return undefined;
  const found =
    covering(findPeriods(words)) ??
    bracketed(words) ??
    opening(words) ??
    allYear(words) ??
    again(words) ??
    weekday(words) ??
    weekOf(words) ??
    atEnd(words);
  return found && { from: from + found.from, to: from + found.to };
}

/** Whether a stretch names the last day: "trước ngày 15/11/2026". */
export function isDueBy(text: string, range: Range): boolean {
  const time = timeIn(text, range);
  return (
    time !== undefined && /^(?:hoàn thành|xong|trước|chậm nhất|muộn nhất)\s/iu.test(text.slice(time.from, time.to))
  );
}

/** "Kiểm kê tài sản (quý IV).": what stands behind a sentence in brackets and is a time alone says when. */
function bracketed(words: string): Range | undefined {
  for (const { 0: all, 1: whole = '', index } of words.matchAll(/[([]([^()[\]]{4,80})[)\]]/gu)) {
    const after = words.slice(index + all.length);
    // "(thực hiện hằng quý)".
    const said = whole.replace(/^(?:thực hiện|triển khai)\s+/iu, '');
    const end = index + 1 + whole.length;
    const isWhen = isOnlyTime(said) && namesWhen.test(said) && (/^[\s.;:,]*$/u.test(after) || isWho(after));
    if (isWhen && !namesDay.test(words.slice(0, index))) return { from: end - said.length, to: end };
  }
  return undefined;
}

/** ", Phòng Hành chính thực hiện.", ": Phó Hiệu trưởng": no more than who does it. */
function isWho(words: string): boolean {
  const who = /^\s*(?:[,:;]|[-–]\s)\s*(?=\p{L})/u.exec(words)?.[0];
  if (who === undefined || !beginsListed(words.slice(who.length))) return false;
  const names = words.slice(who.length, who.length + longestNames);
  return doesIt.test(names.slice(unitsEnd(names)));
}

/** No list of units before what they do is longer. */
const longestNames = 400;
const doesIt = new RegExp(`^\\s*(?:(?:${leadingVerbs})(?!\\p{L}).*|thực hiện)?[\\s.;]*$`, 'su');

/** "Ngày 28/9/2026, Ban Chỉ đạo họp …", "Hội thi giữa các khối: Chiều thứ Sáu, ngày 13/11 tại sân trường": how it begins. */
function opening(words: string): Range | undefined {
  const match = opens.exec(words);
  const [all = '', said = ''] = match ?? [];
  if (match === null || tellingOf(words) !== undefined) return undefined;
  const from = match.index + all.length - said.length;
  const after = words.slice(from + said.length).replace(/^\s*[,:;]\s*/u, '');
  // "Ngày 19/6/2026, UBND tỉnh tổ chức cuộc họp về …" opens a paper on what was said there.
  if (/(?:cuộc họp|buổi làm việc)/iu.test(after)) return undefined;
  const isOfWork = /^[.;\s]*$/u.test(after)
    ? beginsWork(words)
    : beginsListed(after) || beginsWork(after) || namesWho.test(after);
  if (!isOfWork) return undefined;
  return { from, to: from + said.length };
}

/** Who does it, in brackets. */
const namesWho = new RegExp(`\\([^()]*\\s(?:${doingVerbs})`, 'iu');

const opens = new RegExp(
  '(?:^(?:[-+*•]\\s*)?|^(?:[^\\s:]+\\s+){3,20}[^\\s:]+:\\s+)((?:(?:vào|dự kiến|khoảng|trong|đầu|giữa|cuối)\\s+){0,2}(?:tuần\\s+(?:\\d|đầu|cuối)\\s+)?' +
    '(?:\\d{1,2}\\s*(?:giờ|h|g)\\s*(?:\\d{2})?(?:\\s*phút)?,?\\s+)?(?:(?:sáng|chiều|tối)\\s+)?' +
    '(?:thứ\\s+\\p{L}+,?\\s+)?(?:ngày\\s+\\d{1,2}(?:\\s*/\\s*\\d{1,2}|\\s+tháng\\s+\\d{1,2})|tháng\\s+\\d{1,2}|quý\\s+(?:[IVX]{1,3}|\\d))' +
    '(?:(?:\\s*/\\s*|\\s+năm\\s+)\\d{4})?)(?=\\s*(?:,|:|;|\\(|\\.?$)|\\s+(?:tại|ở)\\s)',
  'iu',
);

/** A year alone is that of a law, a day alone may be that of anything, and how long something takes says not when. */
const namesWhen = /^(?!\d+\s*\p{L}).*(?:ngày|tháng|quý|tuần|h[ằà]ng|mỗi|thường xuyên|(?:cả|suốt|trong) năm)/iu;

/** "Quyết định số 12/QĐ-UBND (ngày 05/01/2026)", "Ngày Pháp luật (ngày 09/11)": a day that has a name. */
const namesDay = /(?:\d\/\p{Lu}[\p{L}\d-]*|Ngày(?:\s+[\p{L},-]+){1,9})\s*$/u;

/** "Họp kiểm điểm vào tuần đầu tháng 7/2026.": a week by its month, where words announce it or it closes the sentence. */
function weekOf(words: string): Range | undefined {
  const match = week.exec(words);
  const isSaid =
    match !== null && (/^(?:vào|trong)\s/iu.test(match[0]) || match.index + match[0].length === words.length);
  return isSaid ? { from: match.index, to: match.index + match[0].replace(/[\s.;]*$/u, '').length } : undefined;
}

const week = new RegExp(
  '(?:(?:vào|trong)\\s)?(?<!\\p{L})tuần (?:đầu|cuối|thứ (?:nhất|hai|ba|tư|\\d)|\\d)(?: tiên| cùng)?(?: của)? tháng \\d{1,2}' +
    '(?:\\s?/\\s?\\d{4}| năm \\d{4})?[.;]?',
  'iu',
);

/** "Hội thi – Phòng Bến bãi, tháng 4.": apart at the end of a line it says when. */
function atEnd(words: string): Range | undefined {
  const match =
    /(?:[,;]\s|\s[-–]\s|\s\()(?:thời gian:? )?((?:tháng \d{1,2}|quý [IVX]+)(?:\/\d{4}| năm \d{4})?)[\s.;)]*$/iu.exec(
      words,
    );
  const [all = '', said = ''] = match ?? [];
  const from = words.length - all.length + all.indexOf(said);
  return match === null ? undefined : { from, to: from + said.length };
}

const mayHoldTime =
  /\d|h[ằà]ng\s|mỗi\s|định\sk[ỳì]|\slần|quý\s[ivx]|thường xuyên|(?:trong|suốt|cả) năm|(?:đầu|cuối|cùng|của) (?:tuần|tháng|quý)/iu;

/** "kiểm tra thường xuyên trong năm": work of the whole year, where that closes a clause. */
function allYear(words: string): Range | undefined {
  const match = /(?:(?:thường xuyên|liên tục|xuyên suốt)(?:,)? )?(?:trong|suốt|cả) năm(?=\s*(?:[.;,)]|$))/iu.exec(
    words,
  );
  // "Không bị kiểm tra quá một lần trong năm": how often at most.
  const isAtMost = /không [^.;]{0,60}quá \S+ lần\s*$/iu.test(words.slice(0, match?.index));
  return match === null || isAtMost ? undefined : { from: match.index, to: match.index + match[0].length };
}

/** "Đo nước hằng tháng.": it closes what is done, and names no paper of that kind. */
function again(words: string): Range | undefined {
  const match = /h[ằà]ng (?:ngày|tuần|tháng|quý|năm)(?=\s*[.;]|:\s|$|,\s)/iu.exec(words);
  const behind = /^,\s(.*)$/su.exec(words.slice((match?.index ?? 0) + (match?.[0].length ?? 0)))?.[1];
  // "Cập nhật bản tin hằng ngày, Phòng Kỹ thuật làm đầu mối": then who does it.
  if (behind !== undefined && !(isCapital(behind) && isWho(`, ${behind}`))) return undefined;
  const before = words.slice(0, match?.index);
  // "Phòng Giám sát báo cáo hằng ngày": behind a unit it is what it does.
  const isDone = beginsUnit(words) && /^báo cáo\s*$/u.test(before.slice(unitsEnd(before)));
  if (match === null || (!isDone && nounOfTurn.test(before))) return undefined;
  return { from: match.index, to: match.index + match[0].length };
}

/** "Báo cáo trước 15 giờ thứ Sáu hằng tuần trong thời gian chiến dịch.": of a weekday it is a turn wherever it stands. */
function weekday(words: string): Range | undefined {
  const match = weekdays.exec(words);
  return match === null ? undefined : { from: match.index, to: match.index + match[0].length };
}

const weekdays = new RegExp(
  '(?:(?<!\\p{L})(?:trước|vào|lúc|trong) )?(?:\\d{1,2} ?(?:giờ|h|g) ?(?:\\d{2},? ?)?)?(?:(?:sáng|chiều|tối) )?' +
    '(?:(?:ngày )?thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật) (?:h[ằà]ng|mỗi) tuần(?!\\p{L})',
  'iu',
);

/** What may be called after a turn: "kế hoạch hằng năm". */
const nounOfTurn =
  /(?:kế hoạch|báo cáo|dự toán|ngân sách|quyết toán|chương trình|nhiệm vụ|hoạt động|danh mục|kinh phí|công tác|hội nghị)\s*$/iu;

/** Words that look like a time, whether or not they say when the work is due. */
const timeWords = new RegExp(
  [
    '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}',
    'ngày\\s+\\d{1,2}(?:\\s?[/.-]\\s?\\d{1,2}|\\s+tháng\\s+\\d{1,2})?',
    'tháng\\s+\\d{1,2}(?:\\s?/\\s?\\d{4})?',
    'quý\\s+(?:[IVX]{1,3}|\\d)(?![\\p{L}\\d])(?:\\s?/\\s?\\d{4}|\\s+năm\\s+\\d{4})?',
    'h[ằà]ng\\s+(?:ngày|tuần|tháng|quý|năm)',
    '(?:đầu|giữa|cuối|hết)\\s+năm(?:\\s+\\d{4})?',
    '(?:trong|sau)\\s+(?:(?:thời hạn|vòng)\\s+)?\\d+\\s+(?:ngày|tuần|tháng)',
  ].join('|'),
  'iu',
);

/** Words that look like a time among others that nothing was read from; the days of papers that are named are none. */
export function looksLikeTime(text: string, { from, to }: Range): Range | undefined {
  const words = withoutPaperDays(text.slice(from, to));
  const match = timeWords.exec(words);
  return match === null ? undefined : { from: from + match.index, to: from + match.index + match[0].length };
}

/** Words of the same length, with a line in place of each such day. */
export function withoutPaperDays(words: string): string {
  return words.replaceAll(paperDays, (found) => '_'.repeat(found.length));
}

/** "Kế hoạch số 15/KH-UBND ngày 15/01/2026", "báo cáo tháng 11", "Ngày Pháp luật 09/11", "năm học 2026-2027". */
const paperDays = new RegExp(
  [
    '(?:(?:số|hoạch|định|thị|quyết|văn|báo|tư|luận|dẫn|điện)\\s*:?\\s*\\d|(?<!\\d)\\d{1,5}/\\p{Lu})[^,;.]{0,40}?,?\\s+ngày\\s+\\d{1,2}' +
      '(?:\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}|\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?)',
    'báo cáo\\s+(?:tháng|quý|năm)\\s+[\\dIVX]+',
    '(?:kế hoạch|báo cáo|dự toán|ngân sách|quyết toán|chương trình)\\s+h[ằà]ng\\s+(?:tuần|tháng|quý|năm)',
    'ngày\\s+\\d{1,2}/\\d{1,2}/\\d{4}\\s+của',
    'Ngày\\s+(?:\\p{L}+\\s+){1,6}\\(?\\d{1,2}/\\d{1,2}(?:/\\d{4})?',
  ].join('|'),
  'giu',
);
