import { assert } from 'chai';
import { reportCommandsOf, reportText, type DraftReport } from '../index.js';
import { asOf, draftOf, oneTask, paper, plain, title } from '../test-support/follow-up.js';
import { standingColumns } from './standing-columns.js';

type Told = Omit<DraftReport, 'taskId' | 'on'>;

/** What is read of a task's cells, and which findings come of it. */
const cells: readonly (readonly [cells: Readonly<Record<string, string>>, told: Told, code?: string])[] = [
  [{ 'Tiến độ (%)': '40' }, { percent: 40 }],
  [{ 'Tiến độ %': '40,5 %' }, { percent: 40.5 }],
  [{ 'Tiến độ (%)': '0,4' }, {}, 'unclear-standing'],
  [{ 'Tiến độ (%)': '140' }, {}, 'unclear-standing'],
  [{ 'Tiến độ (%)': 'gần xong' }, {}, 'unclear-standing'],
  [{ 'Tiến độ (%)': '100' }, { percent: 100 }],
  [{ 'Tình trạng': 'Đang thực hiện' }, { isBegun: true }],
  [{ 'Tình trạng': 'Chưa thực hiện' }, {}],
  // The day of the sheet is behind the last one: what is not said to be late may have been in time.
  [{ 'Tình trạng': 'Đã hoàn thành' }, {}, 'done-on-no-day'],
  [{ 'Tiến độ (%)': '100', 'Trạng thái': 'Hoàn thành' }, { percent: 100 }, 'done-on-no-day'],
  [{ 'Tiến độ': 'Xong', 'Kết quả thực hiện': 'Đã lắp' }, { result: 'Đã lắp' }, 'done-on-no-day'],
  [
    { 'Trạng thái': 'Hoàn thành', Hạn: '31/8/2027', 'Gia hạn – số lần': '1' },
    { extendedTo: '2027-08-31', doneOn: '2027-06-30' },
    'done-by-day-of-sheet',
  ],
  [{ 'Tình trạng': 'Hoàn thành 60%' }, { percent: 60 }],
  [{ 'Tình trạng': 'Đang thực hiện (60%)' }, { percent: 60 }],
  [{ 'Tình trạng': 'Chưa xong, mới đạt 60%' }, { percent: 60 }],
  [{ 'Tình trạng': 'Còn 50% chưa xong' }, {}, 'unclear-standing'],
  [{ 'Tình trạng': 'Chưa hoàn thành 50%' }, {}, 'unclear-standing'],
  [{ 'Tình trạng': '50% chưa xong' }, {}, 'unclear-standing'],
  [{ 'Tình trạng': '-50%' }, {}, 'unclear-standing'],
  [{ 'Tình trạng': 'Đạt 50-60%' }, {}, 'unclear-standing'],
  [{ 'Tình trạng': 'Đạt 60%, năm trước 80%' }, {}, 'unclear-standing'],
  [{ 'Tình trạng': 'Hoàn thành 1120%' }, {}, 'unclear-standing'],
  [{ 'Tình trạng': 'Cơ bản xong' }, {}, 'unclear-standing'],
  [{ 'Tình trạng': 'Hoàn thành không đạt yêu cầu' }, {}, 'unclear-standing'],
  [{ 'Tình trạng': 'Hoàn thành, không đúng hạn' }, { doneOn: '2027-06-30' }, 'done-by-day-of-sheet'],
  [{ 'Trạng thái': 'Hoàn thành – đúng hạn' }, {}, 'done-on-no-day'],
  [{ 'Trạng thái': 'Hoàn thành – đúng hạn', 'Ngày hoàn thành thực tế': '20/5/2027' }, { doneOn: '2027-05-20' }],
  [{ 'Trạng thái': 'Hoàn thành', 'Tiến độ (%)': '90' }, {}, 'unclear-standing'],
  [{ 'Trạng thái': 'Chưa hoàn thành', 'Ngày hoàn thành thực tế': '20/5/2027' }, {}, 'unclear-standing'],
  [{ 'Ngày hoàn thành thực tế': '20/7/2027' }, {}, 'unclear-standing'],
  [{ 'Ngày hoàn thành thực tế': '31/6/2027' }, {}, 'unclear-standing'],
  [{ 'Ngày hoàn thành thực tế': 'tháng 5' }, {}, 'unclear-standing'],
  [{ 'Ngày hoàn thành thực tế': 'Chưa hoàn thành ngày 20/5/2027' }, {}, 'unclear-standing'],
  [{ 'Kết quả/ngày hoàn thành': '20/5/2027' }, { doneOn: '2027-05-20' }],
  ...['Dự kiến hoàn thành ngày 20/6/2027', 'Không hoàn thành ngày 20/5/2027 như đã hẹn'].map(
    (result): readonly [Readonly<Record<string, string>>, Told] => [{ 'Kết quả/ngày hoàn thành': result }, { result }],
  ),
  [
    { 'Kết quả/ngày hoàn thành': 'Đã hoàn thành ngày 20/5/2027, lắp 12 đèn' },
    { doneOn: '2027-05-20', result: 'Đã hoàn thành ngày 20/5/2027, lắp 12 đèn' },
  ],
  [{ 'Kết quả/ngày hoàn thành': 'Đang chọn nhà thầu' }, { result: 'Đang chọn nhà thầu' }],
  [
    { 'Tiến độ (%)': '30', 'Kết quả thực hiện': 'Đã ký hợp đồng' },
    { percent: 30, result: 'Đã ký hợp đồng' },
  ],
  [{ 'Khó khăn, vướng mắc': 'Thiếu vật tư' }, { obstacle: 'Thiếu vật tư' }],
  [
    { 'Khó khăn, vướng mắc': 'Thiếu vật tư (báo cáo ngày 15/6/2027)' },
    { reported: [{ text: 'Thiếu vật tư', on: '2027-06-15' }] },
  ],
  [
    { 'Khó khăn, vướng mắc': 'Mưa (báo cáo ngày 01/6/2027)\nThiếu thợ,\nthiếu đá (báo cáo ngày 15/6/2027)\nBão' },
    {
      reported: [
        { text: 'Mưa', on: '2027-06-01' },
        { text: 'Thiếu thợ,\nthiếu đá', on: '2027-06-15' },
      ],
      obstacle: 'Bão',
    },
  ],
  // A day behind that of the sheet, none at all, and one inside the sentence are words like others.
  ...[
    'Thiếu đá (báo cáo ngày 15/7/2027)',
    'Thiếu đá (báo cáo ngày 31/6/2027)',
    'Mưa (báo cáo ngày 01/6/2027) và bão',
  ].map((obstacle): readonly [Readonly<Record<string, string>>, Told] => [
    { 'Khó khăn, vướng mắc': obstacle },
    { obstacle },
  ]),
  [{ 'Khó khăn, vướng mắc': 'Không' }, {}],
  [{ 'Khó khăn, vướng mắc': 'Không có khó khăn, vướng mắc.' }, {}],
  [{ 'Tiến độ': 'Đang thực hiện – quá hạn' }, { isBegun: true }],
  [{ 'Tiến độ': '70%' }, { percent: 70 }],
];

