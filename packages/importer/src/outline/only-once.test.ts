import { assert } from 'chai';
import { draftOf, plan, tasksOf } from '../test-support/reading.js';
import { onlyOnce } from './only-once.js';

/** When the only task of a table is done, by its headings and the cells below them. */
function timeBy(headings: string, cells: string): (string | undefined)[] {
  const table = `TT | Nội dung nhiệm vụ | Chủ trì | ${headings}\n1 | Sơn phà | Đội Bến | ${cells}\n2 | Đo luồng | Đội Luồng | ${cells}`;
  const { start, end } = draftOf(`${plan}I. NHIỆM VỤ\n${table}\n`).tasks[0]?.period ?? {};
  return [start, end];
}

suite('of columns of one kind', () => {
  const times: readonly (readonly [headings: string, cells: string, start: string | undefined, end: string])[] = [
    ['Ngày giao | Hạn hoàn thành', '01/3/2026 | 31/5/2026', undefined, '2026-05-31'],
    ['Ngày giao việc | Hạn xử lý', '01/3/2026 | 31/5/2026', undefined, '2026-05-31'],
    ['Thời gian giao | Thời hạn', '01/3/2026 | 31/5/2026', undefined, '2026-05-31'],
    ['Ngày chỉ đạo | Hạn chót', '01/3/2026 | 31/5/2026', undefined, '2026-05-31'],
    ['Ngày cập nhật | Thời hạn hoàn thành', '01/3/2026 | 31/5/2026', undefined, '2026-05-31'],
    ['Gia hạn - Mốc cũ | Hạn', '01/3/2026 | 31/5/2026', undefined, '2026-05-31'],
    ['Lý do chậm tiến độ | Thời hạn', 'Chờ sơn | 31/5/2026', undefined, '2026-05-31'],
    ['Ngày hoàn thành | Hạn hoàn thành', '01/3/2026 | 31/5/2026', undefined, '2026-05-31'],
    ['Thời gian được giao hoàn thiện', '31/5/2026', undefined, '2026-05-31'],
    ['Ngày đến hạn', '31/5/2026', undefined, '2026-05-31'],
    ['Ngày thực hiện | Ngày hoàn thành', '01/3/2026 | 31/5/2026', '2026-03-01', '2026-05-31'],
    ['Ngày triển khai | Ngày kết thúc', '01/3/2026 | 31/5/2026', '2026-03-01', '2026-05-31'],
    ['Thời gian thực hiện | Hạn hoàn thành', '01/3/2026 | 31/5/2026', '2026-03-01', '2026-05-31'],
    // As before: words of a time count before the day beside them, and no other day does.
    ['Thời gian | Hạn', 'Quý II | 31/5/2026', '2026-04-01', '2026-06-30'],
    ['Thời hạn | Hạn', '31/5/2026 | 31/8/2026', undefined, '2026-05-31'],
    ['Thời hạn | Ngày hoàn thành', '31/5/2026 | 01/3/2026', undefined, '2026-05-31'],
    ['Ngày tổ chức | Hạn đăng ký', '31/5/2026 | 01/3/2026', '2026-05-31', '2026-05-31'],
  ];
  for (const [headings, cells, start, end] of times)
    test(`until when work is to be done counts: ${headings}`, () => {
      assert.deepEqual(timeBy(headings, cells), [start, end]);
    });

  test('no last day is taken from when it was done, told or asked for', () => {
    for (const heading of ['Hạn báo cáo', 'Ngày hoàn thành thực tế', 'Ngày hoàn thành'])
      assert.equal(onlyOnce(['Thời hạn', heading])[1], 'other', heading);
  });

  const leads = [
    'LĐVP chủ trì',
    'Lãnh đạo chủ trì',
    'Phó Giám đốc chủ trì',
    'Đ/c chịu trách nhiệm',
    'Chuyên viên đầu mối',
  ];
  for (const person of leads)
    test(`the unit leads, and not who looks after it: ${person}`, () => {
      const kinds = onlyOnce(['STT', 'Tên nhiệm vụ', person, 'Đơn vị chủ trì thực hiện', 'Thời hạn']);
      assert.deepEqual(kinds, ['number', 'content', 'other', 'lead', 'period']);
      assert.equal(onlyOnce(['Tên nhiệm vụ', person])[1], 'lead');
    });

  test('work is what is to be done, and not its kind, its number or who ordered it', () => {
    for (const beside of ['Loại công việc', 'Mã nhiệm vụ', 'Người giao nhiệm vụ', 'Văn bản giao nhiệm vụ'])
      assert.deepEqual(onlyOnce([beside, 'Nội dung nhiệm vụ']), ['other', 'content'], beside);
  });

  for (const band of [
    'I | Nhiệm vụ thường xuyên (1/2 hoàn thành)',
    'I. | Nhiệm vụ do Sở chủ trì',
    'A | Việc phối hợp thực hiện',
    'Nhiệm vụ giao có thời hạn | | | ',
  ])
    test(`a heading of rows right below them is none of them: ${band}`, () => {
      const table = `TT | Nội dung | Đơn vị chủ trì | Thời hạn\n${band}\n1 | Sơn phà | Đội Bến | 31/5/2026\n2 | Đo luồng | Đội Luồng | 30/6/2026`;
      assert.deepEqual(
        tasksOf(`${plan}I. NHIỆM VỤ\n${table}\n`).map(([, ...rest]) => rest),
        [
          ['Sơn phà', 'Đội Bến', '2026-05-31'],
          ['Đo luồng', 'Đội Luồng', '2026-06-30'],
        ],
      );
    });
});
