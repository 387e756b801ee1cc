import { assert } from 'chai';
import { countsText, shareText } from './counts-text.js';

const counts = {
  assigned: 7,
  dated: { total: 5, doneInTime: 1, doneLate: 1, openInTime: 1, openLate: 2, openLongLate: 1 },
  undated: { total: 2, done: 1, open: 1, openLong: 1 },
  done: 3,
  open: 4,
  suspended: 1,
  cancelled: 2,
  responsibilities: { total: 3, done: 0 },
};
const days = { longLateDays: 30, longOpenMonths: 3 };

suite('how a plan stands in sentences', () => {
  test('has what each share is of, with one decimal', () => {
    assert.deepEqual(countsText(counts, days, 'vi'), [
      'Tổng số nhiệm vụ được giao: 7; trong đó có thời hạn 5, không nêu thời hạn 2.',
      'Đã hoàn thành 3 nhiệm vụ, đạt 42,9% của 7 nhiệm vụ được giao: đúng hạn 1 (14,3%), quá hạn 1 (14,3%), không nêu thời hạn 1.',
      'Chưa hoàn thành 4 nhiệm vụ, bằng 57,1% của 7 nhiệm vụ được giao: trong hạn 1 (14,3%), quá hạn 2 (28,6%), không nêu thời hạn 1.',
      'Trong số quá hạn có 1 nhiệm vụ quá hạn trên 30 ngày.',
      'Có 1 nhiệm vụ không nêu thời hạn đã giao trên 3 tháng mà chưa hoàn thành.',
      'Ngoài tổng số: tạm dừng 1, hủy bỏ 2.',
      'Ngoài ra có 3 trách nhiệm của các đơn vị, tính riêng.',
    ]);
    assert.include(countsText(counts, days, 'en')[1], 'Done: 3, 42.9% of 7 assigned');
  });

  test('says that there are no tasks, and has no share of nothing', () => {
    const none = { ...counts, assigned: 0, suspended: 0, cancelled: 0, responsibilities: { total: 0, done: 0 } };
    assert.deepEqual(countsText(none, days, 'vi'), ['Không có nhiệm vụ nào.']);
    assert.equal(shareText(0, 0, 'vi'), '–');
    assert.equal(shareText(1, 3, 'vi'), '33,3%');
  });
});
