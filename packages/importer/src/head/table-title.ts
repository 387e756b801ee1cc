import type { Paragraph } from '../outline/block.js';
import { plain } from '../words/fold.js';
import type { Range } from '../words/range.js';

/** With which a line begins that names a table of tasks: a sheet has no type above it. */
const begins = /^(?:bảng|biểu|danh mục|danh sách|phụ lục|theo dõi|tiến độ|tổng hợp|phân công|lịch)(?:\s|$)/iu;

/** "BẢNG THEO DÕI TIẾN ĐỘ NHIỆM VỤ QUÝ I/2026" above a table: the title of a sheet, and no office. */
export function isTableTitle(line: string): boolean {
  return line.length > 12 && begins.test(line) && line === line.toUpperCase();
}

/** The title among the lines above a table, with those in capitals that follow it. */
export function tableTitle(
  text: string,
  paragraphs: readonly Paragraph[],
): (Range & { readonly text: string }) | undefined {
  const words = ({ from, to }: Range): string => plain(text.slice(from, to));
  const at = paragraphs.findIndex((line) => isTableTitle(words(line)));
  const first = paragraphs[at];
  if (first === undefined) return undefined;
  const isOther = (line: string): boolean =>
    line !== line.toUpperCase() || !/\p{Lu}/u.test(line) || line.startsWith('(');
  const end = paragraphs.findIndex((line, which) => which > at && isOther(words(line)));
  const lines = paragraphs.slice(at, end < 0 ? undefined : end);
  return { from: first.from, to: lines.at(-1)?.to ?? first.to, text: lines.map(words).join(' ') };
}
