import { endsNoun, saysAt, wordsIn, type Word } from './grammar/words.js';
import { namedTimesIn, type NamedTime } from './reading/named-time.js';
import { repetitionsIn, type Repetition } from './reading/repetition.js';
import { timesIn, type Time } from './reading/times.js';

/** Where words in a sentence say when its work is due. */
export interface FoundPeriod {
  readonly from: number;
  readonly to: number;
}

/** Words of finishing or handing in: a time near them is when the work is due. */
const done = new Set([
  'xong',
  'trình',
  'gửi',
  'nộp',
  'tổ chức',
  'hoàn thành',
  'hoàn tất',
  'kết thúc',
  'định kỳ',
  'báo cáo',
  'ban hành',
  'phê duyệt',
]);

const held = new Set(['tổ chức', 'diễn ra', 'khai mạc', 'bế mạc', 'phát động', 'khai giảng', 'ra quân', 'họp vào']);

// prettier-ignore
const papers = new Set([
  'quyết định', 'kế hoạch', 'công văn', 'nghị quyết', 'văn bản', 'thông báo', 'chỉ thị', 'thông tư', 'nghị định',
  'hướng dẫn', 'công điện', 'kết luận', 'kỷ niệm', 'thành lập',
]);

/** What was held on a day: "cuộc họp ngày 15/5/2026 tại …". */
const meetings = new Set([',', 'nay', 'họp', 'cuộc', 'buổi', 'phiên', 'nghị', 'việc', 'biên', 'vụ', 'đã', 'từ']);

/** No list of days is longer. */
const mostInList = 12;

/**
 * How many words before a time such a word may stand: right before a day, somewhat before a year, far before "trong".
 */
const near = { day: 3, year: 6, within: 40, held: 16, sentence: 60 } as const;

/**
 * The stretches of a sentence that say when its work is due: "… trước ngày 30/6/2026", "hoàn thành … trong
 * quý III/2026", "từ ngày … đến ngày …", "Định kỳ hằng quý", "6 tháng một lần".
 *
 * The days of other documents, years of strategies ("đến năm 2030") and times that only belong to a name
 * are passed over. Read a stretch with `examinePeriod`.
 */
export function findPeriods(text: string): FoundPeriod[] {
  const words = wordsIn(text);
  const repetitions = repetitionsIn(words);
  const times = timesIn(words, namedTimesIn(words, repetitions));
  const dated = dueIn(words, times).map((time) => stretchOf(words, time));
  const recurring = repetitions.flatMap((each) => (isOfWork(words, each) ? [stretchOfRepetition(words, each)] : []));
  return merged([...dated, ...recurring].toSorted((a, b) => a.from - b.from || b.to - a.to));
}

