import { assert } from 'chai';
import { labelsIn } from './label.js';

function labels(words: string): string[] {
  return labelsIn(words, { from: 0, to: words.length }).map(
    ({ role, value }) => `${role} ${words.slice(value.from, value.to)}`,
  );
}

suite('a label of an office’s own', () => {
  for (const [words, ...told] of [
    ['Giao cho: Phòng Bến bãi', 'lead Phòng Bến bãi'],
    ['Cùng làm: Đội Cứu nạn', 'coordinating Đội Cứu nạn'],
    ['Bao giờ xong: 20/5/2027', 'period 20/5/2027'],
    [
      'Chủ trì: Phòng Bến bãi. Thực hiện: từ tháng 7 đến tháng 12/2026.',
      'lead Phòng Bến bãi',
      'period từ tháng 7 đến tháng 12/2026',
    ],
    ['Thực hiện: thứ Sáu tuần thứ hai hằng tháng', 'period thứ Sáu tuần thứ hai hằng tháng'],
    ['Thực hiện: Phòng Bến bãi', 'lead Phòng Bến bãi'],
    ['Thành viên thực hiện: Phòng Bến bãi', 'lead Phòng Bến bãi'],
    ['Thành viên phối hợp: Đội Cứu nạn', 'coordinating Đội Cứu nạn'],
    ['Danh sách người thực hiện: Phòng Bến bãi', 'lead Phòng Bến bãi'],
  ])
    test(`is known by what stands behind it: “${words ?? ''}”`, () => assert.deepEqual(labels(words ?? ''), told));

  for (const words of [
    'Thực hiện: theo lịch của Sở',
    'Thực hiện: rà soát 12 cầu trong năm 2026',
    'Gửi báo cáo cho: Phòng Bến bãi',
    'Mua xong: 20 tấm lưới',
    'Giao ban đầu tuần: Chánh Văn phòng',
    'Chuẩn bị hội trường lớn: Phòng Bến bãi',
    'Danh sách tổ giúp việc: Phòng Bến bãi, Đội Cứu nạn',
    'Thành viên Tổ thư ký: Phòng Bến bãi, Đội Cứu nạn',
    'Tổ giúp việc: Phòng Bến bãi, Đội Cứu nạn',
    'Danh sách tham gia: Phòng Bến bãi, Đội Cứu nạn',
  ])
    test(`is none: “${words}”`, () => assert.deepEqual(labels(words), []));
});
