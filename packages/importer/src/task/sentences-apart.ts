import { sentencesIn } from '../words/sentences.js';
import { type Range } from '../words/range.js';
import { closingBracket } from './bracket.js';
import type { ReadTask } from './read-task.js';
import { sentenceTask } from './sentence.js';
import { timeIn } from './time-in.js';

/**
 * "Trong quý I, đặt biển báo (Phòng Kinh tế). Từ tháng 3 đến tháng 5, mở lớp (Phòng Văn hóa).": a paragraph whose
 * sentences say each for itself who does it, or when, and of which the first names no unit that would do all of it.
 * Nothing where it is one task.
 */
export function sentencesApart(text: string, task: ReadTask): readonly ReadTask[] | undefined {
  const { title, section, number } = task;
  const end = withBracket(text, title.to, task.place.to);
  const groups: Range[] = [];
  for (const sentence of sentencesIn(text, { from: title.from, to: end })) {
    const last = groups.at(-1);
    if (last !== undefined && (!beginsApart(text, sentence) || !isTold(text, last)))
      groups[groups.length - 1] = { from: last.from, to: sentence.to };
    else groups.push(sentence);
  }
  const [first] = groups;
  if (first === undefined || groups.length < 2 || isOfOneUnit(task, first)) return undefined;
  const all = groups.map((group, at) => sentenceTask(text, group, section, at === 0 ? number : ''));
  if (all.some((each) => each === undefined)) return undefined;
  return all.flatMap((each) => (each === undefined ? [] : [{ ...each, kind: task.kind }]));
}

/** Up to the end of the bracket that stands behind a title. */
function withBracket(text: string, from: number, to: number): number {
  const bracket = /^\s*\([^()]*\)[.;]?/u.exec(text.slice(from, to));
  return from + (bracket?.[0].length ?? 0);
}

/** What says who or when, so that the next sentence that does may be of its own. */
function isTold(text: string, place: Range): boolean {
  return timeIn(text, place) !== undefined || closingBracket(text, place) !== undefined;
}

/** A bracket with units at its end, or a time where work begins the sentence, and no more of the work before. */
function beginsApart(text: string, sentence: Range): boolean {
  const words = text.slice(sentence.from, sentence.to);
  return /^\p{Lu}/u.test(words) && !goesOn.test(words) && isTold(text, sentence);
}

const goesOn = new RegExp(
  '^(?:xong|hoàn (?:thành|tất)|thời (?:gian|hạn)' +
    '|kết (?:quả|thúc(?=\\s(?:trước|vào|trong|ngày\\s\\d|chậm)))|chậm|muộn|trước|báo cáo|gửi|trong đó|riêng|đồng thời|nếu|khi' +
    '|trường hợp|định kỳ|h[ằà]ng|ngoài ra|địa điểm|kinh phí|nguồn|sản phẩm|phối hợp|chủ trì|đơn vị|cơ quan|giao|dự kiến)(?!\\p{L})',
  'iu',
);

/** The first sentence begins with the unit that does it all, or one is handed down from above. */
function isOfOneUnit({ lead }: ReadTask, { from, to }: Range): boolean {
  const [unit] = lead;
  return unit !== undefined && unit.from < from + 40 && unit.from < to;
}
