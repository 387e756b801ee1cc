import { assert } from 'chai';
import { readPlan } from '../read-plan.js';

/** A plan with the picture of a signature between two of its items, or within a sentence that goes on below it. */
function planWith(...stamp: readonly string[]): string {
  return [
    'UBND TỈNH MẪU',
    'SỞ BIỂN ĐẢO',
    'Số: 45/KH-SBĐ',
    'Mẫu, ngày 12 tháng 01 năm 2027',
    'KẾ HOẠCH',
    'Công tác năm 2027',
    'I. NHIỆM VỤ',
    '1. Phòng Khai thác rà soát giấy phép trước ngày 15/3/2027.',
    ...stamp,
    '2. Phòng Tài vụ quyết toán trước ngày 20/12/2027.',
    '',
  ].join('\n');
}

suite('the picture of a digital signature', () => {
  for (const stamp of [
    ['Người ký: Sở Biển đảo', 'Email: sbd@example.vn', 'Thời gian ký: 13.01.2027 15:19:25 +07:00'],
    ['Thời gian ký: 13.01.2027 15:19:25', 'ca +07:00'],
    ['Ngày ký: 13-01-2027 16:08:30'],
    ['2027.01.13 14:26:14 +07:00'],
    ['Giờ ký: 2027-01-', '13T10:59:31.4003710+07:00'],
  ])
    test(`gives no day to any task: ${stamp.join(' / ')}`, () => {
      const { draft } = readPlan(planWith(...stamp));
      assert.deepEqual(
        draft?.tasks.map(({ period }) => period?.end),
        ['2027-03-14', '2027-12-19'],
      );
      assert.equal(draft?.issuedOn, '2027-01-12');
    });

  test('is no hour of a programme', () => {
    const { draft } = readPlan(planWith('3. Đón khách lúc 7h30, khai mạc 8:00 ngày 10/3/2027.'));
    assert.isTrue(draft?.tasks.some(({ period }) => period?.end === '2027-03-10'));
  });
});
