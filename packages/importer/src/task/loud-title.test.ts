import { assert } from 'chai';
import { draftOf, plan, tasksOf, whoAndWhen } from '../test-support/reading.js';

suite('a line in capitals', () => {
  test('is an order where it ends as a sentence or says by when', () => {
    const body =
      'II. NHIỆM VỤ\nPHÒNG TÀI VỤ LẬP DỰ TOÁN TRƯỚC NGÀY 15/5/2026.\nĐỘI CỨU HỘ VÁ LƯỚI XONG TRƯỚC NGÀY 15/6/2026\n' +
      'III. VIỆC KHÁC\n1. Phòng Tài vụ thu sổ.\n2. Phao tiêu\nGIAO TRẠM PHAO CHỦ TRÌ, PHỐI HỢP VỚI SỞ Y TẾ RÀ SOÁT PHAO, HOÀN THÀNH TRƯỚC NGÀY 20/6/2026;\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phòng Tài vụ', '2026-05-14'],
      ['Đội Cứu Hộ', '2026-06-14'],
      ['Phòng Tài vụ', undefined],
      ['Trạm Phao', '2026-06-19'],
    ]);
    const { tasks } = draftOf(plan + body);
    assert.equal(tasks.at(-1)?.coordinating.length, 1);
  });

  test('is an order in an item too, and its doer no longer than a name', () => {
    const body = 'II. NHIỆM VỤ\n1. PHÒNG TÀI VỤ LẬP DỰ TOÁN TRƯỚC NGÀY 15/5/2026.\n2. ĐỘI CỨU HỘ VÁ LƯỚI.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phòng Tài Vụ', '2026-05-14'],
      ['Đội Cứu Hộ', undefined],
    ]);
  });

  test('is else what something is called', () => {
    const body =
      'II. NHIỆM VỤ\n1. Công tác chung\nLỊCH TRỰC TẾT TỪ NGÀY 15/02/2026 ĐẾN NGÀY 20/02/2026\nPHÂN CÔNG VIÊN CHỨC NĂM 2026\n';
    assert.isEmpty(tasksOf(plan + body));
  });
});
