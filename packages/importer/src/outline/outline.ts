import type { Making } from '@kehoach/core';
import { beginsListed, beginsUnit } from '../unit/begins.js';
import { doerAt } from '../unit/doer.js';
import { unitsEnd } from '../unit/units-end.js';
import { beginsWithLabel } from './label.js';
import { plain } from '../words/fold.js';
import { oneOf } from '../words/phrase.js';
import type { Range } from '../words/range.js';
import { belowNamed } from './below-named.js';
import type { Paragraph, Row } from './block.js';
import { counts, markerOf, noMarker, type Marker } from './marker.js';
import { sectionKindOf, type SectionKind } from './section.js';
import { isRoster } from './turns.js';
import { isTheme, themedTime, timeHeading } from './time-heading.js';

/** A heading or an item, with what stands under it. */
export interface Item extends Range {
  readonly marker: Marker;
  /** Its words, without its mark. */
  readonly words: Range;
  readonly parent: Item | undefined;
  readonly children: Item[];
  /** Paragraphs without a mark that follow it, in order among its children by place. */
  readonly body: Paragraph[];
  readonly rows: Row[];
  /** All marks above it and its own: "II.1.1". Bullets have that of what they stand under. */
  readonly number: string;
  /** What its part of the plan is about. */
  readonly section: SectionKind | undefined;
}

/** A mark that does not follow the one before it. */
export interface NumberSlip {
  readonly item: Item;
  readonly kind: 'repeated-number' | 'skipped-number';
}

/** The headings and items of a plan, and where their numbers slip. */
export interface Outline {
  /** Items with nothing above them. */
  readonly roots: readonly Item[];
  /** All items in the order of the document. */
  readonly items: readonly Item[];
  /** Paragraphs and rows before the first item. */
  readonly body: readonly Paragraph[];
  readonly rows: readonly Row[];
  readonly slips: readonly NumberSlip[];
}

