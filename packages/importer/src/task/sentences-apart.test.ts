import { assert } from 'chai';
import { plan, tasksOf, whoAndWhen } from '../test-support/reading.js';

suite('a paragraph of sentences', () => {
  test('of which each says who does it, or when, is a task each', () => {
    const body =
      'I. CÔNG VIỆC\nTrong quý I, dựng biển chỉ đường vào các bản (Phòng Kinh tế). Từ tháng 3 đến tháng 5, mở lớp nấu ăn cho ' +
      'các hộ (Phòng Văn hóa chủ trì; Trạm Y tế phối hợp). Vệ sinh đường bản (các trưởng bản).\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phòng Kinh tế', '2026-03-31'],
      ['Phòng Văn hóa', '2026-05-31'],
      ['các trưởng bản', undefined],
    ]);
  });

  test('of one unit is one task, and so is one with its time or its result in a sentence of its own', () => {
    for (const line of [
      'Phòng Kinh tế dựng biển chỉ đường trong quý I. Kiểm tra biển trong quý III.',
      'Dựng biển chỉ đường vào các bản trong quý I. Hoàn thành trước ngày 20/3/2026 (Phòng Kinh tế).',
    ])
      assert.lengthOf(tasksOf(`${plan}I. CÔNG VIỆC\n${line}\n`), 1, line);
  });

  test('may have two orders that only a comma parts', () => {
    const of = (line: string): unknown => whoAndWhen(`${plan}I. NHIỆM VỤ\n1. ${line}\n`);
    assert.deepEqual(of('Phòng Khai thác rà soát tàu, Phòng Pháp chế thẩm định hồ sơ trước ngày 30/4/2026.'), [
      ['Phòng Khai thác', undefined],
      ['Phòng Pháp chế', '2026-04-29'],
    ]);
    assert.deepEqual(of('Công an xã hướng dẫn các tổ, Phòng Kinh tế cấp trang phục.'), [
      ['Công an xã', undefined],
      ['Phòng Kinh tế', undefined],
    ]);
  });

  test('has one order where the comma parts units of a list', () => {
    for (const line of [
      'Báo Mẫu, Đài Phát thanh và Truyền hình tỉnh đưa tin.',
      'Phòng Khai thác phối hợp với Phòng Pháp chế, Phòng Tài vụ rà soát tàu.',
      'Phòng Khai thác lập hồ sơ gửi Phòng Pháp chế, Phòng Tài vụ thẩm định.',
      'Phòng Khai thác chủ trì, Phòng Tài vụ phối hợp.',
    ])
      assert.lengthOf(tasksOf(`${plan}I. NHIỆM VỤ\n1. ${line}\n`), 1, line);
  });
});
