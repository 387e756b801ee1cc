import type { Row } from './block.js';
import { isKnown } from './column-words.js';
import type { Column } from './column.js';
import { areWho, isUnits, most, shareOf } from './columns-by-cells.js';
import { columnCells } from './row-cells.js';

/** Where no heading says who, a column of which the cells are units does: "Đội tiêm". */
export function withDoers(
  text: string,
  headings: readonly string[],
  kinds: readonly Column[],
  rows: readonly Row[],
): readonly Column[] {
  if (kinds.includes('lead') || kinds.includes('assignment')) return kinds;
  const at = headings.findIndex((words, column) => {
    return kinds[column] === 'other' && !isKnown(words) && shareOf(columnCells(text, rows, column), isUnits) > most;
  });
  return at < 0 ? kinds : kinds.with(at, 'lead');
}

/** … where its heading names who, and says in a verb of its own what they do: "Cơ quan biên soạn". */
export function withNamedDoers(
  text: string,
  headings: readonly string[],
  kinds: readonly Column[],
  rows: readonly Row[],
): readonly Column[] {
  if (kinds.includes('lead') || kinds.includes('assignment')) return kinds;
  const at = headings.findIndex((words, column) => {
    const isWho = kinds[column] === 'other' && doers.test(words) && !isKnown(words);
    return isWho && shareOf(columnCells(text, rows, column), areWho) > most;
  });
  return at < 0 ? kinds : withHelpers(text, headings, kinds.with(at, 'lead'), rows);
}

/** "Cùng làm", beside them. */
function withHelpers(
  text: string,
  headings: readonly string[],
  kinds: readonly Column[],
  rows: readonly Row[],
): readonly Column[] {
  if (kinds.includes('coordinating')) return kinds;
  const at = headings.findIndex((words, column) => {
    const isBeside = kinds[column] === 'other' && helpers.test(words);
    return isBeside && shareOf(columnCells(text, rows, column), areWho) > most;
  });
  return at < 0 ? kinds : kinds.with(at, 'coordinating');
}

const helpers = /^(?:cùng|(?:đơn vị |cơ quan |người )?(?:hỗ trợ|giúp|kết hợp))(?:\s|$)/iu;

/** Not those for whom or of whom something is. */
const doers = new RegExp(
  '^(?:cơ quan|đơn vị|bộ phận|người|cán bộ|tổ|nhóm)\\s(?!(?:được|nhận|thụ hưởng|sử dụng|dự|học|đề nghị|yêu cầu|có|chịu|bị' +
    '|tiếp nhận|phối hợp|tham gia)(?:\\s|$))\\p{Ll}',
  'iu',
);
