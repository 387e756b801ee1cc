import { assert } from 'chai';
import { readDuty } from './duty.js';

function leads(text: string): string {
  return readDuty(text)
    .lead.map(({ name }) => name)
    .join('; ');
}

suite('“do … thực hiện”', () => {
  for (const [text, who] of [
    ['Giải quyết các chế độ: do Phòng Chế độ bảo hiểm xã hội thực hiện thường xuyên.', 'Phòng Chế độ bảo hiểm xã hội'],
    ['Đôn đốc thu nợ: do BHXH cơ sở thực hiện hằng tháng.', 'BHXH cơ sở'],
    [
      'Phát thanh trên loa, do Trung tâm Cung ứng dịch vụ công thực hiện (hằng ngày).',
      'Trung tâm Cung ứng dịch vụ công',
    ],
    ['Quét bãi, do Đội Bến thực hiện mỗi tuần hai lần.', 'Đội Bến'],
    ['Trực phao; do Trạm Luồng lạch đảm nhiệm cả mùa mưa.', 'Trạm Luồng lạch'],
    ['Soi phao (do các cơ sở thực hiện định kỳ).', 'các cơ sở'],
    ['Vệ sinh kho do các cơ sở tự thực hiện.', 'các cơ sở'],
    ['Dọn bãi do các xã đồng loạt thực hiện.', 'các xã'],
    ['Cân xe, do Trạm Cân số 2 phụ trách 24/24 giờ.', 'Trạm Cân số 2'],
  ] as const)
    test(`says who, whatever says when behind it: “${text}”`, () => assert.equal(leads(text), who));

  for (const text of [
    'Nghiệm thu công trình, do Công ty Bến Đình thực hiện (gói thầu số 2).',
    'Rà soát 5 hạng mục, do nhà thầu thực hiện 3 hạng mục.',
    'Sửa các công trình do Sở Xây dựng thực hiện trước năm 2020.',
    'Khắc phục lỗi do Công ty Bến Đình thực hiện chậm.',
    'Kiểm tra phần việc do nhà thầu thực hiện (nếu có).',
    'Rà soát hồ sơ do các xã lập thường xuyên thiếu chữ ký.',
    'Nạo vét cống tắc, do người dân không thực hiện thường xuyên.',
    'Vệ sinh kho, do các cơ sở tự thực hiện thường xuyên.',
    'Trực bến, do các đội thay nhau thực hiện mỗi đêm.',
    'Dọn bãi, do các xã đồng loạt thực hiện mỗi tháng.',
    'Chuyển sổ sách, do kế toán đơn vị cũ thực hiện xong chưa bàn giao.',
  ])
    test(`tells whose work is looked at: “${text}”`, () => assert.equal(leads(text), ''));
});

suite('“…, … phối hợp” behind who leads', () => {
  for (const [text, who] of [
    [
      'Phòng Kiểm tra chủ trì, Phòng Quản lý thu và Phát triển người tham gia phối hợp',
      'Phòng Quản lý thu và Phát triển người tham gia',
    ],
    [
      'Phòng Kế toán chủ trì, Phòng Hỗ trợ và Phát triển người nộp thuế phối hợp',
      'Phòng Hỗ trợ và Phát triển người nộp thuế',
    ],
    ['Phòng Thời sự chủ trì, Phòng Phát thanh tiếng Khmer phối hợp', 'Phòng Phát thanh tiếng Khmer'],
    ['Phòng Đào tạo chủ trì, các khoa cử người học, Công đoàn phối hợp', ''],
    ['Phòng Đào tạo chủ trì, mời giảng viên và Công đoàn phối hợp', ''],
    ['Phòng Đào tạo chủ trì, Phòng Tài vụ kiểm tra kho và phối hợp', ''],
    ['Phòng Tài vụ chủ trì, Phòng Kỹ thuật thiết kế và Đội Bến phối hợp', ''],
  ] as const)
    test(`“${text}”`, () =>
      assert.equal(
        readDuty(text)
          .coordinating.map(({ name }) => name)
          .join('; '),
        who,
      ));
});
