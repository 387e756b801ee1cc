import { paced, partOf, type Making } from '@kehoach/core';
import { UnpacksTooLarge } from '../source/archive.js';
import { BlockWriter } from '../source/block-writer.js';
import { fileFinding } from '../finding/file-finding.js';
import type { Finding } from '../finding/finding.js';
import type { FormatReader, FormatReading } from '../source/format-reader.js';
import type { Range } from '../words/range.js';
import type { Grid } from './grid.js';
import { partsOf } from './parts.js';
import { workbookOf } from './workbook.js';
import { targetColumns } from '../standing/measured-targets.js';
import { TooManyCells, writeSheet, type LaidOut } from './lay-out.js';
import { sheetsOf, type Sheet } from './sheets.js';

/**
 * Reads the sheets of a .xlsx that are shown, in order, as one document: what stands above a table are paragraphs, its
 * cells are as the sheet shows them. What is hidden is left out and told.
 *
 * Its own reader, as that of .docx: those there are unpack without a limit.
 */
export const readXlsx: FormatReader = async (bytes, pace) => {
  try {
    return (await paced(readingOf(bytes), pace)) ?? { refused: 'broken-xlsx' };
  } catch (error) {
    if (error instanceof UnpacksTooLarge) return { refused: 'unpacks-too-large' };
    if (error instanceof TooManyCells) return { refused: 'too-many-parts' };
    if (error instanceof Error && error.name === 'AbortError') throw error;
    // A damaged archive or part: it is refused as a whole, with a sentence.
    return { refused: 'broken-xlsx' };
  }
};

function* readingOf(bytes: Uint8Array): Making<FormatReading | undefined> {
  const parts = partsOf(bytes);
  const workbook = yield* partOf(workbookOf(parts), 0, 0.3);
  if (workbook === undefined) return undefined;
  const laid = yield* partOf(sheetsOf(parts, workbook), 0.3, 0.9);
  const hasTasks = laid.some(({ sheet }) => sheet.isOfTasks);
  const isLeftOut = ({ sheet }: Sheet): boolean =>
    hasTasks && !sheet.isOfTasks && sheet.table.length > 0 && targetColumns(headOf(sheet)) === undefined;
  const writer = new BlockWriter();
  const [told, sheets] = [[] as Finding[], [] as Range[]];
  for (const { grid, sheet } of laid.filter((each) => !isLeftOut(each))) {
    const from = writer.length;
    yield* partOf(writeSheet(writer, sheet), 0.9, 0.9);
    told.push(...tellingsOf(grid, from));
    sheets.push({ from, to: writer.length });
  }
  const named = (sheets: readonly { readonly name: string }[]): string =>
    sheets.map(({ name }) => `“${name}”`).join(', ');
  const hidden = workbook.sheets.filter(({ isHidden }) => isHidden);
  const [counts, leftOut] = parted(laid.filter(isLeftOut), ({ sheet }) => isOfCounts(headOf(sheet)));
  if (hidden.length > 0) told.push(fileFinding('hidden-sheets', start, named(hidden)));
  if (leftOut.length > 0) told.push(fileFinding('sheets-without-tasks', start, named(leftOut)));
  if (counts.length > 0) told.push(fileFinding('sheets-of-counts', start, named(counts)));
  return { written: { text: writer.text, blocks: writer.blocks, sheets }, told };
}

/** The words of the first row of a table. */
function headOf({ table: [head] }: LaidOut): readonly string[] {
  return head?.cells.map(({ words }) => words.trim()) ?? [];
}

/** "Tên đơn vị | Tổng số | HT trong hạn | …": how many tasks of each unit stand how, and nothing besides. */
function isOfCounts(words: readonly string[]): boolean {
  const others = words.filter((each) => each !== '' && !/^(?:tt|stt|ghi chú)$/iu.test(each));
  const [unit, ...counts] = others;
  return (
    unit !== undefined &&
    counts.length > 2 &&
    /^(?:tên )?(?:đơn vị|cơ quan|phòng)/iu.test(unit) &&
    counts.some((each) => /^tổng số/iu.test(each)) &&
    counts.every((each) =>
      /^tổng số|hoàn thành|(?<!\p{L})ht(?!\p{L})|(?:trong|trễ|quá|đúng|không) hạn|tỷ lệ/iu.test(each),
    )
  );
}

function parted<T>(all: readonly T[], isFirst: (each: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}

const start = { from: 0, to: 0 };

function tellingsOf({ hiddenRows, hiddenColumns, unreckoned }: Grid, from: number): Finding[] {
  const place = { from, to: from };
  return [
    ...(hiddenRows > 0 ? [fileFinding('hidden-rows', place, `${hiddenRows}`)] : []),
    ...(hiddenColumns.length > 0 ? [fileFinding('hidden-columns', place, hiddenColumns.join(', '))] : []),
    ...(unreckoned.length > 0 ? [fileFinding('unreckoned-cells', place, unreckoned.join(', '))] : []),
  ];
}
