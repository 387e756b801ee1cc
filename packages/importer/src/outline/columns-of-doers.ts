import type { Row } from './block.js';
import { isKnown } from './column-words.js';
import type { Column } from './column.js';
import { areWho, isUnits, most, shareOf } from './columns-by-cells.js';
import { columnCells } from './row-cells.js';

/** Where no heading says who, a column of which the cells are units does: "Đội tiêm". */
export function withDoers(...[text, headings, kinds, rows]: Table): readonly Column[] {
  if (hasDoers(kinds)) return kinds;
  const isDoers = (words: string, column: number): boolean =>
    !isKnown(words) && shareOf(columnCells(text, rows, column), isUnits) > most;
  return withFirst(kinds, headings, 'lead', isDoers);
}

/** … where its heading names who, and says in a verb of its own what they do: "Cơ quan biên soạn"; "Cùng làm" beside it. */
export function withNamedDoers(...[text, headings, kinds, rows]: Table): readonly Column[] {
  if (hasDoers(kinds)) return kinds;
  const saysWho = (column: number): boolean => shareOf(columnCells(text, rows, column), areWho) > most;
  const isDoers = (words: string, column: number): boolean => doers.test(words) && !isKnown(words) && saysWho(column);
  // "Nhóm | Nhóm 1": no group of rows, but one of people.
  const own = kinds.map((kind, at) =>
    kind === 'group' && /^nhóm$/iu.test(headings[at] ?? '') && saysWho(at) ? 'lead' : kind,
  );
  const found = own.includes('lead') ? own : withFirst(kinds, headings, 'lead', isDoers);
  if (found === kinds || kinds.includes('coordinating')) return found;
  return withFirst(found, headings, 'coordinating', (words, column) => helpers.test(words) && saysWho(column));
}

type Table = [text: string, headings: readonly string[], kinds: readonly Column[], rows: readonly Row[]];

function hasDoers(kinds: readonly Column[]): boolean {
  return kinds.includes('lead') || kinds.includes('assignment');
}

/** The first column of which nothing is known and that is one is of that kind. */
function withFirst(
  kinds: readonly Column[],
  headings: readonly string[],
  kind: Column,
  isOne: (words: string, column: number) => boolean,
): readonly Column[] {
  const at = headings.findIndex((words, column) => kinds[column] === 'other' && isOne(words, column));
  return at < 0 ? kinds : kinds.with(at, kind);
}

const helpers = /^(?:cùng|(?:đơn vị |cơ quan |người )?(?:hỗ trợ|giúp|kết hợp))(?:\s|$)/iu;

/** Not those for whom or of whom something is. */
const doers = new RegExp(
  '^(?:cơ quan|đơn vị|bộ phận|người|cán bộ|tổ|nhóm)\\s(?!(?:được|nhận|thụ hưởng|sử dụng|dự|học|đề nghị|yêu cầu|có|chịu|bị' +
    '|tiếp nhận|phối hợp|tham gia)(?:\\s|$))\\p{Ll}',
  'iu',
);
