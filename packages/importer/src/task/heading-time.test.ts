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

  test('is that of a stretch which is called by what it is about, where the items below are work', () => {
    const body =
      'I. HOẠT ĐỘNG\n1. Tuần 1 (từ ngày 01/3 đến ngày 07/3): Ra quân\n' +
      '- Sơn cầu cảng, ngày 02/3/2026. Đơn vị thực hiện: Phòng Bến bãi.\n- Vá lưới. Đơn vị thực hiện: Đội Cứu nạn.\n' +
      '2. Tuần 2 (từ ngày 08/3 đến ngày 14/3): Vì cộng đồng\n- Hiến máu. Đơn vị thực hiện: Trạm Y tế.\n' +
      '3. Tháng 4/2026: Thanh tra Sở kiểm tra bến\n- Bến số 1.\n- Bến số 2.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phòng Bến bãi', '2026-03-02'],
      ['Đội Cứu nạn', '2026-03-07'],
      ['Trạm Y tế', '2026-03-14'],
      ['Thanh tra Sở', '2026-04-30'],
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
