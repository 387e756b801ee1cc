import { saysAt, type Word } from '../grammar/words.js';
import type { Repetition } from '../reading/repetition.js';
import { done } from './done-words.js';

/**
 * Work that "hằng tuần" at the end of a sentence belongs to; after a noun it only describes that: "kế hoạch hằng năm".
 */
// prettier-ignore
const often = new Set([
  'đưa tin', 'kiểm tra', 'rà soát', 'cập nhật', 'thực hiện', 'tổ chức', 'theo dõi', 'giám sát', 'đăng tải', 'tiến hành',
  'giao ban', 'tổng hợp', 'đôn đốc', 'nhắc nhở',
]);

/** "Định kỳ hằng quý", "6 tháng một lần", "hằng tháng" where it opens or closes a sentence or has a day of its own. */
export function isOfWork(words: readonly Word[], { form, isCounted, isDay, at, next }: Repetition): boolean {
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

/** "hằng quý, 6 tháng, hằng năm (trước ngày 10/12)": no list of them, and no bracket behind it, has more words. */
const longestRepetition = 12;

/** The days of the year that may stand between: "Định kỳ trước ngày 15/6 và 15/12 hằng năm". */
const longestDays = 16;

/** Where a repetition ends that begins at `at`, with what is listed after it and a bracket behind it. */
export function repetitionEnd(words: readonly Word[], at: number): number {
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
