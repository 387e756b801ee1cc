import { endsNoun, saysAt, type Word } from '../grammar/words.js';
import { done } from './done-words.js';
import { isOfLaw } from './law.js';
import type { NamedTime } from '../reading/named-time.js';
import type { Time } from '../reading/times.js';

const held = new Set(['tổ chức', 'diễn ra', 'khai mạc', 'bế mạc', 'phát động', 'khai giảng', 'ra quân', 'họp vào']);

// prettier-ignore
const papers = new Set([
  'quyết định', 'kế hoạch', 'công văn', 'nghị quyết', 'văn bản', 'thông báo', 'chỉ thị', 'thông tư', 'nghị định',
  'hướng dẫn', 'công điện', 'kết luận', 'kỷ niệm', 'thành lập',
]);

/** What was held on a day: "cuộc họp ngày 15/5/2026 tại …". */
const meetings = new Set([',', 'nay', 'họp', 'cuộc', 'buổi', 'phiên', 'nghị', 'việc', 'biên', 'vụ', 'đã', 'từ']);

/**
 * How many words before a time such a word may stand: right before a day, somewhat before a year, far before "trong".
 */
const near = { day: 3, year: 6, within: 40, held: 16, sentence: 60 } as const;

/**
 * Whether a time in a sentence is when its work is due.
 *
 * @param end the first word behind it and those that go on from it
 */
export function isDue(words: readonly Word[], time: Time, end: number): boolean {
  const [{ token, link, hasHour, isAt, at }, second] = time;
  if (token.unit === 'unsaid') return link === 'before' && token.explains !== true;
  if (second !== undefined && !second.isJoined) return link === 'from' && second.token.unit !== 'year';
  if (link === 'from' && saysWhen(words, at)) return true;
  if (isOfThePast(words, time[0])) return false;
  if (token.unit === 'year')
    return link === 'to'
      ? opensOrder(words, time[0])
      : (link === 'before' || link === 'within') && says(words, at, near.year);
  if (link === 'before') return true;
  // "Lũy kế đến 01/6/2026" speaks of the past.
  if (link === 'to') return token.unit !== 'day' || words[token.at]?.text === 'ngày' || words[at]?.text !== 'đến';
  // "Trong tháng", "trong quý" without a number describe; "trong tháng 6", "trong quý II" say when.
  if (link === 'within' && token.unit === 'day') return says(words, at, near.day) || closesWork(words, time[0], end);
  if (link === 'within') return says(words, at, near.within) || isNumbered(token);
  if (isAt && token.unit !== 'day') return true;
  return hasHour || says(words, at, near.day) || isHeldOn(words, time[0]) || closesWork(words, time[0], end);
}

/** "Thời gian thực hiện từ tháng 3/2026": words that announce a time stand right before it. */
function saysWhen(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at).map(({ text }) => text);
  return /(?:thời gian|thời hạn)(?: (?:thực hiện|tổ chức|triển khai|dự kiến))?$/u.test(before.join(' '));
}

function isNumbered({ unit, year, value }: NamedTime['token']): boolean {
  return year !== undefined || ((unit === 'month' || unit === 'quarter') && value !== undefined);
}

/** "… ngày 14/5/2026 tại bến", "… dưới sự chỉ huy của"; under a bridge something may have happened then. */
const placed = /^(?:tại(?:\s|$)|dưới sự (?:chỉ (?:huy|đạo)|chủ trì|điều hành))/u;

/** "tổ chức Lễ phát động ngày 25/5/2026": a day on which something is held, and not that of a paper. */
function isHeldOn(words: readonly Word[], { token, at }: NamedTime): boolean {
  if (token.unit !== 'day' || words[token.at]?.text !== 'ngày') return false;
  // "Thả giống ngày 15/5/2026 tại Hòn Mẫu": the work opens the sentence, and its place follows.
  const opening = words.slice(0, at).map(({ text }) => text);
  const behind = words
    .slice(token.next, token.next + 4)
    .map(({ text }) => text)
    .join(' ');
  const isPlaced = placed.test(behind) && token.year !== undefined && at > 1 && at < near.year;
  if (isPlaced && !opening.some((word, which) => meetings.has(word) || papers.has(`${word} ${opening[which + 1]}`)))
    return true;
  for (let back = at - 1; back >= Math.max(0, at - near.held); back -= 1) {
    const pair = `${words[back]?.text ?? ''} ${words[back + 1]?.text ?? ''}`;
    if (words[back]?.text === ';' || words[back]?.text === '(' || papers.has(pair)) return false;
    // "Luật Tổ chức chính quyền địa phương ngày 16/6/2025" is a law.
    if (held.has(pair)) return words[back - 1]?.text !== 'luật';
  }
  return false;
}

/** What is told of a day, and not ordered for it: "theo ý kiến của Giám đốc Sở ngày 03/2/2027". */
// prettier-ignore
const told = new Set([
  ...meetings, 'theo', 'tại', 'kể', 'tính', 'hiệu', 'lực', 'được', 'có', 'bị', 'báo', 'ý', 'kiến', 'đề', 'đơn', 'thư', 'tờ', 'xảy',
  'hợp', 'giấy', 'sinh', 'mất', 'ký', 'số', 'của', 'cũ', 'trước', 'mưa', 'bão', 'lũ', 'hồ', 'lịch', 'cấp', 'lần',
]);

