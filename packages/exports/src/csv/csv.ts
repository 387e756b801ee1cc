import type { Cell } from '../sheet/columns.js';
import { fileText } from '../text/file-text.js';

/**
 * Rows as RFC 4180 has them: fields by comma, lines by CR LF, quotes doubled; behind a byte order mark, without which
 * Excel takes UTF-8 for something else. Days are ISO 8601, numbers have a dot.
 *
 * A text that a sheet would take for a formula (it begins with =, +, -, @, a tab or an end of line, full-width forms
 * included) is led by an apostrophe.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map(csvLine).join('')}`;
}

/** One of them. */
export function csvLine(row: readonly Cell[]): string {
  return `${row.map(field).join(',')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell !== 'string') return cell.day;
  const text = fileText(cell);
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet reckons instead of showing it; blanks in front do not keep every one from it. */
export function isFormula(text: string): boolean {
  return /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/.test(text);
}