/** Puts paragraphs and rows under the headings they stand under, in slices. */
export function* outlineOf(text: string, blocks: readonly (Paragraph | Row)[]): Making<Outline> {
  const [items, body, rows]: [Item[], Paragraph[], Row[]] = [[], [], []];
  const open: Item[] = [];
  const isAboveRoman = capitalsFirst(text, blocks);
  for (const [at, block] of blocks.entries()) {
    if (at % 20 === 19) yield at / blocks.length;
    const above = open.at(-1);
    if (block.kind === 'row') {
      (above === undefined ? rows : numbered(above).rows).push(block);
      continue;
    }
    const read =
      markOf(text, block, open) ??
      timeMark(text, block, blocks[at + 1], open) ??
      unmarkedHeading(text, block) ??
      outlineTitle(text, block, open.at(-1));
    const marker =
      read?.kind === 'capital' && isAboveRoman ? { ...read, rank: aboveRoman } : read && belowNamed(read, open);
    if (marker === undefined) {
      // A document inside another: a decision, then the plan that it issues.
      if (beginsDocument(text, block)) open.length = 0;
      const holder = open.at(-1);
      if (holder !== undefined) nameAppendix(text, holder, block);
      // What begins small goes on with the bullet, where a page ended.
      const isRest = /^\p{Ll}/u.test(text.slice(block.from, block.from + 2));
      (holder === undefined ? body : (isRest ? holder : numbered(holder)).body).push(block);
      continue;
    }
    const leadIn: Paragraph[] = [];
    while (closes(open.at(-1), marker)) leadIn.push(...leadInOf(text, open.pop()));
    const parent = open.at(-1);
    (parent?.body ?? body).push(...leadIn);
    const item = itemOf(text, block, marker, parent);
    items.push(item);
    open.at(-1)?.children.push(item);
    open.push(item);
  }
  const all = items.flatMap((item) => withUnmarked(text, item)).toSorted((a, b) => a.from - b.from);
  return { roots: all.filter(({ parent }) => parent === undefined), items: all, body, rows, slips: slipsOf(all) };
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

/** "Giao Công an xã:" after b) leads to c): it stands beside them. */
function leadInOf(text: string, item: Item | undefined): Paragraph[] {
  const last = item?.body.at(-1);
  const isLast =
    last !== undefined && Math.max(item?.children.at(-1)?.from ?? 0, item?.rows.at(-1)?.from ?? 0) < last.from;
  if (!isLast || item?.parent === undefined || !/:\s*$/.test(text.slice(last.to - 4, last.to))) return [];
  return item.body.splice(-1);
}

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

/** "Phụ lục II", and below it "ĐỀ CƯƠNG BÁO CÁO": what the appendix is. */
function nameAppendix(text: string, item: Item, { from, to }: Paragraph): void {
  if (item.marker.kind !== 'part' || item.words.from < item.words.to || item.section !== undefined) return;
  // "Mẫu", and below it "BIÊN BẢN HỘI NGHỊ": to be filled in.
  const isForm = /^mẫu(?!\p{L})/iu.test(text.slice(item.from, item.from + 4));
  const section = isForm ? 'outline' : sectionKindOf(plain(text.slice(from, Math.min(to, from + 120))));
  if (section === 'outline' || section === 'criterion' || section === 'background') Object.assign(item, { section });
}

/**
 * An item with those titles below it that have no mark, each above labels of its own ("Trưng bày sách", "- Chủ
 * trì: …"). One such paragraph says more about the item; two or more are items themselves.
 */
function withUnmarked(text: string, item: Item): Item[] {
  if (item.body.length < 2) return [item];
  const parts: (Paragraph | Item)[] = [...item.body, ...item.children].toSorted((a, b) => a.from - b.from);
  const isLabel = (part: Paragraph | Item | undefined): boolean =>
    part !== undefined && beginsWithLabel(text, 'words' in part ? part.words : part);
  const labelled = parts.filter((part, at) => !('words' in part) && !isLabel(part) && isLabel(parts[at + 1]));
  const titles = new Set(labelled.length > 1 ? labelled : unitLines(text, item, parts));
  if (titles.size < 2) return [item];
  const made: Item[] = [];
  const [children, body]: [Item[], Paragraph[]] = [[], []];
  let holder: Item | undefined;
  for (const part of parts) {
    if (titles.has(part)) {
      holder = unmarked(part, item);
      made.push(holder);
      children.push(holder);
    } else if ('words' in part) (holder?.children ?? children).push(holder === undefined ? part : moved(part, holder));
    else {
      // Behind what a unit is told on its line nothing more is told to it.
      if (labelled.length < 2) holder = undefined;
      (holder?.body ?? body).push(part);
    }
  }
  item.children.splice(0, item.children.length, ...children);
  item.body.splice(0, item.body.length, ...body);
  return [item, ...made];
}

/** "Phân xưởng Cơ điện: đại tu máy bơm", or "Phòng Tài vụ" above bullets, in the part that shares out duties. */
function unitLines(text: string, { section, body }: Item, parts: readonly (Paragraph | Item)[]): readonly Paragraph[] {
  if (section !== 'duty') return [];
  const aboveBullets = new Set(parts.filter((_, at) => /^(?:dash|plus|star)$/.test(kindOf(parts[at + 1]))));
  return body.filter((part) => {
    const line = text.slice(part.from, Math.min(part.to, part.from + longestNames));
    const rest = beginsUnit(line) ? line.slice(unitsEnd(line)) : line;
    return /^:\s+\p{L}/u.test(rest) || (rest === '' && aboveBullets.has(part));
  });
}

function kindOf(part: Paragraph | Item | undefined): string {
  return part !== undefined && 'words' in part ? part.marker.kind : '';
}

/** Units before a colon are no longer. */
const longestNames = 260;

function unmarked(place: Range, parent: Item): Item {
  const { from, to } = place;
  const { number, section } = parent;
  return { from, to, marker: noMarker, words: { from, to }, parent, children: [], body: [], rows: [], number, section };
}

/** The child under another parent; it is one and the same item to all that hold it. */
function moved(child: Item, parent: Item): Item {
  return Object.assign(child, { parent });
}

const aboveRoman = 0.5;

/** "A." stands above "I." in a plan that begins with it. */
function capitalsFirst(text: string, blocks: readonly (Paragraph | Row)[]): boolean {
  for (const { kind, from, to } of blocks) {
    const marker = kind === 'paragraph' ? markerOf(text.slice(from, Math.min(to, from + 80)))?.kind : undefined;
    if (marker === 'capital' || marker === 'roman') return marker === 'capital';
  }
  return false;
}

function beginsDocument(text: string, { from, to }: Paragraph): boolean {
  return to - from < 60 && /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)\s*$/u.test(text.slice(from, to));
}

