import { doerAt, leadAfterClause, type Lead } from '../unit/doer.js';
import { doingVerbs } from '../unit/leading-words.js';
import { unitsEnd } from '../unit/units-end.js';
import { sentencesIn } from '../words/sentences.js';
import { type Range } from '../words/range.js';
import { unitBracket } from './bracket.js';
import { givesNoMore, orderingVerb } from './order.js';
import type { ReadTask } from './read-task.js';
import { sentenceTask } from './sentence.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';

/**
 * "Trong quý I, đặt biển báo (Phòng Kinh tế). Từ tháng 3 đến tháng 5, mở lớp (Phòng Văn hóa).": a paragraph whose
 * sentences say each for itself who does it, or when, and of which the first names no unit that would do all of it.
 * Nothing where it is one task.
 */
export function sentencesApart(text: string, task: ReadTask): readonly ReadTask[] | undefined {
  const { title, section, number } = task;
  const end = withBracket(text, title.to, task.place.to);
  const [head, ...sentences] = sentencesIn(text, { from: title.from, to: end });
  if (head === undefined) return undefined;
  const groups: Range[] = [head];
  const isOne = isOfOneUnit(task, head);
  for (const sentence of sentences) {
    const last = groups.at(-1) ?? head;
    const isClosed = unitBracket(text, last) !== undefined;
    const isApart = beginsApart(text, sentence, isOne, isClosed) && (isTold(text, last) || doesOwn(text, last));
    if (isApart) groups.push(sentence);
    else groups[groups.length - 1] = { from: last.from, to: sentence.to };
  }
  if (groups.length < 2) return undefined;
  const all = groups.map((group, at) => sentenceTask(text, group, section, at === 0 ? number : ''));
  if (all.some((each) => each === undefined)) return undefined;
  const parts = all.flatMap((each) =>
    each === undefined || tellingOf(text.slice(each.title.from, each.title.to)) === 'closing'
      ? []
      : [{ ...withAbove(each, task), kind: task.kind }],
  );
  return parts.map((part, at) => ({ ...part, place: placeOf(part, task, at === 0, at === parts.length - 1) }));
}

/** The first begins where the task does, with its mark; the last ends where it does. */
function placeOf({ place }: ReadTask, whole: ReadTask, isFirst: boolean, isLast: boolean): Range {
  const { from, to } = whole.place;
  return { from: isFirst ? from : place.from, to: isLast ? Math.max(to, place.to) : place.to };
}

/** With what the lines above say of the whole paragraph, and its label behind it: "…; thời gian: quý II". */
function withAbove(part: ReadTask, { lead, coordinating, period, title }: ReadTask): ReadTask {
  const isAbove = lead.length > 0 && lead.every(({ from }) => from < title.from);
  return {
    ...(period !== undefined && (period.to <= title.from || period.from >= title.to) && { period }),
    ...part,
    ...(part.lead.length === 0 && isAbove && { lead, coordinating }),
  };
}

/** Up to the end of the bracket that stands behind a title. */
function withBracket(text: string, from: number, to: number): number {
  const bracket = /^\s*\([^()]*\)[.;]?/u.exec(text.slice(from, to));
  return from + (bracket?.[0].length ?? 0);
}

/** What says who or when, so that the next sentence that does may be of its own. */
function isTold(text: string, place: Range): boolean {
  return timeIn(text, place) !== undefined || unitBracket(text, place) !== undefined;
}

/** Work of its own: with a unit that does it; with its bracket or its time where no unit before does all. */
function beginsApart(text: string, sentence: Range, isOne: boolean, isClosed: boolean): boolean {
  const words = text.slice(sentence.from, sentence.to);
  if (tellingOf(words) !== undefined) return false;
  const lead = doerOf(words);
  if (orderingVerb(words) !== undefined) return !givesNoMore(words);
  if (lead !== undefined) return !isRoleOf(words, lead);
  return !isOne && /^\p{Lu}/u.test(words) && !(isClosed ? goesOnClosed : goesOn).test(words) && isTold(text, sentence);
}

/** A unit that does something, and not only what stands before: "Phòng Y tế chủ trì, Phòng Tài vụ phối hợp." */
function doesOwn(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, to);
  const lead = doerOf(words);
  return givesOwn(words) || (lead !== undefined && !isRoleOf(words, lead));
}

/** "Giao Phòng A vá lưới"; "Giao Phòng A; Phòng B …" goes on with a list. */
function givesOwn(words: string): boolean {
  if (orderingVerb(words) === undefined || givesNoMore(words)) return false;
  const units = words.replace(/^\P{L}*(?:đồng thời,?\s|riêng\s)?\p{L}+(?:\s(?:nghị|cầu|công))?\s(?:cho\s)?/iu, '');
  return /\p{L}/u.test(units.slice(unitsEnd(units)));
}

function doerOf(words: string): Lead | undefined {
  return doerAt(words, 0, false) ?? leadAfterClause(words);
}

function isRoleOf(words: string, lead: Lead | undefined): boolean {
  return lead !== undefined && isRole.test(words.slice(lead.to));
}

/** Who answers for work that stands elsewhere: "… chịu trách nhiệm thực hiện." */
export function isOnlyRole(does: string): boolean {
  return /^\s*(?:(?:chịu|có) trách nhiệm(?:\s(?:chính|chung))?(?:\s(?:thực hiện|tổ chức thực hiện|triển khai))?|trực tiếp thực hiện)[\s.;]*$/iu.test(
    does,
  );
}

const isRole = new RegExp(
  '^\\s*(?:là\\s|phối hợp|(?:chịu|có) trách nhiệm (?:trước|toàn|về)\\s|' +
    `(?:trực tiếp )?(?:${doingVerbs}|chịu trách nhiệm)` +
    '(?:\\s(?:thực hiện|tham mưu|chung|chính|tổ chức))?\\s*(?:[.,;]|$))',
  'iu',
);

/** Behind a bracket that closes the work before: what only says more of it. */
const goesOnClosed =
  /^(?:xong|hoàn (?:thành|tất)|thời (?:gian|hạn)|kết quả|trong đó|địa điểm|kinh phí|nguồn|sản phẩm)(?!\p{L})/iu;

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
