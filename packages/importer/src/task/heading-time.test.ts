import { assert } from 'chai';
import { plan, whoAndWhen } from '../test-support/reading.js';

suite('the time of a heading', () => {
  test('counts for what stands below it, where that says none itself', () => {
    const body =
      'I. PHÒNG NGỪA (hoàn thành trước ngày 31/5/2026)\n1. Sơn cầu.\nPhụ trách: Phòng Bến bãi.\n' +
      '2. Vá lưới, xong trước ngày 15/4/2026.\nPhụ trách: Đội Cứu nạn.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phòng Bến bãi', '2026-05-30'],
      ['Đội Cứu nạn', '2026-04-14'],
    ]);
  });

  test('may be a line of its own, in any form', () => {
    const body =
      'A. CHUẨN BỊ\nTrước ngày 20/02/2026\n• Phòng Di sản: vẽ sơ đồ.\nTừ ngày 21/02 đến ngày 05/3/2026\n• Thanh tra Sở: kiểm tra bến.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phòng Di sản', '2026-02-19'],
      ['Thanh tra Sở', '2026-03-05'],
    ]);
  });

  test('is none where it says of whom, and what is below tells more', () => {
    const body =
      'I. ĐỐI TƯỢNG\n1. Đợt 1: Từ ngày 02/6/2026.\nĐối tượng: Theo danh sách, cụ thể:\n- Thợ máy: số 1 đến 7.\n';
    assert.lengthOf(
      whoAndWhen(plan + body).filter(([who]) => who !== ''),
      0,
    );
  });
});