suite('how work stands by a sheet', () => {
  for (const [columns, told, code] of cells)
    test(JSON.stringify(columns), async () => {
      const { reports = [], findings } = await oneTask(columns);
      const read = reports.map(({ taskId, on, ...rest }) => (taskId === 'nv-1' ? [on, rest] : []));
      assert.deepEqual(read, Object.keys(told).length === 0 ? [] : [['2027-06-30', told]]);
      const codes = findings.map((each) => each.code).filter((each) => /standing|^done|^sheet|^stopped/.test(each));
      assert.deepEqual(codes, code === undefined ? [] : [code as never]);
    });

  test('is dated by the day on which the row was last brought up to date, unless that is none or a later one', async () => {
    const dayOf = async (updated: string): Promise<unknown> => {
      const { reports = [] } = await oneTask({ 'Tiến độ (%)': '40', 'Ngày cập nhật': updated });
      return reports.map(({ on }) => on);
    };
    assert.deepEqual(await dayOf('09/6/2027'), ['2027-06-09']);
    for (const updated of ['', 'tháng 6', '31/6/2027', '09/7/2027'])
      assert.deepEqual(await dayOf(updated), ['2027-06-30'], updated);
  });

  test('is not recorded without the day of the sheet, nor of several; the day may stand in any of its lines', async () => {
    const codes = async (line: string): Promise<unknown> => {
      const { reports = [], findings } = await oneTask({ 'Tiến độ (%)': '40' }, line);
      return [reports.map(({ on }) => on), findings.map(({ code }) => code).filter((code) => code.startsWith('sheet'))];
    };
    assert.deepEqual(await codes(''), [[], ['sheet-without-day']]);
    assert.deepEqual(await codes('(Tính đến ngày 30 tháng 6 năm 2027)'), [['2027-06-30'], []]);
    assert.deepEqual(await codes('Tính đến ngày 30/6/2027; cập nhật đến ngày 05/7/2027'), [
      [],
      ['sheet-of-several-days'],
    ]);
    assert.deepEqual(await codes('Tính đến ngày 31/6/2027'), [[], ['sheet-without-day']]);
  });

  test('is dated by the sheet where that makes nothing late that may have been in time', async () => {
    const rows = [
      ['1', 'Thay đèn', 'Phòng Hạ tầng', '30/6/2027', 'Hoàn thành'],
      ['2', 'Sơn cầu', 'Phòng Hạ tầng', '31/7/2027', 'Hoàn thành đúng hạn'],
      ['3', 'Đo luồng', 'Phòng Hạ tầng', 'Thường xuyên', 'Đã xong'],
      ['4', 'Thay phao', 'Phòng Hạ tầng', '31/7/2027', 'Hoàn thành trễ hạn'],
      ['5', 'Vá lưới', 'Phòng Hạ tầng', '29/6/2027', 'Hoàn thành'],
    ];
    const { reports = [], findings } = await draftOf([paper, title, [asOf], [...plain, 'Trạng thái'], ...rows]);
    assert.deepEqual(
      reports.map(({ taskId, doneOn }) => [taskId, doneOn]),
      ['nv-1', 'nv-2', 'nv-3'].map((task) => [task, '2027-06-30']),
    );
    const codes = findings.map(({ code }): string => code).filter((code) => code.startsWith('done'));
    assert.deepEqual(codes, [
      ...Array.from({ length: 3 }, () => 'done-by-day-of-sheet'),
      'done-on-no-day',
      'done-on-no-day',
    ]);
  });

  test('is told by headings in two rows, and not by the numbers of columns below them', async () => {
    const { reports = [], findings } = await draftOf([
      paper,
      title,
      [asOf],
      [...plain, 'Tình hình thực hiện', '', '', ''],
      ['', '', '', '', 'Tiến độ (%)', 'Trạng thái', 'Kết quả thực hiện', 'Khó khăn, vướng mắc'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
      ['1', 'Thay đèn', 'Phòng Hạ tầng', '31/5/2027', '40', 'Đang thực hiện', 'Đã mua đèn', 'Thiếu vật tư'],
    ]);
    assert.deepEqual(
      reports.map(({ percent, isBegun, result, obstacle }) => ({ percent, isBegun, result, obstacle })),
      [{ percent: 40, isBegun: true, result: 'Đã mua đèn', obstacle: 'Thiếu vật tư' }],
    );
    assert.notInclude(
      findings.map(({ code }) => code),
      'unclear-standing',
    );
  });

  test('orders nothing: no target, time, product or unit is read from what was done', async () => {
    const { targets, tasks, units, document } = await oneTask({
      'Tiến độ (%)': '95',
      'Kết quả thực hiện': 'Sở Y tế phấn đấu tối thiểu 95% trước ngày 30/9/2027',
      'Ngày cập nhật': '29/6/2027',
    });
    assert.deepEqual([targets, tasks.map(({ period }) => period?.end)], [[], ['2027-05-31']]);
    assert.deepEqual([tasks[0]?.products, units.map(({ name }) => name)], [[], ['Phòng Hạ tầng']]);
    assert.include(document, 'Sở Y tế phấn đấu tối thiểu 95%');
  });

  test('becomes commands dated by the sheet, or by the day of completion, each for the unit that leads', async () => {
    const draft = await draftOf([
      paper,
      title,
      [asOf],
      [
        ...plain,
        'Hạn',
        'Gia hạn – số lần',
        'Tiến độ (%)',
        'Ngày hoàn thành thực tế',
        'Khó khăn, vướng mắc',
        'Kết quả thực hiện',
      ],
      ['1', 'Thay đèn', 'Phòng Hạ tầng', '31/5/2027', '31/8/2027', '1', '40', '', 'Thiếu vật tư'],
      ['2', 'Sơn cầu', 'Phòng Khai thác', '31/5/2027', '31/5/2027', '', '', '20/5/2027', ''],
      ['3', 'Vẽ bản đồ', 'Phòng Khai thác', '30/9/2027', '', '', '', '', '', 'Đang đo'],
    ]);
    const { reports: _, ...silent } = draft;
    assert.deepEqual(reportCommandsOf(silent), []);
    const unitOf = new Map(draft.units.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      reportCommandsOf(draft).map(({ unit, command: { type, on } }) => [unitOf.get(unit), type, on]),
      [
        [undefined, 'GrantExtension', '2027-06-30'],
        ['Phòng Hạ tầng', 'ReportProgress', '2027-06-30'],
        ['Phòng Hạ tầng', 'ReportObstacle', '2027-06-30'],
        ['Phòng Khai thác', 'CompleteTask', '2027-05-20'],
        ['Phòng Khai thác', 'SubmitReport', '2027-06-30'],
      ],
    );
    const [report] = draft.reports ?? [];
    assert.equal(
      report && reportText(report, 'vi', (day) => day),
      'Theo bảng, tính đến 2027-06-30: 40%; gia hạn đến 2027-08-31; khó khăn, vướng mắc: Thiếu vật tư',
    );
  });
});

suite('headings of sheets that offices use', () => {
  const sheets: readonly (readonly [headings: string, columns: string])[] = [
    [
      'STT|Tên nhiệm vụ|LĐVP chủ trì|Đơn vị chủ trì thực hiện|Đơn vị phối hợp|Ngày thực hiện|Ngày hoàn thành|Trạng thái nhiệm vụ|Kết quả thực hiện|Mức độ hoàn thành|Khó khăn|Đề xuất|Ngày cập nhật|Ngày hoàn thành thực tế|Gia hạn - Số lần|Gia hạn - Mốc cũ',
      '|||||||status|result|percent|obstacles|proposals|updatedOn|doneOn|extended|other',
    ],
    [
      'STT|Nội dung nhiệm vụ|Số/ký hiệu văn bản|Ngày ban hành|Thời hạn hoàn thành|Chủ trì thực hiện|Đơn vị phối hợp|Lãnh đạo phụ trách|Tiến độ (%)|Trạng thái|Kết quả xử lý|Ghi chú',
      '||other|other|||||percent|status|result|',
    ],
    ['STT|Tên công việc|Người/đơn vị chủ trì|Hạn hoàn thành|Tình trạng|Lý do trễ hạn', '||||status|other'],
    ['STT|Nội dung nhiệm vụ|Đơn vị thực hiện|Tiến độ|Hạn hoàn thành|Kết quả / Khó khăn', '|||progress||other'],
    [
      'TT|Tên nhiệm vụ/Dự án|Vai trò (Chủ trì/Phối hợp)|Kết quả thực hiện trong tháng|Lũy kế đến thời điểm báo cáo|Tiến độ (Vượt/Đạt/Chậm)|Tồn tại, khó khăn, vướng mắc|Đề xuất, kiến nghị',
      '|||result|result|status|obstacles|proposals',
    ],
    // Plans, which follow nothing up.
    ['STT|Nội dung nhiệm vụ|Văn bản giao nhiệm vụ|Thời hạn hoàn thành|Cơ quan chủ trì|Cơ quan phối hợp', ''],
    ['TT|Nội dung|Chủ trì|Tiến độ|Kết quả', ''],
    ['STT|Hạng mục công việc|Đơn vị chủ trì|Đơn vị phối hợp|Bắt đầu|Kết thúc', ''],
  ];
  for (const [headings, columns] of sheets)
    test(headings, () => {
      assert.equal(
        standingColumns(headings.split('|'))
          .map((column) => column ?? '')
          .join('|'),
        columns,
      );
    });
});
