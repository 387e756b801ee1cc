import { assert } from 'chai';
import { readDocument, reportCommandsOf, type Draft } from '../index.js';
import { asOf, paper, plain, title } from '../test-support/follow-up.js';
import { rowsOfText, workbook } from '../test-support/workbook.js';

const head = ['TT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu', 'Thực hiện', '% so mục tiêu', 'Tính đến ngày', 'Ghi chú'];
const task = 'Thay đèn biển, đáp ứng 100% yêu cầu của tàu cá';

/** What is read of a workbook with a task, and these rows on a second sheet. */
async function draftOf(rows: readonly (readonly string[])[]): Promise<Draft> {
  const tasks = [paper, title, [asOf], [...plain, 'Tiến độ (%)'], ['1', task, 'Phòng Hạ tầng', '31/5/2027', '40']];
  const sheets = [
    { name: 'Nhiệm vụ', rows: rowsOfText(tasks) },
    { name: 'Thứ hai', rows: rowsOfText(rows) },
  ];
  const { draft, refusal } = await readDocument(workbook(sheets));
  if (draft === undefined) throw new Error(refusal.en);
  return draft;
}

const told = ({ targets }: Draft): unknown =>
  targets.map(({ text, value, unit, taskId, measured }) => [text, value, unit, taskId, measured]);
const codesOf = ({ findings }: Draft): readonly string[] =>
  findings.map(({ code }) => code).filter((code) => /sheet|target|unread|unplaced/.test(code));

suite('targets on a sheet of their own', () => {
  test('are read with what was reached, of the task that says the same, and recorded by the office', async () => {
    const draft = await draftOf([
      ['CHỈ TIÊU CỦA KẾ HOẠCH'],
      [asOf],
      head,
      ['1', 'đáp ứng 100% yêu cầu của tàu cá', '%', '100', '98,5', '98,5%', '20/6/2027', '132 trên 134'],
      ['2', 'Cầu cảng được sơn', 'cầu', '1.200', '300', '25%', '', ''],
      ['3', 'Lớp tập huấn', 'lớp', '4', '', '', '', ''],
    ]);
    const reached = { value: 98.5, on: '2027-06-20', note: '132 trên 134' };
    assert.deepEqual(told(draft), [
      ['đáp ứng 100% yêu cầu của tàu cá', 100, '%', 'nv-1', reached],
      ['Cầu cảng được sơn', 1200, 'cầu', undefined, { value: 300, on: '2027-06-30' }],
      ['Lớp tập huấn', 4, 'lớp', undefined, undefined],
    ]);
    assert.lengthOf(draft.tasks, 1);
    assert.deepEqual(codesOf(draft), []);
    const measures = reportCommandsOf(draft).filter(({ command }) => command.type === 'MeasureTarget');
    assert.deepEqual(
      measures.map(({ taskId, command: { on, data } }) => [taskId, on, data]),
      [
        ['nv-1', '2027-06-20', { targetId: 'target-1', unit: '%', value: 98.5, note: '132 trên 134' }],
        ['target-2', '2027-06-30', { targetId: 'target-2', unit: 'cầu', value: 300 }],
      ],
    );
  });

  test('are not measured by words, nor without a day: that is asked', async () => {
    const rows = (line: string, reached: string): string[][] => [
      [line],
      head,
      ['1', 'Cầu cảng được sơn', 'cầu', '12', reached, '', '', ''],
    ];
    for (const [line, reached] of [
      [asOf, 'gần đủ'],
      ['CHỈ TIÊU', '3'],
    ] as const) {
      const draft = await draftOf(rows(line, reached));
      assert.deepEqual(draft.targets.at(-1)?.measured, undefined);
      assert.deepEqual(codesOf(draft), ['unmeasured-target']);
    }
  });

  const others: readonly (readonly [string, readonly (readonly string[])[], string])[] = [
    [
      'counts of units',
      [
        ['TT', 'Tên đơn vị', 'Tổng số', 'HT trong hạn', 'HT trễ hạn'],
        ['1', 'Phòng Hạ tầng', '1', '0', '0'],
      ],
      'sheets-of-counts',
    ],
    [
      'money of units',
      [
        ['TT', 'Đơn vị', 'Tổng số', 'Ngân sách', 'Xã hội hóa'],
        ['1', 'Phòng Hạ tầng', '9', '5', '4'],
      ],
      'sheets-without-tasks',
    ],
    [
      'people',
      [
        ['TT', 'Họ và tên', 'Chức vụ', 'Điện thoại'],
        ['1', 'Lê Văn Bến', 'Trưởng phòng', '02593'],
      ],
      'sheets-without-tasks',
    ],
    [
      'targets that nobody follows up',
      [
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu'],
        ['1', 'Cầu cảng', 'cầu', '12'],
      ],
      'sheets-without-tasks',
    ],
  ];
  for (const [what, rows, code] of others)
    test(`are no ${what}`, async () => {
      const draft = await draftOf(rows);
      assert.deepEqual(codesOf(draft), [code]);
      assert.lengthOf(draft.targets, 1);
    });
});
