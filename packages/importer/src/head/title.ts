import type { Paragraph } from '../outline/block.js';
import { fold } from '../words/fold.js';
import { trimmed, type Range } from '../words/range.js';
import { said, type Said } from './said.js';

/** The kinds of documents. */
const types: readonly string[] = [
  'kế hoạch', // 23
  'quyết định', // 19
  'thông báo', // 6
  'chỉ thị', // 4
  'báo cáo', // 22
  'chương trình', // 10
  'đề án', // 8
  'phương án', // 9
  'hướng dẫn', // 17
  'biên bản', // 3
  'tờ trình', // 1
  'nghị quyết', // 11
  'công điện',
  'thông tri',
  'quy chế', // 9
  'dự án', // 14
  'chương trình công tác',
  'chương trình hành động',
  'chương trình phối hợp',
  'kế hoạch phối hợp',
  'kế hoạch liên tịch',
  'kế hoạch hành động',
  'kết luận', // 2
  'đề cương', // 2
];
const foldedTypes = new Map(types.map((type) => [fold(type), type]));
const longestFirst = [...foldedTypes.keys()].toSorted((a, b) => b.length - a.length);

/** With which a line begins that says on what, or why and when. */
export const basisStart: RegExp =
  /^(?:căn cứ|thực hiện|xét|theo|để|nhằm|trong|ngày|trên cơ sở|hôm nay|kính gửi|được sự|tiếp tục|hưởng ứng)\s/iu;

/** The kind of document that a line names. */
export function typeOf(text: string, { from, to }: Paragraph): Said | undefined {
  if (to - from > 200) return undefined;
  const words = text.slice(from, to).replaceAll('*', ' ');
  const folded = fold(words);
  // "Kế hoạch" alone on its line is the type too; in a sentence only capitals are.
  if (words !== words.toUpperCase() && !foldedTypes.has(folded)) return undefined;
  const type = longestFirst.find((each) => folded === each || folded.startsWith(`${each} `));
  if (type === undefined) return undefined;
  const length = foldedTypes.get(type)?.split(' ').length ?? 1;
  const start = from + words.search(/\S/u);
  return said(text, { from: start, to: from + (wordsEnd(words, length) ?? words.length) });
}

function wordsEnd(text: string, count: number): number | undefined {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  const last = words[count - 1];
  return last === undefined ? undefined : last.index + last[0].length;
}

/** No title is longer; what goes on is another text. */
const longestTitle = 900;

/** The lines under the type, up to the first blank line, the basis or a note in brackets; or "V/v …". */
export function titleOf(text: string, paragraphs: readonly Paragraph[]): Said | undefined {
  const subject = paragraphs.find(({ from }) => /^V\/v\s/iu.test(text.slice(from, from + 5)));
  if (subject !== undefined) return said(text, { from: subject.from + 3, to: subject.to });
  const [first, ...rest] = paragraphs;
  const type = first && typeOf(text, first);
  if (first === undefined || type === undefined) return undefined;
  let range: Range | undefined = type.to < first.to ? trimmed(text, { from: type.to, to: first.to }) : undefined;
  if (range !== undefined && range.from >= range.to) range = undefined;
  let [last, isGap] = [first.to, false];
  for (const paragraph of rest) {
    const words = text.slice(paragraph.from, Math.min(paragraph.to, paragraph.from + 40));
    isGap = range !== undefined && text.slice(last, paragraph.from).split('\n').length > 2;
    const isOther = isGap || (range !== undefined && (basisStart.test(words) || /^[(_*]/.test(words)));
    const isLong = range !== undefined && range.to - range.from > longestTitle;
    if (isOther || isLong || (range !== undefined && !continuesTitle(text, range, paragraph))) break;
    range = { from: range?.from ?? paragraph.from, to: paragraph.to };
    last = paragraph.to;
  }
  return range && tidyTitle(text, range);
}

/** A title in capitals ends where the capitals end; any other where a sentence begins. */
function continuesTitle(text: string, title: Range, { from, to }: Range): boolean {
  const [so, next] = [text.slice(title.from, title.to), text.slice(from, Math.min(to, from + 100))];
  if (issues(text, { from, to })) return false;
  if (so === so.toUpperCase()) return next === next.toUpperCase();
  return to - from < 160 && !/[.:]$/.test(so);
}

function tidyTitle(text: string, range: Range): Said {
  const { text: words, ...place } = said(text, range);
  return { text: words.replace(/\s*[_*]+$/, ''), ...place };
}

/** "Sở Nội vụ xây dựng Kế hoạch … năm 2027 với các nội dung sau:" issues the plan, and needs no basis to begin with. */
export function issues(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, Math.min(to, from + longestLine));
  return /:\s*$/.test(words) && /(?:ban hành|xây dựng|lập)\s+(?:kế hoạch|chương trình)/iu.test(words);
}

/** No longer line issues a plan. */
const longestLine = 600;
