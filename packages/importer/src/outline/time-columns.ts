import { plain } from '../words/fold.js';

/** "T3", "Tháng 3/2026", "Quý II", "Q.2": the time that a column is of, in words; `undefined` for any other heading. */
export function timeOfColumn(heading: string): string | undefined {
  const words = plain(heading).normalize('NFC');
  const [, month, ofMonth = ''] = /^t(?:háng)?[\s.]*(\d{1,2})(\s?\/\s?\d{4})?$/iu.exec(words) ?? [];
  if (month !== undefined && Number(month) > 0 && Number(month) < 13) return `tháng ${Number(month)}${ofMonth}`;
  const [, quarter, ofQuarter = ''] = /^q(?:uý)?[\s.]*(iv|i{1,3}|[1-4])(\s?\/\s?\d{4})?$/iu.exec(words) ?? [];
  return quarter === undefined ? undefined : `quý ${romans[quarter] ?? quarter.toUpperCase()}${ofQuarter}`;
}

const romans: Readonly<Record<string, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };

/** What a cell holds that says only that work is done then: "x", "✓". */
export const mark: RegExp = /^(?:x+|v|[✓✔☑☒●•■*+])$/iu;

/**
 * When the marked columns say that work is done: of columns side by side from the first to the last, of others each. The
 * times are those of the columns, nothing for a column that is of none.
 *
 * @returns the words, and the first and the last column they were taken from
 */
export function timeMarked(
  times: readonly (string | undefined)[],
  isMarked: readonly boolean[],
): { readonly words: string; readonly first: number; readonly last: number } | undefined {
  const marked = times.flatMap((time, at) => (time !== undefined && isMarked[at] === true ? [{ time, at }] : []));
  const [first, last] = [marked[0], marked.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const isRow = last.at - first.at === marked.length - 1;
  const several = isRow ? `từ ${first.time} đến ${last.time}` : marked.map(({ time }) => time).join(', ');
  return { words: marked.length === 1 ? first.time : several, first: first.at, last: last.at };
}
