import type { CivilDate } from '@kehoach/core';
import { fileFinding } from '../finding/file-finding.js';
import type { Finding } from '../finding/finding.js';
import type { Row } from '../outline/block.js';
import { headingsOf, spread } from '../outline/row-cells.js';
import { numberIn } from '../task/target.js';
import { plain } from '../words/fold.js';
import type { Range } from '../words/range.js';
import { isNothing } from './said.js';
import { dayAlone, daysOfSheet } from './sheet-day.js';

/** What was measured of a target. */
export interface Measured {
  readonly value: number;
  readonly on: CivilDate;
  readonly note?: string;
}

/** A row of a table that follows targets up. */
export interface MeasuredTarget {
  readonly text: string;
  readonly unit: string;
  readonly value: number;
  readonly measured?: Measured;
  /** The row in the document. */
  readonly place: Range;
}

/** Its columns by what their headings say: all but the last two are needed. */
type Column = 'text' | 'unit' | 'value' | 'reached' | 'on' | 'note';

const headings: Readonly<Record<Column, RegExp>> = {
  text: /^(?:tên )?chỉ tiêu/iu,
  unit: /^(?:đvt|đơn vị tính)$/iu,
  value: /^(?:mục tiêu|kế hoạch)/iu,
  reached: /^(?:thực hiện|kết quả)/iu,
  on: /^(?:tính đến ngày|ngày đo|ngày số liệu)$/iu,
  note: /^(?:ghi chú|nguồn)/iu,
};

type Columns = Readonly<Record<Column, number>>;

/** The columns of a table that follows targets up; nothing for another one. */
export function targetColumns(words: readonly string[]): Columns | undefined {
  const columns = Object.fromEntries(
    Object.entries(headings).map(([key, pattern]) => [key, words.findIndex((each) => pattern.test(each.trim()))]),
  ) as Columns;
  const { text, unit, value, reached } = columns;
  return Math.min(text, unit, value, reached) < 0 ? undefined : columns;
}

/**
 * The targets in a table that follows them up, with what was reached; nothing where it is no such table. A row that names
 * no unit or no number to reach is left as it is; without a day nothing is measured.
 *
 * @param sheet the whole sheet: it may name the day above the table
 */
export function targetsOf(
  text: string,
  sheet: Range,
  [head, ...rows]: readonly Row[],
): { readonly targets: readonly MeasuredTarget[]; readonly findings: readonly Finding[] } | undefined {
  const columns = head && targetColumns(headingsOf(text, head));
  if (columns === undefined) return undefined;
  const [day, ...others] = daysOfSheet(text.slice(sheet.from, head?.from));
  const dayOfSheet = others.length === 0 ? day?.day : undefined;
  const findings: Finding[] = [];
  const targets = rows.flatMap((row): MeasuredTarget[] => {
    const cells = spread(row).map(({ from, to }) => plain(text.slice(from, to)));
    const words = (key: keyof Columns): string => cells[columns[key]] ?? '';
    const [value, place] = [numberIn(words('value')), { from: row.from, to: row.to }];
    if (words('text') === '' || words('unit') === '' || value === undefined) return [];
    const [reached, on] = [numberIn(words('reached')), dayAlone(words('on')) ?? dayOfSheet];
    const isMeasured = reached !== undefined && on !== undefined;
    if (!isMeasured && !isNothing(words('reached')))
      findings.push(fileFinding('unmeasured-target', place, words('reached')));
    const note = isNothing(words('note')) ? {} : { note: words('note') };
    const measured = isMeasured && { measured: { value: reached, on, ...note } };
    return [{ text: words('text'), unit: words('unit'), value, ...measured, place }];
  });
  return { targets, findings };
}