/** "trước ngày 15 tháng 02 của năm lập dự toán" is one stretch, of a day and of what repeats it. */
function merged(stretches: readonly FoundPeriod[]): FoundPeriod[] {
  const all: FoundPeriod[] = [];
  for (const { from, to } of stretches) {
    const last = all.at(-1);
    if (last === undefined || from >= last.to) all.push({ from, to });
    else all[all.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  }
  return all;
}

/** "Trước ngày 15/6 và 15/12": the second is due as the first is. */
function dueIn(words: readonly Word[], times: readonly Time[]): Time[] {
  const due: Time[] = [];
  let before: Time | undefined;
  for (const [at, time] of times.entries()) {
    const isOne = (goesOn(before, time) && before === due.at(-1)) || isDue(words, time, endOfList(times, at));
    if (isOne) due.push(time);
    before = time;
  }
  return due;
}

function goesOn(before: Time | undefined, [{ isJoined, token }]: Time): boolean {
  return isJoined && before?.[0].token.unit === token.unit;
}

/** The first word behind a time and those that go on from it: "ngày 15/3 và 20/3/2026". */
function endOfList(times: readonly Time[], at: number): number {
  let last = at;
  while (last - at < mostInList && times[last + 1] !== undefined && goesOn(times[last], times[last + 1] as Time))
    last += 1;
  const [first, second] = times[last] ?? [];
  return (second ?? first)?.token.next ?? 0;
}

function isDue(words: readonly Word[], time: Time, end: number): boolean {
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
  if (link === 'within' && token.unit === 'day') return says(words, at, near.day);
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

/** "tổ chức Lễ phát động ngày 25/5/2026": a day on which something is held, and not that of a paper. */
function isHeldOn(words: readonly Word[], { token, at }: NamedTime): boolean {
  if (token.unit !== 'day' || words[token.at]?.text !== 'ngày') return false;
  // "Thả giống ngày 15/5/2026 tại Hòn Mẫu": the work opens the sentence, and its place follows.
  const opening = words.slice(0, at).map(({ text }) => text);
  const isPlaced = words[token.next]?.text === 'tại' && token.year !== undefined && at > 1 && at < near.year;
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
  'luật', 'hợp', 'giấy', 'sinh', 'mất', 'ký', 'số', 'của', 'cũ', 'trước', 'mưa', 'bão', 'lũ', 'hồ', 'lịch', 'cấp', 'lần',
]);

/** "Kiểm tra hiện trường ngày 09/6/2027.", "mở chuyên mục từ ngày 12/4/2027": the day closes a clause that orders. */
function closesWork(words: readonly Word[], { token, at }: NamedTime, next: number): boolean {
  if (token.unit !== 'day' || token.year === undefined || !/^[.;]?$/.test(words[next]?.text ?? '')) return false;
  // "Tổng duyệt: tối 28/4/2027."
  const behind = /^(?:vào|sáng|chiều|tối)$/.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1;
  const isTold = words[behind]?.text === ':';
  if (!isTold && words[token.at]?.text !== 'ngày') return false;
  const end = isTold ? behind : at;
  const sentence = startOf(words, end, /^[.;]$/);
  // "Diễn tập ở thôn 3, ngày 20/6/2026.": right behind a comma the day is that of the clause before it.
  const isBehindComma = words[end - 1]?.text === ',';
  const start = isBehindComma ? startOf(words, end - 1, /^[.;:()]$/) : startOf(words, end, /^[.,;:()]$/);
  if (saysAt(words, sentence, 'căn', 'cứ') || saysAt(words, sentence, 'thực', 'hiện')) return false;
  const all = words.slice(isTold ? sentence : start, end).map(({ text }) => text);
  const clause = isBehindComma ? all.filter((word) => word !== ',') : all;
  // "Ra mắt tại năm trường vào ngày 26/3/2027": where it is done, where the words say when as well.
  const isOnDay = words[at - 1]?.text === 'vào' || words[at]?.text === 'vào';
  return (
    clause.length > (isTold ? 1 : 2) &&
    words[start - 1]?.text !== '(' &&
    !clause.some(
      (word, which) => !(isOnDay && word === 'tại') && tells(clause[which - 1] ?? '', word, clause[which + 1] ?? ''),
    )
  );
}

/** Words of two syllables that tell nothing, though one of theirs alone does: "Sở Nội vụ", "có trách nhiệm". */
// prettier-ignore
const untold = new Set([
  'nội vụ', 'tài vụ', 'dịch vụ', 'nghiệp vụ', 'phục vụ', 'du lịch', 'đơn vị', 'thư viện', 'bí thư', 'văn thư', 'tổng hợp',
  'phối hợp', 'hợp tác', 'học sinh', 'sinh viên', 'vệ sinh', 'đăng ký', 'pháp luật', 'số hóa', 'đổi số',
  'chuyên đề', 'hiệu trưởng', 'lực lượng', 'có trách', 'có nhiệm', 'cấp phát', 'máy tính',
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

/** "Vào đầu quý II". */
const partPhrases = [['đầu'], ['giữa'], ['cuối'], ['vào']];

function stretchOf(words: readonly Word[], [first, second]: Time): FoundPeriod {
  const last = second ?? first;
  let { at } = first;
  const isBare = at === first.token.at;
  for (const phrase of [
    ...(isBare ? partPhrases : []),
    ['từ', 'nay'],
    ['hoàn', 'thành'],
    ['hoàn', 'tất'],
    ['xong'],
    ['dự', 'kiến'],
  ]) {
    if (saysAt(words, at - phrase.length, ...phrase)) at -= phrase.length;
  }
  // "trước ngày 15/12 hằng năm" comes every year.
  const isEvery = words[last.token.next]?.text === 'hằng';
  const end = isEvery ? (words[last.token.next + 1]?.to ?? last.to) : last.to;
  return { from: words[at]?.from ?? first.from, to: end };
}

/**
 * Work that "hằng tuần" at the end of a sentence belongs to; after a noun it only describes that: "kế hoạch hằng năm".
 */
// prettier-ignore
const often = new Set([
  'đưa tin', 'kiểm tra', 'rà soát', 'cập nhật', 'thực hiện', 'tổ chức', 'theo dõi', 'giám sát', 'đăng tải', 'tiến hành',
  'giao ban', 'tổng hợp', 'đôn đốc', 'nhắc nhở',
]);

/** "Định kỳ hằng quý", "6 tháng một lần", "hằng tháng" where it opens or closes a sentence or has a day of its own. */
function isOfWork(words: readonly Word[], { form, isCounted, isDay, at, next }: Repetition): boolean {
  if (form === 'by periods') return repetitionEnd(words, at) > at + 2;
  if (isCounted || isDay) return true;
  if (form === 'a day of a year told by its role') return /^\d+$/.test(words[at - 1]?.text ?? '');
  // "Mỗi quý, các chi bộ họp": it opens the sentence.
  if (words[at]?.text === 'mỗi' && words[next]?.text === ',') return at === 0 || words[at - 1]?.text === '.';
  if (words[at]?.text !== 'hằng') return false;
  const begins = at === 0 || ['.', ':', ';', '-'].includes(words[at - 1]?.text ?? '');
  const work = `${words[at - 2]?.text ?? ''} ${words[at - 1]?.text ?? ''}`;
  // "…, hằng quý báo cáo": a clause of its own begins with it.
  const follows = `${words[next]?.text ?? ''} ${words[next + 1]?.text ?? ''}`;
  if (words[at - 1]?.text === ',' && (done.has(follows) || often.has(follows))) return true;
  const closes = ['', '.', ';'].includes(words[next]?.text ?? '') && often.has(work);
  return begins || closes;
}

function stretchOfRepetition(words: readonly Word[], { at, next }: Repetition): FoundPeriod {
  const end = Math.max(next, repetitionEnd(words, at));
  return { from: words[at]?.from ?? 0, to: words[end - 1]?.to ?? 0 };
}

/** "hằng quý, 6 tháng, hằng năm (trước ngày 10/12)": no list of them, and no bracket behind it, has more words. */
const longestRepetition = 12;

/** The days of the year that may stand between: "Định kỳ trước ngày 15/6 và 15/12 hằng năm". */
const longestDays = 16;

/** Where a repetition ends that begins at `at`, with what is listed after it and a bracket behind it. */
function repetitionEnd(words: readonly Word[], at: number): number {
  const start = saysAt(words, at, 'định', 'kỳ') ? daysBehind(words, at + 2) : at;
  let end = at;
  for (let next = start; next < start + longestRepetition; next += 1) {
    const word = words[next]?.text ?? '';
    if (word === '(' && end === next) {
      const close = words.slice(next, next + longestRepetition).findIndex(({ text }) => text === ')');
      return close < 0 ? end : next + close + 1;
    }
    if (['ngày', 'tuần', 'tháng', 'quý', 'năm', 'lần'].includes(word)) end = next + 1;
    else if (!/^(?:hằng|mỗi|và|,|hoặc|\/|một|\d{1,2})$/.test(word)) break;
  }
  return end;
}

/** Where "hằng năm" follows on "trước ngày 15/6 và 15/12", from the first word of that; else there. */
function daysBehind(words: readonly Word[], at: number): number {
  for (let next = at; next < at + longestDays; next += 1) {
    const word = words[next]?.text ?? '';
    if (word === 'hằng' || word === 'mỗi') return next;
    if (!/^(?:\d{1,2}|trước|vào|ngày|tháng|và|,|\/|-)$/.test(word)) break;
  }
  return at;
}
