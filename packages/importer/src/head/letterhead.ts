import { civilDate, type CivilDate } from '@kehoach/core';
import type { Paragraph } from '../outline/block.js';
import { plain } from '../words/fold.js';
import { said, type Said } from './said.js';
import { isTableTitle } from './table-title.js';

/** What stands above the kind of document. What is missing or left blank in the document is missing here. */
export interface Letterhead {
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
}

/** Reads offices, number, place and date; also where a letterhead of two columns was joined on one line. */
export function letterheadIn(text: string, paragraphs: readonly Paragraph[]): Letterhead {
  return { offices: officesOf(text, paragraphs), ...numberIn(text, paragraphs), ...dateIn(text, paragraphs) };
}

const motto =
  /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc/giu;

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

function numberIn(text: string, paragraphs: readonly Paragraph[]): Pick<Letterhead, 'number' | 'blankNumber'> {
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
): Pick<Letterhead, 'place' | 'issuedOn' | 'blankDate' | 'impossibleDate' | 'year'> {
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