/** The mark ends the item: it stands as high or higher. */
function closes(item: Item | undefined, marker: Marker): boolean {
  return item !== undefined && item.marker.rank >= marker.rank;
}

/** What stands below bullets without a mark belongs to the item that the bullets are in. */
function numbered(item: Item): Item {
  let at = item;
  while (at.parent !== undefined && !counts(at.marker) && at.marker.kind !== 'unmarked') at = at.parent;
  return at;
}

function itemOf(text: string, block: Paragraph, marker: Marker, parent: Item | undefined): Item {
  // "Đợt 1" alone on its line is its own title.
  const isBare = marker.kind === 'named' && block.from + marker.end >= block.to;
  const words = { from: block.from + (isBare ? 0 : marker.end), to: block.to };
  const above = parent?.section;
  const isOpen = above === undefined || above === 'purpose-and-requirement' || marker.rank <= 2;
  const own = isOpen && marker.rank < 7 ? announced(text, words) : undefined;
  return {
    from: block.from,
    to: block.to,
    marker,
    words,
    parent,
    children: [],
    body: [],
    rows: [],
    number: numberOf(marker, parent),
    section: sectionOf(own, marker, parent),
  };
}

/** What a heading announces; a sentence announces nothing. */
function announced(text: string, { from, to }: Range): SectionKind | undefined {
  const heading = plain(text.slice(from, Math.min(to, from + 200)));
  if (isSentence(heading) || (/[.;]$/.test(heading) && doerAt(heading, 0, false) !== undefined)) return undefined;
  return sectionKindOf(heading);
}

/** It goes on long enough, or says when, and ends with a full stop: "Hồ sơ gửi về Sở trước ngày 20/6." */
function isSentence(line: string): boolean {
  return /[.;]$/.test(line) && (line.length > 60 || /\d{1,2}\/\d|,\s/.test(line));
}

/** A heading decides for what is under it, unless the part it stands in has decided already. */
function sectionOf(own: SectionKind | undefined, { rank }: Marker, parent: Item | undefined): SectionKind | undefined {
  const above = parent?.section;
  if (above === undefined || above === 'purpose-and-requirement') return own ?? above;
  const isPart = rank <= 2 && own !== undefined && own !== 'task';
  return isPart && (above === 'task' || above === 'duty') ? own : above;
}

function numberOf({ label, kind }: Marker, parent: Item | undefined): string {
  const above = parent?.number ?? '';
  if (label === '' || kind === 'ordinal') return above;
  if (kind === 'part') return '';
  const repeats = label.split('.').slice(0, -1).join('.');
  // "1.1" under "II.1" already says the 1 of what it stands under.
  const base =
    repeats !== '' && (above === repeats || above.endsWith(`.${repeats}`))
      ? above.slice(0, above.length - repeats.length)
      : above === ''
        ? ''
        : `${above}.`;
  return `${base}${label}`;
}

function slipsOf(items: readonly Item[]): NumberSlip[] {
  const slips: NumberSlip[] = [];
  const last = new Map<Item | undefined, Map<string, number>>();
  const lastOfAll = new Map<string, number>();
  for (const item of items) {
    const { kind, ordinal, label, rank } = item.marker;
    if (!counts(item.marker) || ordinal === 0) continue;
    const rows = last.get(item.parent) ?? new Map<string, number>();
    last.set(item.parent, rows);
    const row = `${kind}/${rank}`;
    const before = rows.get(row) ?? 0;
    rows.set(row, ordinal);
    // "II" with its 1. and 2., then "III" that begins with 3.: they count on through the parts.
    const countsOn = before === 0 && ordinal === (lastOfAll.get(row) ?? 0) + 1;
    lastOfAll.set(row, ordinal);
    // Letters may leave out those that Vietnamese does not have; parts and appendices count by themselves.
    if (ordinal === before + 1 || kind === 'part' || (ordinal === 1 && before > 1) || countsOn || label === '')
      continue;
    if (ordinal <= before) slips.push({ item, kind: 'repeated-number' });
    else slips.push({ item, kind: 'skipped-number' });
  }
  return slips;
}
