import { isLoud } from '../words/loud.js';
import { isOnlyTime } from '../words/only-time.js';
import type { Range } from '../words/range.js';
import type { Paragraph } from './block.js';
import { cellsOf } from './cells-of-line.js';
import { roleOfLabel } from './label-words.js';
import { markEnd, markerOf, type MarkerKind } from './marker.js';

/**
 * The paragraphs that lines are: those that were wrapped at a margin are one again.
 *
 * @param width at which lines were wrapped; `undefined` where each is a paragraph
 */
export function paragraphsOf(text: string, lines: readonly Range[], width: number | undefined): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let last: Range | undefined;
  for (const line of lines.flatMap((each) => fragmentsOf(text, each))) {
    const open = paragraphs.at(-1);
    const isWrapped =
      open !== undefined &&
      last !== undefined &&
      (continues(text, last, line, width) || isFlush(text, open, last, line, width));
    if (isWrapped) {
      paragraphs[paragraphs.length - 1] = { ...open, to: line.to };
    } else paragraphs.push({ kind: 'paragraph', ...line });
    last = line;
  }
  return paragraphs;
}

/** Two columns side by side ("… | CỘNG HÒA …") are read one after the other. */
function fragmentsOf(text: string, line: Range): Range[] {
  const cells = cellsOf(text, line);
  return cells.length === 1 ? cells : cells.filter(({ from, to }) => from < to);
}

/** No paragraph ends in these words. */
const openEnd = /(?:,|(?:^|\s)(?:đến|từ|quý|và|của|ngày|tháng|số|các|với|trong|theo|về|do|cho|là|tại|trước|sau))$/iu;

/** What a number may follow, which may as well be all. */
const counted = /(?:(?<!\d )(?:ngày|tháng)|quý|số)$/iu;

/** Whether a line goes on where the one before it was wrapped. */
function continues(text: string, last: Range, line: Range, width: number | undefined): boolean {
  const start = text.slice(line.from, Math.min(line.to, line.from + 70));
  const end = text.slice(Math.max(last.from, last.to - 8), last.to);
  const marker = markerOf(start);
  // "(qua Ban Tuyên giáo\n- Chính sách)": a bracket that is open goes on.
  if (marker?.kind === 'dash' && width !== undefined && hasOpenBracket(text.slice(last.from, last.to))) return true;
  if (marker !== undefined && !isPartOfNumber(start, end, marker.kind)) return false;
  if (isLabel(start) || /^(?:nơi nhận|kính gửi|căn cứ)\b/iu.test(start)) return false;
  const isLow = /^[\p{Ll}(]/u.test(start) && /\p{L}/u.test(start);
  if (/[.;:!?]$/.test(end)) return false;
  if (isLow && !start.startsWith('(') && !isTypeLine(text, last)) return true;
  if (isTitle(text, last) && !isTitle(text, line)) return false;
  // "NỘI DUNG TỪNG THÁNG", and below it "THÁNG 8"; "4. Kinh tế số", and below it who does what.
  if (openEnd.test(end) && (!counted.test(end) || /^[\dIVX:…._/-]/.test(start))) return true;
  if (saysWhen(text, last)) return false;
  if (width === undefined || isTitle(text, last)) return false;
  return fills(last, start, width);
}

/**
 * "   3.1. Tiêm phòng: tháng 4.\nPhòng Y tế chủ trì …": where paragraphs are indented, a sentence that begins at the margin
 * below a full line goes on with its paragraph.
 */
function isFlush(text: string, open: Range, last: Range, line: Range, width: number | undefined): boolean {
  const start = text.slice(line.from, Math.min(line.to, line.from + 70));
  const isInside = isIndented(text, open) && !isIndented(text, line) && /[.;]$/.test(text.slice(last.from, last.to));
  return (
    width !== undefined &&
    isInside &&
    fills(last, start, width) &&
    markerOf(start) === undefined &&
    !isLabel(start) &&
    !isLoud(start)
  );
}

function isIndented(text: string, { from }: Range): boolean {
  return /[ \t]/.test(text.charAt(from - 1));
}

/** The first word of the next line had no room on it. */
function fills({ from, to }: Range, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0].length ?? 0;
  return to - from + 1 + word > width * 0.82;
}

function hasOpenBracket(line: string): boolean {
  return line.lastIndexOf('(') > line.lastIndexOf(')');
}

/** "giai đoạn 2019 -\n 2025" is no bullet, and "Quý\nIII/2026" no heading. */
function isPartOfNumber(start: string, end: string, kind: MarkerKind): boolean {
  if (kind === 'dash') return /\d$/.test(end);
  return (
    /(?:quý|số|điều|khoản|ngày|tháng|mục)$/iu.test(end) &&
    /^[\dIVX]/.test(start) &&
    !/^[\dIVX.]+(?:[.):]|\s?[-–])\s+\p{Lu}/u.test(start)
  );
}

function isLabel(start: string): boolean {
  const colon = start.indexOf(':');
  return colon > 0 && roleOfLabel(start.slice(0, colon)) !== undefined;
}

/** "1. Thời gian: Tháng 5/2026" says all that its label promises. */
function saysWhen(text: string, { from, to }: Range): boolean {
  const line = text.slice(from, to);
  const colon = line.indexOf(':');
  const label = line.slice(markEnd(line), Math.max(0, colon));
  return roleOfLabel(label) === 'period' && isOnlyTime(line.slice(colon + 1));
}

/** "KẾ HOẠCH" stands alone, also where the title below it begins small. */
function isTypeLine(text: string, { from, to }: Range): boolean {
  return to - from < 60 && isTitle(text, { from, to });
}

/** Lines all in capitals are titles, each for itself. */
function isTitle(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, Math.min(to, from + 100));
  return words === words.toUpperCase() && /\p{Lu}/u.test(words);
}