/** "Kiểm tra hiện trường ngày 09/6/2027.", "… ngày 09/6/2027 (Phụ trách: …)": the day closes a clause that orders. */
function closesWork(words: readonly Word[], { token, at }: NamedTime, next: number): boolean {
  if (token.unit !== 'day' || !/^[.;(]?$/.test(words[next]?.text ?? '')) return false;
  // "Tổng duyệt: tối 28/4/2027.", "Gặp mặt hưu trí, sáng 20/01."
  const isPartOfDay = /^(?:sáng|chiều|tối)$/.test(words[at - 1]?.text ?? '');
  const behind = isPartOfDay || words[at - 1]?.text === 'vào' ? at - 2 : at - 1;
  const isTold = words[behind]?.text === ':';
  const isApart = isPartOfDay && words[behind]?.text === ',';
  if ((token.year === undefined && !isApart) || (!isTold && !isApart && words[token.at]?.text !== 'ngày')) return false;
  const end = isTold ? behind : isApart ? at - 1 : at;
  const sentence = startOf(words, end, /^[.;]$/);
  // "Diễn tập ở thôn 3, ngày 20/6/2026.": right behind a comma the day is that of the clause before it.
  const isBehindComma = words[end - 1]?.text === ',';
  const start = isBehindComma ? startOf(words, end - 1, /^[.;:()]$/) : startOf(words, end, /^[.,;:()]$/);
  if (isOfLaw(words.slice(sentence, end).map(({ text }) => text))) return false;
  const all = words.slice(isTold ? sentence : start, end).map(({ text }) => text);
  const clause = isBehindComma ? all.filter((word) => word !== ',') : all;
  const isBegun = begun.test(clause.join(' '));
  if (!isBegun && (saysAt(words, sentence, 'căn', 'cứ') || saysAt(words, sentence, 'thực', 'hiện'))) return false;
  // "Ra mắt tại năm trường vào ngày 26/3/2027", "…, ngày 26/3/2027": where it is done, and then when.
  const isPlaced = isBehindComma || words[at - 1]?.text === 'vào' || words[at]?.text === 'vào';
  return (
    (clause.length > (isTold ? 1 : 2) || isBegun) &&
    words[start - 1]?.text !== '(' &&
    !clause.some(
      (word, which) =>
        !(isPlaced && word === 'tại') &&
        !(start === sentence && which < 2 && isMeeting(clause)) &&
        tells(clause[which - 1] ?? '', word, clause[which + 1] ?? ''),
    )
  );
}

/** "…; thực hiện từ ngày 22/02/2027.": a clause that says only that work begins. */
const begun = /^(?:thực hiện|triển khai|tiến hành|áp dụng|bắt đầu)$/u;

/** "Họp Ban Chỉ đạo tại Hội trường, ngày 12/3/2026.": with which a sentence begins that calls people together. */
function isMeeting([first = '', second = '']: readonly string[]): boolean {
  return first === 'họp' || (first === 'hội' && second === 'nghị');
}

/** Words of two syllables that tell nothing, though one of theirs alone does: "Sở Nội vụ", "có trách nhiệm". */
// prettier-ignore
const untold = new Set([
  'nội vụ', 'tài vụ', 'dịch vụ', 'nghiệp vụ', 'phục vụ', 'du lịch', 'đơn vị', 'thư viện', 'bí thư', 'văn thư', 'tổng hợp',
  'phối hợp', 'hợp tác', 'học sinh', 'sinh viên', 'vệ sinh', 'đăng ký', 'số hóa', 'đổi số',
  'chuyên đề', 'tờ rơi', 'chuẩn bị', 'trang bị', 'thiết bị', 'hiệu trưởng', 'lực lượng', 'có trách', 'có nhiệm', 'cấp phát', 'máy tính',
]);

function tells(before: string, word: string, next: string): boolean {
  const isUntold = untold.has(`${before} ${word}`) || untold.has(`${word} ${next}`);
  return (told.has(word) && !isUntold) || papers.has(`${word} ${next}`);
}

/** Where the words before `end` begin that none of these signs parts. */
function startOf(words: readonly Word[], end: number, signs: RegExp): number {
  for (let back = end - 1; back >= Math.max(0, end - near.sentence); back -= 1) {
    if (signs.test(words[back]?.text ?? '')) return back + 1;
  }
  return Math.max(0, end - near.sentence);
}

/** "Từ trước năm 2020" and "đến trước" speak of the past. */
function isOfThePast(words: readonly Word[], { at, link }: NamedTime): boolean {
  return link === 'before' && (words[at - 1]?.text === 'từ' || words[at - 1]?.text === 'đến');
}

/** "…; hết năm 2026, tổ chức tổng kết" orders; "hết năm 2025, toàn tỉnh có 20 xã" tells. */
function opensOrder(words: readonly Word[], { at, token }: NamedTime): boolean {
  const [after, next] = [words[token.next + 1]?.text ?? '', words[token.next + 2]?.text ?? ''];
  const isOpening = words[at]?.text === 'hết' && (at === 0 || words[at - 1]?.text === ';');
  return isOpening && words[token.next]?.text === ',' && done.has(`${after} ${next}`);
}

/** Whether one of the last words before `at`, in its sentence, speaks of finishing or handing in. */
function says(words: readonly Word[], at: number, count: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - count); back -= 1) {
    const word = words[back]?.text ?? '';
    if (word === ';') return false;
    if (endsNoun(words, back)) continue;
    if (done.has(word) || done.has(`${word} ${words[back + 1]?.text ?? ''}`)) return true;
  }
  return false;
}
