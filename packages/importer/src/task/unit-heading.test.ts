import { assert } from 'chai';
import { draftOf, plan, tasksOf } from '../test-support/reading.js';

suite('what stands below a unit’s name', () => {
  const below = '1. Phòng Bến bãi\na) Sơn lại cầu tàu.\nb) Vá lưới trước ngày 15/4/2026.\n2. Đội Cứu nạn: Thả phao.\n';

  for (const heading of ['CÁC HOẠT ĐỘNG VÀ ĐƠN VỊ PHỤ TRÁCH', 'NHIỆM VỤ TRỌNG TÂM', 'CÁC CÔNG VIỆC PHẢI LÀM NGAY'])
    test(`is its work in a part of work: “${heading}”`, () => {
      assert.deepEqual(tasksOf(`${plan}II. ${heading}\n${below}`), [
        ['II.1.a', 'Sơn lại cầu tàu', 'Phòng Bến bãi', undefined],
        ['II.1.b', 'Vá lưới trước ngày 15/4/2026', 'Phòng Bến bãi', '2026-04-14'],
        ['II.2', 'Thả phao', 'Đội Cứu nạn', undefined],
      ]);
    });

  for (const heading of ['NHIỆM VỤ CỦA CÁC PHÒNG', 'NỘI DUNG VÀ PHÂN CÔNG', 'TỔ CHỨC THỰC HIỆN'])
    test(`is its duty in a part that shares out duties: “${heading}”`, () => {
      const numbers = tasksOf(`${plan}II. ${heading}\n${below}`).map(([number]) => number);
      assert.deepEqual(numbers, ['II.1.a*', 'II.1.b', 'II.2*']);
    });

  for (const heading of [
    'Thư viện xã (phối hợp: Đội Cứu nạn, Hội Phụ nữ xã)',
    'Thư viện xã (phối hợp với Đội Cứu nạn, Hội Phụ nữ xã)',
    'Thư viện xã (Đội Cứu nạn, Hội Phụ nữ xã hỗ trợ)',
    'Thư viện xã (chủ trì), Đội Cứu nạn (phối hợp), Hội Phụ nữ xã (phối hợp)',
    'Thư viện xã - Phối hợp: Đội Cứu nạn, Hội Phụ nữ xã',
    'Thư viện xã\nPhối hợp: Đội Cứu nạn, Hội Phụ nữ xã',
  ])
    for (const below of [
      'a) Kể chuyện.\nb) Đổi sách.\n',
      '- Kể chuyện.\n- Đổi sách.\n',
      'a) Kể chuyện.\n',
      '- Kể chuyện.\n',
    ])
      test(`is done with those that the heading names beside it: “${heading}”, above ${JSON.stringify(below)}`, () => {
        for (const part of ['CÁC HOẠT ĐỘNG', 'TỔ CHỨC THỰC HIỆN']) {
          const { tasks, units } = draftOf(`${plan}II. ${part}\n1. ${heading}\n${below}`);
          const names = new Map(units.map(({ id, name }) => [id, name]));
          const kind = part === 'CÁC HOẠT ĐỘNG' ? 'task' : 'responsibility';
          assert.deepEqual(
            tasks.map((task) => [task.kind, ...[...task.lead, ...task.coordinating].map((id) => names.get(id))]),
            Array.from({ length: below.trim().split('\n').length }, () => [
              kind,
              'Thư viện xã',
              'Đội Cứu nạn',
              'Hội Phụ nữ xã',
            ]),
          );
        }
      });

  test('is done by people who are called by what is theirs', () => {
    const body =
      'V. TỔ CHỨC THỰC HIỆN\n1. Phòng Bến bãi\n- Sơn cầu.\n2. Đề nghị Công đoàn Sở thăm thủy thủ.\n3. Công chức phụ trách bến\n- Đếm phao.\n' +
      '4. Nhân viên trực tổng đài\n- Ghi sổ.\n5. Giáo viên dạy môn Bơi\n- Vá lưới trước ngày 15/4/2026.\n';
    assert.deepEqual(
      tasksOf(plan + body).map(([, , lead]) => lead),
      ['Phòng Bến bãi', 'Công đoàn Sở', 'Công chức phụ trách bến', 'Nhân viên trực tổng đài', 'Giáo viên dạy môn Bơi'],
    );
  });
});
