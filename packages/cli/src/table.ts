import { printable } from './printable.js';

/** A column of a table: its heading and how much of the width it may take. */
export interface Column {
  readonly heading: string;
  /** Share of the width, for columns of words; 0 for one as wide as its longest cell. */
  readonly share: number;
}

/** Columns in the order of their shares, each with its heading. */
export function columnsOf<K extends string>(
  headings: Readonly<Record<K, string>>,
  shares: Readonly<Partial<Record<K, number>>>,
): Column[] {
  return (Object.keys(shares) as K[]).map((name) => ({ heading: headings[name], share: shares[name] ?? 0 }));
}

/** The lines of a table for a terminal: cells wrap inside their columns, so that no word is lost. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const widths = widthsOf(columns, rows, width);
  const lines = [columns.map(({ heading }) => heading), widths.map((each) => '─'.repeat(each)), ...rows];
  return lines.flatMap((row) => rowLines(row, widths));
}

function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const narrow = columns.map(({ heading, share }, at) =>
    share > 0 ? 0 : rows.reduce((most, row) => Math.max(most, lengthOf(printable(row[at] ?? ''))), lengthOf(heading)),
  );
  const fixed = narrow.reduce((sum, each) => sum + each, 0) + (columns.length - 1) * 2;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }, at) =>
    share > 0 ? Math.max(10, Math.floor(((width - fixed) * share) / shares)) : (narrow[at] ?? 0),
  );
}

function rowLines(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = widths.map((width, at) => wrap(cells[at] ?? '', width));
  const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => padded(wrapped[at]?.[line] ?? '', width))
      .join('  ')
      .trimEnd(),
  );
}

/** Breaks at blanks; a word wider than the column breaks inside. Signs that take no room are written out first. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => pieces(printable(each), width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (lengthOf(longer) > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const letters = Array.from(word);
  return Array.from({ length: Math.ceil(letters.length / width) || 1 }, (_, at) =>
    letters.slice(at * width, (at + 1) * width).join(''),
  );
}

/** Letters with their marks count as one. */
function lengthOf(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)));
}
