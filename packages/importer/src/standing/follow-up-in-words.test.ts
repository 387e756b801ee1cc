import { assert } from 'chai';
import { readDocument, type Draft } from '../index.js';
import { docxOf } from '../test-support/docx.js';
import { rowsOfText, workbook } from '../test-support/workbook.js';

const above = [
  'SỞ BIỂN ĐẢO',
  'Số: 61/BC-SBĐ',
  'Mẫu, ngày 05 tháng 7 năm 2027',
  'BÁO CÁO',
  'Tiến độ sửa chữa cảng cá năm 2027',
  '(Số liệu tính đến ngày 30/6/2027)',
];
const table = [
  [
    'TT',
    'Nội dung nhiệm vụ',
    'Đơn vị chủ trì',
    'Thời hạn',
    'Tiến độ (%)',
    'Ngày hoàn thành thực tế',
    'Khó khăn, vướng mắc',
  ],
  ['I', 'Hạ tầng', '', '', '', '', ''],
  ['1', 'Thay đèn biển', 'Phòng Hạ tầng', '31/8/2027', '40', '', 'Thiếu vật tư, chờ nhập trước ngày 15/9/2027'],
  ['2', 'Sơn cầu số 2', 'Phòng Khai thác', '31/5/2027', '100', '20/5/2027', 'Không'],
  ['II', 'Bản đồ', '', '', '', '', ''],
  ['1', 'Vẽ bản đồ luồng', 'Phòng Khai thác', '30/9/2027', 'gần xong', '', ''],
];

async function read(input: Uint8Array | string): Promise<Draft> {
  const { draft, refusal } = await readDocument(input);
  if (draft === undefined) throw new Error(refusal.en);
  return draft;
}

/** What a follow-up table tells, by the titles of its tasks, and what is doubtful in it. */
function told({ tasks, reports = [], findings, sections }: Draft): unknown {
  const titles = new Map(tasks.map(({ id, title }) => [id, title]));
  return {
    tasks: tasks.map(({ title, period }) => [title, period?.end]),
    headings: sections.map(({ title }) => title),
    reports: reports.map(({ taskId, ...report }) => [titles.get(taskId), report]),
    doubts: findings.map(({ code }) => code).filter((code) => /standing|^sheet|^done/.test(code)),
  };
}

const expected = {
  tasks: [
    ['Thay đèn biển', '2027-08-31'],
    ['Sơn cầu số 2', '2027-05-31'],
    ['Vẽ bản đồ luồng', '2027-09-30'],
  ],
  headings: ['Hạ tầng', 'Bản đồ'],
  reports: [
    ['Thay đèn biển', { on: '2027-06-30', percent: 40, obstacle: 'Thiếu vật tư, chờ nhập trước ngày 15/9/2027' }],
    ['Sơn cầu số 2', { on: '2027-06-30', doneOn: '2027-05-20' }],
  ],
  doubts: ['unclear-standing'],
};

suite('a follow-up table', () => {
  const asText = `${above.join('\n')}\n\n${table.map((row) => row.join(' | ')).join('\n')}\n`;
  const asSheet = workbook([{ name: 'Bảng', rows: rowsOfText([...above.map((line) => [line]), ...table]) }]);
  for (const [name, input] of [
    ['a .docx', docxOf([...above, table])],
    ['a text', asText],
    ['a sheet', asSheet],
  ] as const)
    test(`in ${name} tells how each task stands as of its day`, async () => {
      assert.deepEqual(told(await read(input)), expected);
    });

  test('in a .docx has its day in its headings, in a span of days or below it, and not in what its rows say', async () => {
    const days = async (line: string, heading: string, work: string, below: string): Promise<unknown> => {
      const rows = [
        ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn', heading],
        ['1', work, 'Phòng Hạ tầng', '31/8/2027', '40'],
      ];
      const { reports = [], findings } = await read(docxOf([...above.slice(0, 5), line, rows, below]));
      const doubts = findings.map(({ code }) => code).filter((code) => code.startsWith('sheet'));
      return [...reports.map(({ on }) => on), ...doubts];
    };
    const asks = 'Gửi báo cáo đến ngày 20/7/2027';
    assert.deepEqual(await days('', 'Tiến độ (%) tính đến ngày 30/6/2027', 'Thay đèn', ''), ['2027-06-30']);
    assert.deepEqual(await days('Số liệu từ ngày 01/01/2027 đến ngày 30/6/2027', 'Tiến độ (%)', 'Thay đèn', ''), [
      '2027-06-30',
    ]);
    assert.deepEqual(await days('', 'Tiến độ (%)', asks, '(Báo cáo đến hết ngày 30/6/2027)'), ['2027-06-30']);
    assert.deepEqual(await days('', 'Tiến độ (%)', asks, `Các phòng ${asks.toLowerCase()}.`), ['sheet-without-day']);
  });

  test('that is an empty form asks for no day; a column of what is to be done stays one', async () => {
    const form = [table[0] ?? [], ['', '', '', '', '', '', '']];
    assert.deepEqual(told(await read(docxOf([...above.slice(0, 5), 'Biểu mẫu', form]))), {
      tasks: [],
      headings: [],
      reports: [],
      doubts: [],
    });
    const solutions = [
      ['TT', 'Cảng', 'Khó khăn, vướng mắc', 'Giải pháp, kiến nghị', 'Cơ quan phụ trách'],
      ['1', 'Cảng số 2', 'Thiếu vật tư', 'Mua vật tư trước ngày 31/8/2027', 'Phòng Hạ tầng'],
    ];
    const { tasks, reports } = await read(docxOf([...above, solutions]));
    assert.deepEqual(
      [tasks.map(({ title, period }) => [title, period?.end]), reports?.map(({ obstacle }) => obstacle)],
      [[['Mua vật tư trước ngày 31/8/2027', '2027-08-30']], ['Thiếu vật tư']],
    );
  });

  test('leaves the words of the document as they are', async () => {
    const { document, pieces } = await read(docxOf([...above, table]));
    assert.equal(pieces.map(({ text }) => text).join(''), document);
    assert.include(document, 'Thiếu vật tư, chờ nhập trước ngày 15/9/2027');
  });
});
