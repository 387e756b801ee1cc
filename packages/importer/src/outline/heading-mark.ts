import { beginsListed } from '../unit/begins.js';
import { oneOf } from '../words/phrase.js';
import type { Range } from '../words/range.js';
import { belowNamed } from './below-named.js';
import type { Paragraph, Row } from './block.js';
import type { Item } from './item.js';
import { beginsWithLabel } from './label.js';
import { counts, markerOf, noMarker, type Marker } from './marker.js';
import { nestedMark } from './nested-mark.js';
import { sectionKindOf } from './section.js';
import { isTheme, themedTime, timeHeading } from './time-heading.js';
import { isRoster } from './turns.js';

/**
 * The mark of the heading or item that a paragraph is, as it counts below what stands open above it; `undefined` for
 * plain words.
 *
 * @param isAboveRoman capitals stand above Roman numbers here
 */
export function headingMark(
  text: string,
  [block, next]: readonly [Paragraph, Paragraph | Row | undefined],
  open: readonly Item[],
  isAboveRoman: boolean,
): Marker | undefined {
  const read =
    markOf(text, block, open) ??
    timeMark(text, block, next, open) ??
    unmarkedHeading(text, block) ??
    outlineTitle(text, block, open.at(-1));
  if (read?.kind === 'capital' && isAboveRoman) return { ...read, rank: aboveRoman };
  return read && nestedMark(text, block, belowNamed(read, open), open);
}

/** The mark of a paragraph; "Thứ hai: đồng chí An" with no "Thứ nhất" before it is a weekday. */
function markOf(text: string, { from, to }: Paragraph, open: readonly Item[]): Marker | undefined {
  const read = markerOf(text.slice(from, Math.min(to, from + 80)));
  const isWeekday =
    read?.kind === 'ordinal' && read.ordinal > 1 && !open.some(({ marker: { kind } }) => kind === 'ordinal');
  return isWeekday && isRoster(text.slice(from, to)) ? undefined : read;
}

/**
 * "Tháng 3" heads what stands below it: inside its quarter, beside the month before it, and above numbers unless it
 * stands among those of a part itself.
 */
function timeMark(
  text: string,
  block: Paragraph,
  next: Paragraph | Row | undefined,
  open: readonly Item[],
): Marker | undefined {
  const width = timeHeading(text, block) ?? themedWidth(text, block, next);
  if (width === undefined) return undefined;
  const times = open.map(({ words, marker: { rank } }) => ({ rank, width: widthOf(text, words) }));
  const beside = times.find((time) => time.width !== undefined && time.width >= width);
  const wider = times.findLast((time) => time.width !== undefined);
  const among = open.findLast(({ marker }) => counts(marker))?.marker.rank ?? 0;
  const rank = beside?.rank ?? (wider?.rank ?? Math.max(among, aboveNumbers)) + betweenRanks;
  return { ...noMarker, rank };
}

/** How narrow the time of a line is with which it begins, and by what it may be called. */
function widthOf(text: string, line: Range): number | undefined {
  return timeHeading(text, line) ?? timeHeading(text, themedTime(text, line)?.period ?? { from: 0, to: 0 });
}

/** "Tháng 3/2026: Tháng Thanh niên"; where no name of a time follows, bullets or a first number do that are none of its labels. */
function themedWidth(text: string, line: Paragraph, next: Paragraph | Row | undefined): number | undefined {
  const themed = themedTime(text, line);
  if (themed === undefined || next?.kind !== 'paragraph') return undefined;
  const theme = text.slice(themed.theme.from, themed.theme.to);
  const isAbove =
    /^(?:[-–•+*]|1[.)]|a\))\s/u.test(text.slice(next.from, next.from + 3)) && !beginsWithLabel(text, next);
  return isTheme(theme) || (isAbove && !beginsListed(theme)) ? timeHeading(text, themed.period) : undefined;
}

/** Below Roman numbers and capitals. */
const aboveNumbers = 1.6;
const betweenRanks = 0.05;

/** "NỘI DUNG", "IH. NỘI DUNG": a line in capitals that announces a part heads it, with its mark misread or missing. */
export function unmarkedHeading(text: string, { from, to }: Paragraph): Marker | undefined {
  if (to - from > longestLoud) return undefined;
  const line = text.slice(from, to);
  const mark = /^[\p{Lu}\dl|]{1,5}[.)]\s+(?=\p{Lu}{2})/u.exec(line)?.[0] ?? '';
  const words = line.slice(mark.length);
  if (words !== words.toUpperCase() || !/\p{Lu}{2}/u.test(words)) return undefined;
  const kind = sectionKindOf(words);
  // A form or an outline is told by its appendix.
  if (kind === undefined || kind === 'outline' || (mark === '' && !wholeHeading.test(words))) return undefined;
  return { kind: 'roman', label: mark.replace(/[.)]\s+$/, ''), ordinal: 0, rank: 1, end: mark.length };
}

/** "ĐỀ CƯƠNG BÁO CÁO" behind the signature, with no mark and no "Phụ lục" above it: what a report is to hold. */
function outlineTitle(text: string, { from, to }: Paragraph, last: Item | undefined): Marker | undefined {
  if (to - from > longestLoud || last === undefined || last.marker.kind === 'part') return undefined;
  const words = text.slice(from, to);
  const isTitle = words === words.toUpperCase() && sectionKindOf(words) === 'outline';
  return isTitle ? { kind: 'part', label: '', ordinal: 0, rank: 0, end: 0 } : undefined;
}

const longestLoud = 90;

/** Headings that nothing else is called. */
const wholeHeading = new RegExp(
  `^${oneOf([
    'MỤC ĐÍCH',
    'YÊU CẦU',
    'MỤC ĐÍCH(?:,| VÀ| -) YÊU CẦU',
    'NỘI DUNG',
    'NHIỆM VỤ',
    'NỘI DUNG(?:,| VÀ| -) NHIỆM VỤ',
    'TỔ CHỨC THỰC HIỆN',
    'MỤC TIÊU',
    'CHỈ TIÊU',
    'CHẾ ĐỘ BÁO CÁO',
    'THỜI GIAN THỰC HIỆN',
    'KINH PHÍ(?: THỰC HIỆN)?',
    'PHÂN CÔNG(?: THỰC HIỆN)?',
  ])}\\W*$`,
  'u',
);

const aboveRoman = 0.5;

/** "A." stands above "I." in a part of a document that begins with it; `undefined` where it has neither. */
export function isCapitalFirst(text: string, blocks: readonly (Paragraph | Row)[]): boolean | undefined {
  for (const [at, { kind, from, to }] of blocks.entries()) {
    const marker = kind === 'paragraph' ? markerOf(text.slice(from, Math.min(to, from + 80)))?.kind : undefined;
    if (marker === 'capital' || marker === 'roman') return marker === 'capital';
    if (marker === 'part' && at > 0) return undefined;
  }
  return undefined;
}
