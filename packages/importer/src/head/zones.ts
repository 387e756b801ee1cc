import type { Making } from '@kehoach/core';
import type { Block, Paragraph, Row } from '../outline/block.js';
import { paragraphsIn } from '../outline/blocks.js';
import { markerOf } from '../outline/marker.js';
import { unmarkedHeading } from '../outline/heading-mark.js';
import { sectionKindOf } from '../outline/section.js';
import { basisStart } from './title.js';
import { beginsTail } from './tail.js';
import { taskTable } from '../outline/columns.js';
import { tablesOf } from '../outline/row-cells.js';
import { isTheme, themedTime, timeHeading } from '../outline/time-heading.js';
import { givesWork, orderVerbs } from '../task/order.js';
import { tellingOf } from '../task/telling.js';
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
const openers = new Set(['part', 'roman', 'capital', 'number', 'named', 'letter', 'ordinal']);

/**
 * Parts a document, in slices. The head ends at the first heading; "Nơi nhận" or the signature ends the body, which
 * goes on with an appendix. A table that only lays a letterhead out in columns is read cell by cell.
 */
export function* zonesOf(text: string, blocks: readonly Block[]): Making<Zones> {
  const zones: { head: Paragraph[]; body: (Paragraph | Row)[]; tail: Paragraph[] } = { head: [], body: [], tail: [] };
  let zone: keyof Zones = 'head';
  const all = withoutLayout(text, blocks);
  for (const [at, block] of all.entries()) {
    if (at % 20 === 19) yield at / all.length;
    if (block.kind === 'row') {
      if (zone === 'tail' || zone === 'head') zone = 'body';
      zones.body.push(block);
      continue;
    }
    const kind = markerOf(text.slice(block.from, Math.min(block.to, block.from + 80)))?.kind ?? '';
    const isOpener =
      openers.has(kind) ||
      (zones.head.length > 4 &&
        (unmarkedHeading(text, block) !== undefined ||
          timeHeading(text, block) !== undefined ||
          isThemed(text, block) ||
          isBulletHeading(text, block, kind) ||
          (zone === 'head' && isBulletWork(text, all, at))));
    if (zone === 'head' && isOpener && !isLetterLine(text, block)) zone = 'body';
    else if (zone === 'tail' && beginsAppendix(text, block, kind)) zone = 'body';
    else if (zone !== 'tail' && zones.head.length + zones.body.length > 3 && beginsTail(text, block)) zone = 'tail';
    zones[zone].push(block);
  }
  return zones;
}

/** "Tháng 3/2026: Tháng Thanh niên". */
function isThemed(text: string, block: Paragraph): boolean {
  const theme = themedTime(text, block)?.theme;
  return theme !== undefined && isTheme(text.slice(theme.from, theme.to));
}

/** "* Mục đích:" opens a plan that has bullets alone. */
function isBulletHeading(text: string, { from, to }: Paragraph, kind: string): boolean {
  if (kind !== 'star' && kind !== 'dash') return false;
  const words = text.slice(from, Math.min(to, from + 80)).replace(/^[^\p{L}]+/u, '');
  return /^\p{Lu}[^.;:]{3,40}:?\s*$/u.test(words) && sectionKindOf(words) !== undefined;
}

/** Bullets below a line that orders, or of which one orders: "Sở Y tế đề nghị:", "- Trạm Y tế khám trước ngày 05/9". */
function isBulletWork(text: string, blocks: readonly Block[], at: number): boolean {
  const before = blocks[at - 1];
  if (!isBullet(text, blocks[at]) || before === undefined || isBullet(text, before)) return false;
  const line = text.slice(before.from, before.to);
  if (leadsOn.test(line)) return true;
  if (line.endsWith(':') && tellingOf(line) !== undefined) return false;
  const end = blocks.findIndex((block, which) => which > at && !isBullet(text, block));
  return blocks.slice(at, end < 0 ? undefined : end).some((block) => {
    const words = text.slice(block.from + 1, block.to).trimStart();
    return tellingOf(words) === undefined && !basisStart.test(words) && asks(text, block);
  });
}

function isBullet(text: string, block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && /^[-–•*+]\s/u.test(text.slice(block.from, block.from + 2));
}

const leadsOn = new RegExp(`(?:^|[\\s,;])${orderVerbs}(?=[\\s:])[^;]*:\\s*$`, 'iu');

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
