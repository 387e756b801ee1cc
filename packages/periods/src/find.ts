import { marksIn, type Mark } from './mark.js';
import { timesIn, type Time } from './meaning.js';
import { saysAt, wordsIn, type Word } from './words.js';

/** Where words in a sentence say when its work is due. */
export interface FoundPeriod {
  readonly from: number;
  readonly to: number;
}

const done = new Set([
  'hoàn thành',
  'hoàn tất',
  'kết thúc',
  'xong trong',
  'xong trước',
  'định kỳ',
  'báo cáo',
  'ban hành',
  'phê duyệt',
]);
const doneWords = new Set(['xong', 'trình', 'gửi', 'nộp', 'tổ chức']);

/**
 * The stretches of a sentence that say when its work is due: "… trước ngày 30/6/2026", "hoàn thành … trong
 * quý III/2026", "từ ngày … đến ngày …", "Định kỳ hằng quý".
 *
 * The days of other documents, years of strategies ("đến năm 2030") and times that only belong to a name
 * are passed over. Read a stretch with `examinePeriod`.
 */
export function findPeriods(text: string): FoundPeriod[] {
  const words = wordsIn(text);
  const times = timesIn(words, marksIn(words));
  const dated = times.filter((time) => isDue(words, time)).map((time) => stretchOf(words, time));
  const all = [...dated, ...recurrencesIn(words)].toSorted((a, b) => a.from - b.from || b.to - a.to);
  let end = -1;
  return all.filter(({ from, to }) => {
    const isNew = from >= end;
    if (isNew) end = to;
    return isNew;
  });
}

function isDue(words: readonly Word[], time: Time): boolean {
  const [{ atom, link, hasHour, at }, second] = time;
  if (atom.unit === 'opaque') return false;
  if (second !== undefined) return link === 'from' && second.atom.unit !== 'year';
  if (isOfAName(words, time)) return false;
  if (atom.unit === 'year') return (link === 'before' || link === 'within') && says(words, at, 6);
  if (link === 'before') return true;
  // "Lũy kế đến 01/6/2026" speaks of the past.
  if (link === 'to') return atom.unit !== 'day' || words[atom.at]?.text === 'ngày' || words[at]?.text !== 'đến';
  if (link === 'within') return atom.unit !== 'day' && (says(words, at, 40) || atom.year !== undefined);
  return hasHour || says(words, at, 3) || isHeldOn(words, time[0]);
}

/** "tổ chức Lễ phát động ngày 25/5/2026": a day on which something is held, and not that of a paper. */
function isHeldOn(words: readonly Word[], { atom, at }: Mark): boolean {
  if (atom.unit !== 'day' || words[atom.at]?.text !== 'ngày') return false;
  for (let back = at - 1; back >= Math.max(0, at - 16); back -= 1) {
    const pair = `${words[back]?.text ?? ''} ${words[back + 1]?.text ?? ''}`;
    if (words[back]?.text === ';' || words[back]?.text === '(' || papers.has(pair)) return false;
    if (held.has(pair)) return true;
  }
  return false;
}

const held = new Set(['tổ chức', 'diễn ra', 'khai mạc', 'bế mạc', 'phát động', 'khai giảng', 'ra quân', 'họp vào']);
// prettier-ignore
const papers = new Set([
  'quyết định', 'kế hoạch', 'công văn', 'nghị quyết', 'văn bản', 'thông báo', 'chỉ thị', 'thông tư', 'nghị định',
  'hướng dẫn', 'công điện', 'kết luận', 'kỷ niệm', 'thành lập',
]);

/** "trước ngày Luật có hiệu lực" never gets here; "từ trước năm 2020" and "đến trước" speak of the past. */
function isOfAName(words: readonly Word[], [{ at, link }]: Time): boolean {
  return link === 'before' && (words[at - 1]?.text === 'từ' || words[at - 1]?.text === 'đến');
}

/** Whether one of the last words before `at`, in its sentence, speaks of finishing or handing in. */
function says(words: readonly Word[], at: number, count: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - count); back -= 1) {
    const word = words[back]?.text ?? '';
    if (word === ';') return false;
    if (doneWords.has(word) || done.has(`${word} ${words[back + 1]?.text ?? ''}`)) return true;
  }
  return false;
}

function stretchOf(words: readonly Word[], time: Time): FoundPeriod {
  const last: Mark = time[1] ?? time[0];
  let { at } = time[0];
  for (const phrase of [['từ', 'nay'], ['hoàn', 'thành'], ['hoàn', 'tất'], ['xong'], ['dự', 'kiến']]) {
    if (saysAt(words, at - phrase.length, ...phrase)) at -= phrase.length;
  }
  // "trước ngày 15/12 hằng năm" comes every year.
  const isEvery = words[last.atom.next]?.text === 'hằng';
  const end = isEvery ? (words[last.atom.next + 1]?.to ?? last.to) : last.to;
  return { from: words[at]?.from ?? time[0].from, to: end };
}

/** "Định kỳ hằng quý", "hằng tháng" where they open a sentence or follow "định kỳ", with the day in brackets. */
function recurrencesIn(words: readonly Word[]): FoundPeriod[] {
  const found: FoundPeriod[] = [];
  for (const [at, word] of words.entries()) {
    const isEvery = word.text === 'hằng' && ['ngày', 'tuần', 'tháng', 'quý', 'năm'].includes(words[at + 1]?.text ?? '');
    const begins = at === 0 || ['.', ':', ';', '-'].includes(words[at - 1]?.text ?? '');
    const isRegular = saysAt(words, at, 'định', 'kỳ');
    if (!(isRegular || (isEvery && (begins || isDayOf(words, at))))) continue;
    const from = isEvery && isDayOf(words, at) ? dayBefore(words, at) : at;
    const end = recurrenceEnd(words, isRegular ? at + 2 : at);
    if (end === undefined) continue;
    found.push({ from: words[from]?.from ?? word.from, to: words[end]?.to ?? word.to });
  }
  return found;
}

/** "trước ngày 18 hằng tháng". */
function isDayOf(words: readonly Word[], at: number): boolean {
  return /^\d{1,2}$/.test(words[at - 1]?.text ?? '') && words[at - 2]?.text === 'ngày';
}

function dayBefore(words: readonly Word[], at: number): number {
  return words[at - 3]?.text === 'trước' ? at - 3 : at - 2;
}

/** The last word of "hằng quý, hằng năm (trước ngày 10/12)", from its first; none where no time of the year follows. */
function recurrenceEnd(words: readonly Word[], at: number): number | undefined {
  const units = new Set(['ngày', 'tuần', 'tháng', 'quý', 'năm']);
  const days = daysOfYear(words, at);
  let end: number | undefined;
  for (let next = days; next < days + 12; next += 1) {
    const word = words[next]?.text ?? '';
    if (word === '(' && end === next - 1) {
      const close = words.slice(next, next + 12).findIndex(({ text }) => text === ')');
      return close < 0 ? end : next + close;
    }
    if (units.has(word)) end = next;
    else if (!['hằng', 'mỗi', 'và', ',', 'hoặc', '6', '06', '01', '3'].includes(word)) break;
  }
  return end;
}

/** Where "hằng năm" follows on "trước ngày 15/6 và 15/12", from the first word of that; else there. */
function daysOfYear(words: readonly Word[], at: number): number {
  for (let next = at; next < at + 16; next += 1) {
    const word = words[next]?.text ?? '';
    if (word === 'hằng' || word === 'mỗi') return next;
    if (!/^(?:\d{1,2}|trước|vào|ngày|tháng|và|,|\/|-)$/.test(word)) break;
  }
  return at;
}
