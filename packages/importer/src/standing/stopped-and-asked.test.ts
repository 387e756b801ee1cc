import { assert } from 'chai';
import { reportCommandsOf, type DraftReport } from '../index.js';
import { oneTask } from '../test-support/follow-up.js';

type Told = Omit<DraftReport, 'taskId' | 'on'>;

/** What is read of a task's cells, and which findings come of it. */
const cells: readonly (readonly [cells: Readonly<Record<string, string>>, told: Told, code?: string])[] = [
  [
    { 'Trạng thái': 'Tạm dừng từ 05/3/2027 (chờ vốn)' },
    { stopped: { kind: 'suspended', on: '2027-03-05', reason: 'chờ vốn' } },
  ],
  [
    { 'Trạng thái': 'Tạm dừng', 'Lý do': 'Chờ vốn', 'Tiến độ (%)': '40' },
    { percent: 40, stopped: { kind: 'suspended', on: '2027-06-30', reason: 'Chờ vốn' } },
    'stopped-by-day-of-sheet',
  ],
  [
    { 'Trạng thái': 'Hủy bỏ', 'Ghi chú': 'Chậm tiến độ\nHủy bỏ ngày 02/4/2027: trùng với Kế hoạch số 5' },
    { stopped: { kind: 'cancelled', on: '2027-04-02', reason: 'trùng với Kế hoạch số 5' } },
  ],
  [{ 'Trạng thái': 'Tạm dừng' }, {}, 'stopped-without-reason'],
  [{ 'Trạng thái': 'Hủy bỏ', 'Lý do': 'Không' }, {}, 'stopped-without-reason'],
  [{ 'Trạng thái': 'Tạm dừng', 'Lý do trễ hạn': 'Mưa bão' }, {}, 'stopped-without-reason'],
  [{ 'Trạng thái': 'Tạm dừng', 'Ghi chú': 'Hủy bỏ ngày 02/4/2027: trùng' }, {}, 'stopped-without-reason'],
  [{ 'Trạng thái': 'Tạm dừng (40%)' }, {}, 'unclear-standing'],
  [{ 'Trạng thái': 'Tạm dừng từ 05/8/2027: chờ vốn' }, {}, 'unclear-standing'],
  [{ 'Trạng thái': 'Đề nghị hủy bỏ' }, {}, 'unclear-standing'],
  [{ 'Trạng thái': 'Tạm dừng đến hết quý III' }, {}, 'unclear-standing'],
  [{ 'Trạng thái': 'Hủy bỏ: trùng', 'Ngày hoàn thành thực tế': '20/5/2027' }, {}, 'unclear-standing'],
  [
    { 'Tiến độ (%)': '40', 'Đề xuất': 'Đề nghị gia hạn đến 31/8/2027: chờ vật tư' },
    { percent: 40, extensionAsked: { to: '2027-08-31', reason: 'chờ vật tư' } },
  ],
  ...[
    'Không gia hạn đến 31/8/2027',
    'Đề nghị không gia hạn đến ngày 31/8/2027',
    'Gia hạn đến 31/8/2027 hoặc 30/9/2027',
    'Cấp thêm vật tư',
  ].map((proposal): readonly [Readonly<Record<string, string>>, Told] => [
    { 'Tiến độ (%)': '40', 'Đề xuất, kiến nghị': proposal },
    { percent: 40, proposal },
  ]),
  [{ 'Tiến độ (%)': '40', 'Đề xuất, kiến nghị': 'Không có đề xuất, kiến nghị' }, { percent: 40 }],
];

suite('what a sheet tells of work that was stopped, and asks for', () => {
  for (const [given, told, code] of cells)
    test(JSON.stringify(given), async () => {
      const { reports = [], findings } = await oneTask(given);
      assert.deepEqual(reports, Object.keys(told).length === 0 ? [] : [{ taskId: 'nv-1', on: '2027-06-30', ...told }]);
      const codes = findings.map((each): string => each.code).filter((each) => /standing|^done|^stopped/.test(each));
      assert.deepEqual(codes, code === undefined ? [] : [code]);
    });

  const columns = ['Trạng thái', 'Tiến độ (%)', 'Khó khăn, vướng mắc', 'Đề xuất, kiến nghị', 'Ghi chú'];
  const commandsOfRow = async (...cells: readonly string[]): Promise<unknown> => {
    const told = await oneTask(Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
    return reportCommandsOf(told).map(({ unit, command: { type, on, data } }) => {
      const { name } = told.units.find(({ id }) => id === unit) ?? { name: 'office' };
      return [name, type, on, ...Object.values(data).slice(1)];
    });
  };

  test('is recorded for the office: so far the work was when it was stopped', async () => {
    assert.deepEqual(await commandsOfRow('Tạm dừng', '40', 'Thiếu vốn', '', 'Tạm dừng từ 05/3/2027: chờ vốn'), [
      ['Phòng Hạ tầng', 'ReportProgress', '2027-03-05', 40],
      ['Phòng Hạ tầng', 'ReportObstacle', '2027-03-05', 'vuong-mac-nv-1-2027-06-30', 'Thiếu vốn'],
      ['office', 'SuspendTask', '2027-03-05', 'chờ vốn'],
    ]);
    assert.deepEqual(await commandsOfRow('Hủy bỏ: trùng với Kế hoạch số 5'), [
      ['office', 'CancelTask', '2027-06-30', 'trùng với Kế hoạch số 5'],
    ]);
  });

  test('is recorded with the obstacle that it is to mend, as a report where there is none, and a later day as asked', async () => {
    const asked = 'Cấp thêm vật tư';
    assert.deepEqual(await commandsOfRow('', '', 'Thiếu vật tư', asked), [
      [
        'Phòng Hạ tầng',
        'ReportObstacle',
        '2027-06-30',
        'vuong-mac-nv-1-2027-06-30',
        `Thiếu vật tư\nĐề xuất, kiến nghị: ${asked}`,
      ],
    ]);
    assert.deepEqual(await commandsOfRow('', '', '', asked), [
      [
        'Phòng Hạ tầng',
        'SubmitReport',
        '2027-06-30',
        'bao-cao-nv-1-2027-06-30',
        'periodic',
        `Đề xuất, kiến nghị: ${asked}`,
      ],
    ]);
    assert.deepEqual(await commandsOfRow('', '', '', 'Xin gia hạn đến hết ngày 31/8/2027 do thiếu vật tư'), [
      ['Phòng Hạ tầng', 'RequestExtension', '2027-06-30', 'xin-gia-han-nv-1-2027-06-30', '2027-08-31', 'thiếu vật tư'],
    ]);
  });
});
