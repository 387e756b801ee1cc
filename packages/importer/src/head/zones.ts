import { paragraphsIn, type Block, type Paragraph, type Row } from '../outline/blocks.js';
import { markerOf } from '../outline/marker.js';
import { unmarkedHeading } from '../outline/outline.js';
import { sectionKindOf } from '../outline/section.js';
import { beginsTail } from './tail.js';
import { tablesOf, taskTable } from '../outline/columns.js';
import { givesWork } from '../task/order.js';
import { timeIn } from '../task/time-in.js';
import type { Range } from '../words/range.js';
import { sentencesIn } from '../words/sentences.js';

/** The three parts of a document: head, body with appendices, and what closes it. */
export interface Zones {
  readonly head: readonly Paragraph[];
  readonly body: readonly (Paragraph | Row)[];
  readonly tail: readonly Paragraph[];
}

/** The kinds of marks that open the body of a plan. */
const openers = new Set(['part', 'roman', 'capital', 'number', 'letter', 'ordinal']);

/**
 * Parts a document. The head ends at the first heading; "Nơi nhận" or the signature ends the body, which
 * goes on with an appendix. A table that only lays a letterhead out in columns is read cell by cell.
 */
export function zonesOf(text: string, blocks: readonly Block[]): Zones {
  const zones: { head: Paragraph[]; body: (Paragraph | Row)[]; tail: Paragraph[] } = { head: [], body: [], tail: [] };
  let zone: keyof Zones = 'head';
  for (const block of withoutLayout(text, blocks)) {
    if (block.kind === 'row') {
      if (zone === 'tail' || zone === 'head') zone = 'body';
      zones.body.push(block);
      continue;
    }
    const kind = markerOf(text.slice(block.from, Math.min(block.to, block.from + 80)))?.kind ?? '';
    const isOpener =
      openers.has(kind) ||
      (zones.head.length > 4 && (unmarkedHeading(text, block) !== undefined || isBulletHeading(text, block, kind)));
    if (zone === 'head' && isOpener && !isLetterLine(text, block)) zone = 'body';
    else if (zone === 'tail' && beginsAppendix(text, block, kind)) zone = 'body';
    else if (zone !== 'tail' && zones.head.length + zones.body.length > 3 && beginsTail(text, block)) zone = 'tail';
    zones[zone].push(block);
  }
  return zones;
}

/** "* Mục đích:" opens a plan that has bullets alone. */
function isBulletHeading(text: string, { from, to }: Paragraph, kind: string): boolean {
  if (kind !== 'star' && kind !== 'dash') return false;
  const words = text.slice(from, Math.min(to, from + 80)).replace(/^[^\p{L}]+/u, '');
  return /^\p{Lu}[^.;:]{3,40}:?\s*$/u.test(words) && sectionKindOf(words) !== undefined;
}

/** What follows the signature: an appendix by its mark or its title, or numbered work. */
function beginsAppendix(text: string, block: Paragraph, kind: string): boolean {
  if (kind === 'part' || kind === 'roman' || unmarkedHeading(text, block) !== undefined) return true;
  const words = text.slice(block.from, block.to);
  return appendixTitle.test(words) || (kind === 'number' && sentencesIn(text, block).some((each) => asks(text, each)));
}

const appendixTitle =
  /^(?:DANH MỤC|PHÂN CÔNG|PHÂN GIAO|BẢNG PHÂN|NHIỆM VỤ|LỊCH|ĐỀ CƯƠNG|KẾ HOẠCH|CHƯƠNG TRÌNH)(?:\s|$)[^\p{Ll}]*$/u;

function asks(text: string, sentence: Range): boolean {
  return givesWork(text, sentence) || timeIn(text, sentence) !== undefined;
}

/** "V/v …" and a number are no headings. */
function isLetterLine(text: string, { from }: Paragraph): boolean {
  return /^(?:V\/v|số\b)/iu.test(text.slice(from, from + 6));
}

/** The largest table that may only lay out what stands side by side: a letterhead, a signature. */
const mostLayoutRows = 8;

function withoutLayout(text: string, blocks: readonly Block[]): Block[] {
  const rows = blocks.filter((block) => block.kind === 'row');
  const layout = new Set(
    tablesOf(rows)
      .filter((table) => isLayout(text, table))
      .map(([first]) => first?.table),
  );
  return blocks.flatMap((block): Block[] =>
    block.kind === 'row' && layout.has(block.table) ? block.cells.flatMap((cell) => paragraphsIn(text, cell)) : [block],
  );
}

function isLayout(text: string, table: readonly Row[]): boolean {
  const columns = table.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  // One row that is like a table's headings has no table below it.
  if (table.length === 1 && columns <= 3) return true;
  if (table.length > mostLayoutRows || taskTable(text, table) !== undefined) return false;
  const words = table.map(({ from, to }) => text.slice(from, Math.min(to, from + 2000))).join('\n');
  return (
    columns <= 3 && (columns < 3 || /cộng h|độc lập|số\s*:|nơi nhận|kính gửi|giám đốc|chủ tịch|trưởng/iu.test(words))
  );
}
