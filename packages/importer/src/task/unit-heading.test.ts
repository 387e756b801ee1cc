import { assert } from 'chai';
import { plan, tasksOf } from '../test-support/reading.js';

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
});
