import { assert } from 'chai';
import { plan, tasksOf, whoAndWhen } from '../test-support/reading.js';

suite('a line that says when, and by what that time is called', () => {
  test('heads the bullets below it, with no mark', () => {
    const body =
      'II. NHIỆM VỤ\nTháng 3/2026: Tháng Thanh niên\n- Chi đoàn Trường học trồng 200 cây xanh.\n' +
      '- Ra quân dọn bến cá (Chi đoàn Cơ quan chủ trì).\nTháng 4/2026: Hướng về biển đảo\n- Gây quỹ. Phụ trách: Chi đoàn Công an.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Chi đoàn Trường học', '2026-03-31'],
      ['Chi đoàn Cơ quan', '2026-03-31'],
      ['Chi đoàn Công an', '2026-04-30'],
    ]);
  });

  test('may have its name behind a dash, or a count alone', () => {
    const body =
      'II. NHIỆM VỤ\nTháng 9 - Truyền thống nhà trường\n- Lễ khai giảng (Ban Giám hiệu).\n' +
      'Tháng 11/2026 - Chủ điểm: Tôn sư trọng đạo\n- Tổ Âm nhạc dàn dựng 03 tiết mục.\n' +
      'Từ ngày 02/12 đến ngày 15/12/2026: đợt 1\n- Phòng Bến bãi sơn cầu cảng.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Ban Giám hiệu', '2026-09-30'],
      ['Tổ Âm nhạc', '2026-11-30'],
      ['Phòng Bến bãi', '2026-12-15'],
    ]);
  });

  test('is work itself where somebody does it, or a sentence says what', () => {
    const body =
      'II. TIẾN ĐỘ\n1. Tháng 4/2026: Thanh tra Sở kiểm tra bến\n- Bến số 1.\n- Bến số 2.\n' +
      '2. Tháng 5/2026: Kiện toàn tổ công tác\n- Quyết định của Sở.\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['II.1', 'Thanh tra Sở kiểm tra bến', 'Thanh tra Sở', '2026-04-30'],
      ['II.2', 'Kiện toàn tổ công tác', '', '2026-05-31'],
    ]);
  });

  test('a numbered sentence that a unit does heads no part, whatever it is about', () => {
    const body =
      'Giai đoạn 1: Chuẩn bị (tháng 01 - tháng 02/2026)\n1. Phòng Kế hoạch khảo sát hiện trạng.\n2. Phòng Tài vụ bố trí vốn.\n';
    assert.deepEqual(whoAndWhen(`${plan}II. CÁC GIAI ĐOẠN\n${body}`), [
      ['Phòng Kế hoạch', '2026-02-28'],
      ['Phòng Tài vụ', '2026-02-28'],
    ]);
  });
});
