import type { Row } from './block.js';
import type { Column } from './column.js';
import { isKnown, onlyOnce } from './column-words.js';
import type { TaskTable } from './task-table.js';
import { most, shareOf } from './columns-by-cells.js';
import { withDoers } from './columns-of-doers.js';
import { columnCells, headingsOf } from './row-cells.js';

/**
 * "Đơn vị được kiểm tra | Thời gian | Thành phần", "Ngày tiêm | Địa điểm | Đội tiêm", "Phao số | Tháng | Người làm": no column
 * says what is done, and what it is done at or with stands for it; where nobody is inspected, both who and when are told.
 */
export function tableOfObjects(text: string, rows: readonly Row[]): TaskTable | undefined {
  const [first, ...below] = rows;
  const headings = first === undefined ? [] : headingsOf(text, first);
  if (headings.some((words) => words.length > longestHeading)) return undefined;
  const kinds = withDoers(text, headings, onlyOnce(headings), below);
  const isInspected = headings.some((words) => inspected.test(words));
  const isLed = kinds.includes('lead') || kinds.includes('assignment');
  if (!kinds.includes('period') || !(isInspected || isLed)) return undefined;
  const unknown = headings.findIndex((words, at) => kinds[at] === 'other' && words !== '' && !isKnown(words));
  const known = kinds.indexOf('object');
  // "Hội thi | Ngày | Địa điểm | Chủ trì": what stands before its place is held there.
  const isHeld = unknown >= 0 && unknown < known && place.test(headings[known] ?? '');
  const object = known < 0 || isHeld ? unknown : known;
  if (object < 0 || shareOf(columnCells(text, below, object), (words) => /\p{L}{2}/u.test(words)) < most)
    return undefined;
  const columns = kinds.map((kind, at): Column => {
    if (at === object) return 'content';
    return !isLed && kind === 'other' && members.test(headings[at] ?? '') ? 'members' : kind;
  });
  return { columns, headings, rows: below, above: [], isOfObjects: true };
}

const longestHeading = 60;
const place = /^(?:địa điểm|địa bàn|khu vực)/iu;
const inspected = /(?:kiểm tra|giám sát|thanh tra|khảo sát|phúc tra|thẩm tra)/iu;
const members = /^(?:thành phần|đoàn (?:kiểm tra|giám sát)|tổ (?:kiểm tra|giám sát)|thành viên)/iu;
