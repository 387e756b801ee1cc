import { assert } from 'chai';
import { draftOf, plan, tasksOf, whoAndWhen } from '../test-support/reading.js';

suite('further layouts', () => {
  test('counted duties on one line below a unit', () => {
    const line = '1. Phòng Khai thác: (1) Neo tàu trước ngày 20/9/2026; (2) Gác ngầm tràn; (3) Báo cáo thiệt hại.';
    assert.deepEqual(
      tasksOf(`${plan}I. PHÂN CÔNG\n${line}\n`).map(([, title, lead]) => [title, lead]),
      [
        ['Neo tàu trước ngày 20/9/2026;', 'Phòng Khai thác'],
        ['Gác ngầm tràn;', 'Phòng Khai thác'],
        ['Báo cáo thiệt hại', 'Phòng Khai thác'],
      ],
    );
  });

  test('an order behind what it is about', () => {
    const body =
      '- Dự án Bến Đình: Phòng Hạ tầng đôn đốc nhà thầu, xong trước ngày 30/5/2026.\n' +
      '- Giải phóng mặt bằng: giao đồng chí Phó Giám đốc Sở làm việc với UBND phường Cầu Gỗ.\n';
    assert.deepEqual(whoAndWhen(`${plan}I. KẾT LUẬN\n${body}`), [
      ['Phòng Hạ tầng', '2026-05-29'],
      ['Phó Giám đốc Sở', undefined],
    ]);
  });

  test('several orders below a short title', () => {
    const body =
      '1. Đổi mới sinh hoạt\nMỗi quý, các chi bộ tổ chức 01 buổi chuyên đề. Văn phòng Sở biên soạn tài liệu trước ngày 10/3/2026.\n';
    assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n${body}`), [
      ['các chi bộ', undefined],
      ['Văn phòng Sở', '2026-03-09'],
    ]);
  });

  test('rows whose first column says once when, and that close with a sign', () => {
    const table =
      'Thời gian | Công việc | Người thực hiện | Ghi chú\nTháng 3 | - Dự giờ | Tổng phụ trách Đội |\n' +
      ' | - Họp tổ | Ban Giám hiệu | 04 tiết\nTháng 4 | - Thi vẽ | Đoàn trường |\n';
    assert.deepEqual(whoAndWhen(`${plan}I. LỊCH\n${table}`), [
      ['Tổng phụ trách Đội', '2026-03-31'],
      ['Ban Giám hiệu', '2026-03-31'],
      ['Đoàn trường', '2026-04-30'],
    ]);
  });

  test('a unit and what it does, in a part of no kind of its own', () => {
    const body =
      'I. KIỂM TRA, GIÁM SÁT\nCông đoàn Sở giám sát việc cấp phát áo phao.\nPhòng Tài vụ báo cáo hằng tuần.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Công đoàn Sở', undefined],
      ['Phòng Tài vụ', undefined],
    ]);
  });

  test('what was said in a meeting is no work', () => {
    const body =
      '1. Nội dung\nPhòng Hạ tầng báo cáo: đã đổ 65 % mặt cầu.\nNhà thầu cam kết thêm 40 công nhân.\n2. Kết luận\n' +
      '- Phòng Hạ tầng đo lún trước ngày 30/5/2026.\n';
    assert.deepEqual(whoAndWhen(plan + body), [['Phòng Hạ tầng', '2026-05-29']]);
    assert.deepEqual(draftOf(plan + body).targets, []);
  });
});
