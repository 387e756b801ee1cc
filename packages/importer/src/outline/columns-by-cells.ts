import { beginsListed } from '../unit/begins.js';
import { doesWork } from '../unit/does.js';
import { isPerson } from '../unit/person.js';
import { unitsEnd } from '../unit/units-end.js';
import { isOnlyTime } from '../words/only-time.js';
import type { Cell } from './block.js';
import type { Column } from './column.js';

/** Of this many cells of a column that hold anything most must be of one kind. */
export const most = 0.6;
/** More rows tell no more. */
export const mostRows = 40;

/**
 * What the columns of a table hold where their headings say it in words of their own ("Người lo chính", "Xong trước"):
 * units, times, or work. `undefined` where no column holds work, or none holds who or when.
 *
 * @param known what the headings say; nothing where they say nothing that is known
 * @param rows those below the headings, one cell a column
 */
export function columnsByCells(
  text: string,
  headings: readonly string[],
  known: readonly (Column | undefined)[],
  rows: readonly (readonly Cell[])[],
): readonly Column[] | undefined {
  const cells = headings.map((_, column) => filled(text, rows, column));
  const kinds: Column[] = known.map((kind) => kind ?? 'other');
  for (const [at, kind] of known.entries()) {
    if (kind === undefined) kinds[at] = kindOf(headings[at] ?? '', cells[at] ?? [], kinds) ?? 'other';
  }
  const work = kinds.includes('content') ? kinds.indexOf('content') : workColumn(kinds, cells);
  const isOfWork = work >= 0 && shareOf(cells[work] ?? [], beginsWork) >= 0.5;
  const isTold = kinds.some((kind) => kind === 'lead' || kind === 'assignment' || kind === 'period');
  if (!isOfWork || !isTold) return undefined;
  kinds[work] = 'content';
  return kinds;
}

function filled(text: string, rows: readonly (readonly Cell[])[], column: number): string[] {
  return rows
    .map((row) => row[column])
    .map((cell) => (cell === undefined ? '' : text.slice(cell.from, Math.min(cell.to, cell.from + 200)).trim()))
    .filter((words) => words !== '');
}

function kindOf(heading: string, cells: readonly string[], kinds: readonly Column[]): Column | undefined {
  if (shareOf(cells, isOnlyTime) >= most) return kinds.includes('period') ? undefined : 'period';
  const isWho = /^người\s/iu.test(heading) ? areWho : isUnits;
  if (shareOf(cells, isWho) < most) return undefined;
  const isBeside = kinds.includes('lead') || /cùng|phối hợp|hỗ trợ|giúp|tham gia|kết hợp/iu.test(heading);
  if (!isBeside) return 'lead';
  return kinds.includes('coordinating') ? undefined : 'coordinating';
}

/** The first column of which most cells begin with work. */
function workColumn(kinds: readonly Column[], cells: readonly (readonly string[])[]): number {
  return kinds.findIndex((kind, at) => kind === 'other' && shareOf(cells[at] ?? [], beginsWork) >= most);
}

/** How many of the cells pass, of one. */
export function shareOf(cells: readonly string[], test: (words: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter((words) => test(words)).length / cells.length;
}

/** A cell that names nothing but units. */
export function isUnits(words: string): boolean {
  return beginsListed(words) && unitsEnd(words, { isSentence: false }) === words.length;
}

/** … or persons. */
export function areWho(words: string): boolean {
  return isUnits(words) || words.split(/[,;]\s*/u).every(isPerson);
}

function beginsWork(words: string): boolean {
  return doesWork(words.replace(/^[-–+•*\d.)\s]+/u, '').toLowerCase());
}
