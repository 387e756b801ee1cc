import { trimmed, type Range } from '../words/range.js';
import type { Cell } from './block.js';

const cellSign = /\t|(?<=^|\s)\|(?=\s|$)/g;

/** The cells of a line, parted by tabs or by " | "; a line without either is one. */
export function cellsOf(text: string, line: Range): Cell[] {
  const words = text.slice(line.from, line.to);
  if (!words.includes('|') && !words.includes('\t')) return [{ from: line.from, to: line.to }];
  // A tab before the words follows an empty cell: "Tuần 5\tViết báo cáo", "\tKhảo sát\tPhòng Công tác sinh viên".
  const isFirstEmpty = words.includes('\t') && text.charAt(line.from - 1) === '\t';
  const cells: Cell[] = isFirstEmpty ? [{ from: line.from, to: line.from }] : [];
  let from = 0;
  for (const { 0: sign, index } of words.matchAll(cellSign)) {
    // A sign at the beginning follows an empty cell: a merged or an empty one.
    cells.push(trimmed(text, { from: line.from + from, to: line.from + index }));
    from = index + sign.length;
  }
  if (from < words.length || cells.length === 0) cells.push(trimmed(text, { from: line.from + from, to: line.to }));
  return cells;
}
