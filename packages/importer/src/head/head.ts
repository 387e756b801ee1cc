import { civilDate, type CivilDate } from '@kehoach/core';
import type { Paragraph } from '../outline/block.js';
import { fold, plain } from '../words/fold.js';
import { trimmed, type Range } from '../words/range.js';
import { isTableTitle, tableTitle } from './table-title.js';

/** Words of the document, tidied to one line, and where they stand. */
export interface Said extends Range {
  readonly text: string;
}

/** A document that the plan carries out. */
export interface LegalBasis extends Range {
  readonly number: string;
  readonly issuedOn?: CivilDate;
}

/** What stands before the first heading. What is missing or left blank in the document is missing here. */
export interface Head {
  /** The lines of the letterhead, the parent office first. */
  readonly offices: readonly Said[];
  /** "225/KH-STP"; only with its running number. */
  readonly number?: Said;
  /** Where the number is left blank: "Số:      /KH-UBND". */
  readonly blankNumber?: Said;
  readonly place?: Said;
  readonly issuedOn?: Said & { readonly date: CivilDate };
  /** Where the day or the month is left blank. */
  readonly blankDate?: Said;
  /** A day that is not in the calendar. */
  readonly impossibleDate?: Said;
  /** The year that the date names, with or without its day. */
  readonly year?: number;
  readonly type?: Said;
  readonly title?: Said;
  /** The paragraphs that say on what the plan rests. */
  readonly basis: readonly Said[];
  readonly legalBasis: readonly LegalBasis[];
}

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
const motto =
  /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc/giu;
/** With which a line begins that says on what, or why and when. */
export const basisStart: RegExp =
  /^(?:căn cứ|thực hiện|xét|theo|để|nhằm|trong|ngày|trên cơ sở|hôm nay|kính gửi|được sự|tiếp tục|hưởng ứng)\s/iu;
/** A word before a number of a document, with the sign and the blanks between; then all that the number may hold. */
const reference = /(?:số|định|tư|quyết|hoạch|thị|luật|báo|dẫn|văn|trình)(?: {0,3}:)? {0,3}(\d{1,5}[\p{L}\d&./-]*)/gu;
/** "15/KH-UBND", "58-KH/TU": a sign and letters after the digits. */
const documentNumber = /^\d{1,5}[\p{Lu}\d]*[/-].*\p{Lu}/u;

/**
 * Reads the head of a plan: letterhead, number, place and date, type, title, and what it rests on. Takes
 * a letterhead of two columns also where they were joined on one line.
 *
 * @param paragraphs those before the first heading
 */
export function readHead(text: string, paragraphs: readonly Paragraph[]): Head {
  const typeAt = paragraphs.findIndex((paragraph) => typeOf(text, paragraph) !== undefined);
  const letterhead = paragraphs.slice(0, typeAt < 0 ? paragraphs.length : typeAt);
  const after = typeAt < 0 ? [] : paragraphs.slice(typeAt);
  const title = titleOf(text, typeAt < 0 ? letterhead : after) ?? tableTitle(text, typeAt < 0 ? letterhead : []);
  const rest = (typeAt < 0 ? letterhead : after).filter(
    ({ from, to }) => from >= (title?.to ?? 0) && !/^kính gửi/iu.test(text.slice(from, to)),
  );
  const basis = rest
    .filter(({ from, to }) => basisStart.test(text.slice(from, Math.min(to, from + 30))) || issues(text, { from, to }))
    .map((each) => said(text, each));
  return {
    offices: officesOf(text, letterhead),
    ...numberIn(text, letterhead),
    ...dateIn(text, letterhead),
    ...(typeAt >= 0 && { type: typeOf(text, paragraphs[typeAt] as Paragraph) as Said }),
    ...(title !== undefined && { title }),
    basis,
    legalBasis: firstOfEach(basis.flatMap((each) => referencesIn(text, each))),
  };
}

/** "Sở Nội vụ xây dựng Kế hoạch … năm 2027 với các nội dung sau:" issues the plan, and needs no basis to begin with. */
function issues(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, Math.min(to, from + longestHeadLine));
  return /:\s*$/.test(words) && /(?:ban hành|xây dựng|lập)\s+(?:kế hoạch|chương trình)/iu.test(words);
}

/** A document that is named again is the same one. */
function firstOfEach(references: readonly LegalBasis[]): LegalBasis[] {
  const first = new Map<string, LegalBasis>();
  for (const reference of references) if (!first.has(reference.number)) first.set(reference.number, reference);
  return [...first.values()];
}

/** The words of a stretch on one line, and where they stand. */
export function said(text: string, range: Range): Said {
  const { from, to } = trimmed(text, range);
  return { text: plain(text.slice(from, to)), from, to };
}

