import type { Range } from '../words/range.js';
import type { Cell } from './block.js';
import { cellsOf } from './cells-of-line.js';
import { isKnown } from './column-words.js';
import { markerOf } from './marker.js';

/** Lines that stand together; `isNew`: with a table of their own, whatever stands above. */
export interface LineGroup {
  readonly lines: readonly Range[];
  readonly isNew: boolean;
}

/** "2. Sự kiện trong năm", and below it other headings than those of the rows above: there a table begins anew. */
export function tablesApart(text: string, group: readonly Range[]): LineGroup[] {
  const signs = group.map((line) => cellsOf(text, line));
  const first = signs.findIndex((cells) => cells.length > 1);
  const groups: LineGroup[] = [];
  let [from, head] = [0, first];
  for (const at of group.keys()) {
    if (first < 0 || at < first + 2) continue;
    const isTitled = signs[at - 1]?.length === 1;
    if (!isTitled || !isHead(text, signs[at], signs[head]?.length) || areSame(text, signs[at], signs[head])) continue;
    const title = titleOf(text, group, signs, at);
    groups.push({ lines: group.slice(from, title), isNew: from > 0 });
    [from, head] = [title, at];
  }
  return [...groups, { lines: group.slice(from), isNew: from > 0 }];
}

const longestHeading = 40;

/**
 * "TT | Sự kiện | Thời gian": short words alone, most of which are known to head a column; where there are more or fewer
 * than above, one of them is.
 */
function isHead(text: string, cells: readonly Cell[] = [], columns = 0): boolean {
  const words = cells.map(({ from, to }) => text.slice(from, to));
  const known = words.filter((each) => isKnown(each));
  const [number = ''] = words;
  return (
    words.length > 2 &&
    words.every((each) => each.length < longestHeading && /^\p{Lu}[^\d.;]*$/u.test(each)) &&
    (/^(?:s?tt|số tt|số thứ tự)$/iu.test(number) ||
      known.length * 2 > words.length ||
      (words.length !== columns && known.length > 0))
  );
}

/** The line above the headings that begins with a mark or in capitals; else the one right above. */
function titleOf(text: string, group: readonly Range[], signs: readonly Cell[][], head: number): number {
  for (let at = head - 1; signs[at]?.length === 1; at -= 1) {
    const line = group[at];
    const words = text.slice(line?.from, Math.min(line?.to ?? 0, (line?.from ?? 0) + 160));
    if (markerOf(words) !== undefined || (/\p{L}/u.test(words) && words === words.toUpperCase())) return at;
  }
  return head - 1;
}

function areSame(text: string, cells: readonly Cell[] = [], others: readonly Cell[] = []): boolean {
  const words = (each: Cell | undefined): string => text.slice(each?.from, each?.to).toLowerCase();
  return cells.length === others.length && cells.every((cell, at) => words(cell) === words(others[at]));
}
