import type { Making } from '@kehoach/core';
import { doerAt } from '../unit/doer.js';
import { plain } from '../words/fold.js';
import type { Range } from '../words/range.js';
import type { Paragraph, Row } from './block.js';
import { headingMark, isCapitalFirst } from './heading-mark.js';
import type { Item } from './item.js';
import { lettersApart } from './letters.js';
import { counts, type Marker } from './marker.js';
import { sectionKindOf, type SectionKind } from './section.js';
import { slipsOf, type NumberSlip } from './slips.js';
import { withUnmarked } from './unmarked-items.js';

export type { Item } from './item.js';

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

/** So many blocks show how a part of a document counts. */
const farthest = 200;

/** Puts paragraphs and rows under the headings they stand under, in slices. */
export function* outlineOf(text: string, all: readonly (Paragraph | Row)[]): Making<Outline> {
  const blocks = all.flatMap((block) => lettersApart(text, block));
  const [items, body, rows]: [Item[], Paragraph[], Row[]] = [[], [], []];
  const open: Item[] = [];
  let appendix: Item | undefined;
  let isAboveRoman = isCapitalFirst(text, blocks) ?? false;
  for (const [at, block] of blocks.entries()) {
    if (at % 20 === 19) yield at / blocks.length;
    const above = open.at(-1);
    if (block.kind === 'row') {
      (above === undefined ? rows : numbered(above).rows).push(block);
      continue;
    }
    const marker = headingMark(text, [block, blocks[at + 1]], open, isAboveRoman);
    if (marker?.kind === 'part') isAboveRoman = isCapitalFirst(text, blocks.slice(at, at + farthest)) ?? isAboveRoman;
    if (marker === undefined) {
      // A document inside another: a decision, then the plan that it issues.
      if (beginsDocument(text, block)) [open.length, appendix] = [0, undefined];
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
    if (marker.kind === 'part' && isAppendix.test(text.slice(item.from, item.from + 8))) appendix = item;
    // "Phụ lục", "ĐỀ CƯƠNG BÁO CÁO", and its parts: "Phần III. Kế hoạch năm sau".
    else if (marker.kind === 'part' && appendix?.section === 'outline') Object.assign(item, { section: 'outline' });
    items.push(item);
    open.at(-1)?.children.push(item);
    open.push(item);
  }
  const both = items.flatMap((item) => withUnmarked(text, item)).toSorted((a, b) => a.from - b.from);
  const roots = both.filter(({ parent }) => parent === undefined);
  return { roots, items: both, body, rows, slips: slipsOf(both) };
}

/** "Giao Công an xã:" after b) leads to c): it stands beside them. */
function leadInOf(text: string, item: Item | undefined): Paragraph[] {
  const last = item?.body.at(-1);
  const isLast =
    last !== undefined && Math.max(item?.children.at(-1)?.from ?? 0, item?.rows.at(-1)?.from ?? 0) < last.from;
  if (!isLast || item?.parent === undefined || !/:\s*$/.test(text.slice(last.to - 4, last.to))) return [];
  return item.body.splice(-1);
}

/** "Phụ lục II", and below it "ĐỀ CƯƠNG BÁO CÁO": what the appendix is. */
function nameAppendix(text: string, item: Item, { from, to }: Paragraph): void {
  if (item.marker.kind !== 'part' || item.words.from < item.words.to || item.section !== undefined) return;
  // "Mẫu", and below it "BIÊN BẢN HỘI NGHỊ": to be filled in.
  const isForm = /^mẫu(?!\p{L})/iu.test(text.slice(item.from, item.from + 4));
  const section = isForm ? 'outline' : sectionKindOf(plain(text.slice(from, Math.min(to, from + 120))));
  if (section === 'outline' || section === 'criterion' || section === 'background') Object.assign(item, { section });
}

const isAppendix = /^(?:phụ lục|biểu|mẫu)(?!\p{L})/iu;

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