/** The documents that a stretch names by their number, each with its day where it says one. */
export function referencesIn(text: string, { from, to }: Range): LegalBasis[] {
  const words = text.slice(from, to);
  const found = [...words.matchAll(reference)].filter(({ 1: number = '' }) => documentNumber.test(number));
  return found.map(({ 0: found, 1: number = '', index }) => {
    const rest = words.slice(index + found.length, index + found.length + 40);
    const day = /^,?\s*ngày\s*(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/iu.exec(rest);
    const issuedOn = day === null ? undefined : civilDate(Number(day[3]), Number(day[2]), Number(day[1]));
    return {
      number: number.replace(/[.,-]$/, ''),
      ...(issuedOn !== undefined && { issuedOn }),
      from: from + index,
      to: from + index + found.length + (day?.[0].length ?? 0),
    };
  });
}

function typeOf(text: string, { from, to }: Paragraph): Said | undefined {
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
function titleOf(text: string, paragraphs: readonly Paragraph[]): Said | undefined {
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

function officesOf(text: string, paragraphs: readonly Paragraph[]): Said[] {
  const offices: Said[] = [];
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.from, paragraph.to);
    // What stands beside the motto on one line is the office.
    const beside = words.search(motto);
    motto.lastIndex = 0;
    const own = { from: paragraph.from, to: beside < 0 ? paragraph.to : paragraph.from + beside };
    const line = said(text, own);
    if (isTableTitle(line.text)) break;
    if (/^số\s*[:.]?\s*[\d/]|^V\/v|^kính gửi/iu.test(line.text)) break;
    const letters = line.text.replaceAll(/[^\p{L}]/gu, '');
    if (letters.length > 3 && line.text.length < 160 && letters === letters.toUpperCase()) offices.push(line);
    // No letterhead names more.
    if (offices.length > 5) break;
  }
  return offices;
}

/** "Số: 225/KH-STP", "SỐ 12a/KH", "Số 58-KH/TU"; blanks, points or strokes where the number is still to come. */
const numberLine =
  /S(?:ố|Ố|ỐỐ)\s*[:.]?\s*(\d{0,5}[a-z]?|[.…_\s]*)\s*([/-])\s*([\p{Lu}\d][\p{L}\d&]*(?:\s*[-/]\s*\p{Lu}[\p{Lu}\d&]+\p{Ll}?)*(?:[-/]20\d\d(?!\d))?)/u;

function numberIn(text: string, paragraphs: readonly Paragraph[]): Pick<Head, 'number' | 'blankNumber'> {
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.from, Math.min(paragraph.to, paragraph.from + longestHeadLine));
    const match = numberLine.exec(words);
    if (match === null) continue;
    const [whole, digits = '', sign = '/', symbol = ''] = match;
    const place = { from: paragraph.from + match.index, to: paragraph.from + match.index + whole.length };
    if (!/\d/.test(digits)) return { blankNumber: { ...said(text, place) } };
    return { number: { ...place, text: `${digits}${sign}${symbol.replaceAll(/\s+/g, '')}` } };
  }
  return {};
}

/** No line of a letterhead is longer. */
const longestHeadLine = 600;

/** "Ninh Thuận, ngày 28 tháng 01 năm 2022", "Hà Nội, ngày 05/3/2026"; the day or the month may be left blank. */
const dateLine =
  /([\p{Lu}][\p{L}.]*(?:[ \u00a0][\p{L}.]+){0,5}),\s*[Nn]gày\s*(\d{0,2})[\s.…_]*(?:[Tt]háng|\/|-|\.)\s*(\d{0,2})[\s.…_]*(?:[Nn]ăm|\/|-|\.)\s*(\d{4})?/u;

function dateIn(
  text: string,
  paragraphs: readonly Paragraph[],
): Pick<Head, 'place' | 'issuedOn' | 'blankDate' | 'impossibleDate' | 'year'> {
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.from, Math.min(paragraph.to, paragraph.from + longestHeadLine));
    const match = dateLine.exec(words);
    if (match === null) continue;
    const [whole, place = '', day = '', month = '', year = ''] = match;
    const at = paragraph.from + match.index;
    const own = { from: at + place.length + 1, to: at + whole.length };
    // "Số: 253/TTr-SNV Bình Thuận, ngày …": the place is the last words with capitals.
    const name = /(?:(?:TP\.?|\p{Lu}[\p{Ll}\p{M}]+\.?)[ \u00a0]?)+$/u.exec(place)?.[0] ?? place;
    const date = civilDate(Number(year), Number(month), Number(day));
    const words_ = said(text, own);
    const isBlank = day === '' || month === '' || year === '';
    return {
      place: { text: plain(name), from: at + place.length - name.length, to: at + place.length },
      ...(date !== undefined
        ? { issuedOn: { ...words_, date } }
        : isBlank
          ? { blankDate: words_ }
          : { impossibleDate: words_ }),
      ...(year !== '' && { year: Number(year) }),
    };
  }
  return {};
}
