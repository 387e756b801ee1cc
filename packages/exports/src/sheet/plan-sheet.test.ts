import { replay } from '@kehoach/core';
import { assert } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { exampleLog, given, housing, office, onDay } from '../test-support/given.js';
import { planSheet } from './plan-sheet.js';

type Row = readonly (string | number | boolean | Date | null)[];

/** Each sheet by its name, as another library reads it. */
async function read(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly Row[]>> {
  const sheets = (await readSheets(Buffer.from(bytes))) as unknown as readonly { sheet: string; data: Row[] }[];
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** A part of the file. */
function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

suite('a plan as a sheet', () => {
  test('has its title, its day, its head and a row a task under its headings', async () => {
    const rows = (await read(await planSheet(given(), onDay('2026-06-01')))).get('Theo dõi nhiệm vụ') ?? [];
    assert.equal(rows[0]?.[0], 'THEO DÕI THỰC HIỆN KẾ HOẠCH SỐ 21/KH-SXD');
    assert.equal(rows[1]?.[0], 'Số liệu tính đến ngày 01/6/2026');
    assert.deepEqual(rows[2]?.slice(0, 2), ['STT', 'Nội dung nhiệm vụ']);
    assert.equal(rows[2]?.length, 19);
    assert.deepEqual(
      rows.slice(3, 10).map((row) => row[0]),
      ['I', 1, 2, 'II', '1.10', 2, 3],
    );
  });

  test('keeps days as days and numbers as numbers, and a text as a text, whatever it begins with', async () => {
    const plan = given(
      [housing, '2026-02-10', { type: 'ReportProgress', data: { taskId: '1', percent: 40.5 } }],
      [office, '2026-05-10', { type: 'GrantExtension', data: { taskId: '2', extensionId: 'x', to: '2026-08-15' } }],
    );
    const bytes = await planSheet(plan, onDay('2026-06-01'));
    const rows = (await read(bytes)).get('Theo dõi nhiệm vụ') ?? [];
    const [, , , , first, second] = rows;
    assert.deepEqual([first?.[7], first?.[9]], [new Date('2026-02-28T00:00:00Z'), 40.5]);
    assert.deepEqual([second?.[1], second?.[15]], ['=HYPERLINK("http://xau.example","Xem")', 1]);
    assert.equal(rows[3]?.[9], null);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    assert.notInclude(sheet, '<f>');
    assert.match(sheet, /<c r="B6" t="s"/);
  });

  test('counts each unit as the plan does, with shares that are numbers', async () => {
    const rows = (await read(await planSheet(given(), onDay('2026-06-01')))).get('Theo đơn vị') ?? [];
    assert.deepEqual(rows[2]?.slice(1, 5), ['Tên đơn vị', 'Tổng số', 'HT trong hạn', 'HT trễ hạn']);
    assert.deepEqual(rows[3]?.slice(0, 11), [1, 'Phòng Hạ tầng', 1, 0, 0, 1, 0, 0, 0, 0, 0]);
    assert.deepEqual(rows[4]?.slice(0, 11), [2, 'Phòng Quản lý nhà', 4, 0, 0, 1, 2, 1, 0, 0, 0.5]);
    assert.deepEqual(rows[5]?.slice(0, 11), [null, 'Tổng cộng', 5, 0, 0, 2, 2, 1, 0, 0, 0.4]);
    assert.match(String(rows[7]?.[0]), /tính trên tổng số nhiệm vụ được giao/u);
  });

  test('says what targets there are and how much of each was reached', async () => {
    const rows = (await read(await planSheet(replay(await exampleLog()), onDay('2022-12-31')))).get('Chỉ tiêu') ?? [];
    assert.deepEqual(rows[3]?.slice(2, 6), ['%', 100, 98.5, 0.985]);
    assert.isFalse((await read(await planSheet(given(), onDay('2026-06-01')))).has('Chỉ tiêu'));
  });

  test('gives each row the height that its words need, repeats the head, and fits the width of the paper', async () => {
    const long = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(20);
    const plan = given([
      housing,
      '2026-02-10',
      { type: 'ReportProgress', data: { taskId: '1', percent: 4, note: long } },
    ]);
    const bytes = await planSheet(plan, onDay('2026-06-01'));
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    const heights = [...sheet.matchAll(/<row r="(\d+)" ht="([\d.]+)" customHeight="1"/g)].map(([, , height]) =>
      Number(height),
    );
    assert.lengthOf(heights, 8);
    // 800 letters in a column of 28.
    assert.isAbove(heights[2] ?? 0, 27 * 15);
    assert.isAtMost(Math.max(...heights), 409);
    assert.include(sheet, '<pane xSplit="2" ySplit="3" topLeftCell="C4" state="frozen"');
    assert.match(sheet, /<pageSetup[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/);
    assert.include(partOf(bytes, 'xl/workbook.xml'), `>'Theo dõi nhiệm vụ'!$3:$3</definedName>`);
  });

  test('is the same file each time, in English too', async () => {
    const [one, other] = await Promise.all([given(), given()].map((plan) => planSheet(plan, onDay('2026-06-01'))));
    assert.deepEqual(one, other);
    const english = await read(await planSheet(given(), onDay('2026-06-01', { language: 'en' })));
    assert.deepEqual([...english.keys()], ['Tasks', 'By unit']);
  });
});
