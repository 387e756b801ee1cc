import { assert } from 'chai';
import { draftOf, plan, tasksOf } from '../test-support/reading.js';

/** Who leads the rows of a table with this heading for who does it. */
function leads(heading: string, ...cells: readonly string[]): (string | undefined)[] {
  const rows = cells.map((cell, at) => `${at + 3}/2026 | Soạn bài số ${at + 1} | ${cell} | Bài phát thanh\n`);
  return tasksOf(`${plan}III. NHIỆM VỤ\nTháng | Nội dung | ${heading} | Hình thức\n${rows.join('')}`).map(
    ([, , who]) => who,
  );
}

suite('a column that names who by a verb of its own', () => {
  test('leads', () => {
    assert.deepEqual(leads('Cơ quan biên soạn', 'Phòng Kinh tế', 'Công an xã, Phòng Văn hóa - Xã hội'), [
      'Phòng Kinh tế',
      'Công an xã; Phòng Văn hóa - Xã hội',
    ]);
    assert.deepEqual(leads('Người viết', 'Lã Thị Mơ', 'Đinh Công Tráng, Bùi Anh Tuấn'), [
      'Lã Thị Mơ',
      'Đinh Công Tráng; Bùi Anh Tuấn',
    ]);
  });

  test('has beside it who helps, also above marks of months', () => {
    const body =
      'III. NHIỆM VỤ\nTT | Đầu việc | Đơn vị đảm trách | Cùng làm | T3 | T4\n1 | Vẽ bản đồ | Chi cục Kiểm lâm | Hạt Kiểm lâm | x | \n' +
      '2 | Đo độ mặn | Trung tâm Quan trắc | Đài Khí tượng | | x\n';
    const { units, tasks } = draftOf(plan + body);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      tasks.map(({ lead, coordinating }) => [...lead, ...coordinating].map((id) => names.get(id))),
      [
        ['Chi cục Kiểm lâm', 'Hạt Kiểm lâm'],
        ['Trung tâm Quan trắc', 'Đài Khí tượng'],
      ],
    );
  });

  test('does as “Nhóm”, and no other heading of groups', () => {
    assert.deepEqual(leads('Nhóm', 'Nhóm 1', 'Nhóm 2'), ['Nhóm 1', 'Nhóm 2']);
    for (const heading of ['Mảng', 'Khối', 'Lĩnh vực', 'Phần'])
      assert.deepEqual(leads(heading, 'Phòng Kinh tế', 'Công an xã'), ['', ''], heading);
  });

  test('does not where the heading says for whom', () => {
    assert.deepEqual(leads('Đơn vị được tập huấn', 'Phòng Kinh tế', 'Công an xã'), ['', '']);
    assert.deepEqual(leads('Đơn vị thụ hưởng', 'Phòng Kinh tế', 'Công an xã'), ['', '']);
  });
});
