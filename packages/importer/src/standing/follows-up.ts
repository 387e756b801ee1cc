import type { Row } from '../outline/block.js';
import { tablesOf } from '../outline/row-cells.js';
import type { Source } from '../source/source.js';

/** Headings stand in one of so many first rows of a table. */
const mostAbove = 4;

/** Words of the headings of follow-up tables; now and then a plan's says one of them. */
const saysHow = new RegExp(
  '%|phần trăm|(?:tỷ lệ|mức độ|kết quả|đã)[^|]+hoàn thành|tỷ lệ thực hiện|thực tế|trạng thái|tình (?:trạng|hình)' +
    '|chỉ tiêu.*thực hiện|tiến độ|gia hạn|lý do|cập nhật|khó khăn|vướng mắc|tồn tại',
  'iu',
);

/** Whether a table of a document may tell how work stands: who reads that is loaded only then. */
export function followsUp({ text, blocks }: Source): boolean {
  return tablesOf(blocks.filter((block): block is Row => block.kind === 'row')).some(([first, ...rows]) =>
    saysHow.test(text.slice(first?.from, (rows[mostAbove - 2] ?? rows.at(-1) ?? first)?.to)),
  );
}
