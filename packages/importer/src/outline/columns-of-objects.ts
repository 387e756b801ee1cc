import type { Row } from './block.js';
import type { Column } from './column.js';
import { isKnown } from './column-words.js';
import type { TaskTable } from './task-table.js';
import { most, shareOf } from './columns-by-cells.js';
import { withDoers } from './columns-of-doers.js';
import { onlyOnce } from './only-once.js';
import { columnCells, headingsOf, spread } from './row-cells.js';
import { isOnlyTime } from '../words/only-time.js';

/**
 * "Đơn vị được kiểm tra | Thời gian | Thành phần", "Ngày tiêm | Địa điểm | Đội tiêm", "Phao số | Tháng | Người làm": no column
 * says what is done, and what it is done at or with stands for it; where nobody is inspected, both who and when are told.
 */
export function tableOfObjects(text: string, rows: readonly Row[]): TaskTable | undefined {
  const [first, ...below] = rows;
  const headings = first === undefined ? [] : headingsOf(text, first);
  if (headings.some((words) => words.length > longestHeading)) return undefined;
  const isOnDuty = headings.some((words) => onDuty.test(words));
  const named = isOnDuty ? withNames(headings, onlyOnce(headings)) : onlyOnce(headings);
  const kinds = withTimes(text, withDoers(text, headings, named, below), below);
  const isInspected = headings.some((words) => inspected.test(words));
  const isLed = kinds.includes('lead') || kinds.includes('assignment');
  if (!kinds.includes('period') || !(isInspected || isLed)) return undefined;
  const unknown = headings.findIndex(
    (words, at) => kinds[at] === 'other' && words !== '' && !isKnown(words) && !(isOnDuty && ofPerson.test(words)),
  );
  const known = kinds.indexOf('object');
  // "Hội thi | Ngày | Địa điểm | Chủ trì": what stands before its place is held there.
  const isHeld = unknown >= 0 && unknown < known && place.test(headings[known] ?? '');
  const object = known < 0 || isHeld ? unknown : known;
  if (object < 0 && isLed && isOnDuty) return tableOfTurns(headings, kinds, below);
  if (object < 0 || shareOf(columnCells(text, below, object), (words) => /\p{L}{2}/u.test(words)) < most)
    return undefined;
  const columns = kinds.map((kind, at): Column => {
    if (at === object) return 'content';
    return !isLed && kind === 'other' && members.test(headings[at] ?? '') ? 'members' : kind;
  });
  return { columns, headings, rows: below, above: [], isOfObjects: true };
}

/** Where no heading says when, a column of which the cells are times does: "Ca trực". */
function withTimes(text: string, kinds: readonly Column[], rows: readonly Row[]): readonly Column[] {
  if (kinds.includes('period')) return kinds;
  const at = kinds.findIndex(
    (kind, column) => kind === 'other' && shareOf(columnCells(text, rows, column), isOnlyTime) > most,
  );
  return at < 0 ? kinds : kinds.with(at, 'period');
}

/** "Họ và tên | Chức vụ | Ngày trực". */
function withNames(headings: readonly string[], kinds: readonly Column[]): readonly Column[] {
  const at = headings.findIndex((words) => /^họ(?: và|,)? tên/iu.test(words));
  return at < 0 || kinds.includes('lead') ? kinds : kinds.with(at, 'lead');
}

/** "Ngày trực | Người trực": each turn is called by its day. */
function tableOfTurns(headings: readonly string[], kinds: readonly Column[], below: readonly Row[]): TaskTable {
  const when = kinds.indexOf('period');
  const rows = below.map((row) => {
    const cells = spread(row);
    return { ...row, cells: [...cells, cells[when] ?? { from: row.from, to: row.from }] };
  });
  return { columns: [...kinds, 'content'], headings: [...headings, ''], rows, above: [], isOfObjects: true };
}

const longestHeading = 60;
const ofPerson = /^(?:chức (?:vụ|danh)|điện thoại|số (?:điện thoại|máy)|sđt|liên hệ)/iu;
const onDuty = /(?:^|\s)(?:trực|kíp|tua)(?:\s|$)/iu;
const place = /^(?:địa điểm|địa bàn|khu vực)/iu;
const inspected = /(?:kiểm tra|giám sát|thanh tra|khảo sát|phúc tra|thẩm tra)/iu;
const members = /^(?:thành phần|đoàn (?:kiểm tra|giám sát)|tổ (?:kiểm tra|giám sát)|thành viên)/iu;
