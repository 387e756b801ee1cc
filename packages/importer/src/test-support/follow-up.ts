import { readDocument, type Draft } from '../index.js';
import { rowsOfText, workbook } from './workbook.js';

/** The line that names the day of a sheet. */
export const asOf: string = 'Số liệu tính đến ngày 30/6/2027';
/** The lines above the table of a sheet. */
export const paper: readonly string[] = ['KẾ HOẠCH'];
/** Its title. */
export const title: readonly string[] = ['Sửa chữa cảng cá năm 2027'];
/** The headings of a table that follows nothing up. */
export const plain: readonly string[] = ['TT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];

/** What is read of a sheet with these rows. */
export async function draftOf(rows: readonly (readonly string[])[]): Promise<Draft> {
  const { draft, refusal } = await readDocument(workbook([{ name: 'Bảng', rows: rowsOfText(rows) }]));
  if (draft === undefined) throw new Error(refusal.en);
  return draft;
}

/** A sheet of one task with these columns behind its own. */
export function oneTask(columns: Readonly<Record<string, string>>, line: string = asOf): Promise<Draft> {
  const row = ['1', 'Thay đèn biển', 'Phòng Hạ tầng', '31/5/2027'];
  return draftOf([
    paper,
    title,
    ...(line === '' ? [] : [[line]]),
    [...plain, ...Object.keys(columns)],
    [...row, ...Object.values(columns)],
  ]);
}
