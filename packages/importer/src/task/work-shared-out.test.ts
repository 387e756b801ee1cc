import { assert } from 'chai';
import { draftOf, plan, tasksOf, whoAndWhen } from '../test-support/reading.js';

suite('work that is shared out', () => {
  test('“Phân công:” above what units do names no units', () => {
    const body =
      'II. NHIỆM VỤ\n1. Vệ sinh môi trường\n+ Yêu cầu: Sạch sẽ, gọn gàng.\n* Phân công thực hiện:\n' +
      '- Tổ dân phố số 2 quét dọn đường nhánh vào sáng thứ Bảy hằng tuần.\n- Giáo viên chủ nhiệm gặp cha mẹ học sinh.\n' +
      '- Trạm Y tế phường phun thuốc diệt muỗi; Đội Đô thị thu gom rác trước ngày 30/4/2026.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Tổ dân phố số 2', undefined],
      ['Giáo viên chủ nhiệm', undefined],
      ['Trạm Y tế phường', undefined],
      ['Đội Đô thị', '2026-04-29'],
    ]);
  });

  test('… and above names it does', () => {
    const body =
      'II. NHIỆM VỤ\n1. Sơn lại phao\n- Phân công:\n+ Đội Luồng;\n+ Phòng Bến bãi.\n- Thời gian: tháng 4/2026.\n';
    assert.deepEqual(whoAndWhen(plan + body), [['Đội Luồng; Phòng Bến bãi', '2026-04-30']]);
  });

  test('who stands before “phối hợp:” in a cell leads', () => {
    const body =
      'II. LỊCH\nTháng | Hoạt động | Phụ trách\n3 | Diễn tập cứu sinh | Đội Bến; phối hợp: Công an phường\n5 | Thi lái tàu | Đội Luồng\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Đội Bến', '2026-03-31'],
      ['Đội Luồng', '2026-05-31'],
    ]);
  });

  test('“do … thực hiện” may be posts and groups, and say where', () => {
    const body =
      'II. VIỆC\n1. Kiểm kê vật tư: từ ngày 01/6 đến ngày 05/6/2026; do các tổ kho thực hiện tại từng kho.\n' +
      '2. Đo sâu luồng trong tháng 7/2026; do nhân viên đo đạc thực hiện.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['các tổ kho', '2026-06-05'],
      ['nhân viên đo đạc', '2026-07-31'],
    ]);
  });

  test('a name ends before a verb with a figure, and is whole with its field', () => {
    const body =
      'II. VIỆC\n1. Đội Bảo vệ trực 24/24 giờ.\n2. Trưởng ban triệu tập họp đột xuất.\n3. Các tổ công tác báo cáo vào thứ Sáu hằng tuần.\n';
    assert.deepEqual(
      whoAndWhen(plan + body).map(([lead]) => lead),
      ['Đội Bảo vệ', 'Trưởng ban', 'Các tổ công tác'],
    );
  });

  test('what happens to somebody is no work of theirs', () => {
    const body =
      'IV. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở mua áo phao.\n2. Nhân viên bến đùa giỡn, gây mất trật tự bị xem xét xử lý theo quy định.\n';
    assert.deepEqual(whoAndWhen(plan + body), [['Văn phòng Sở', undefined]]);
    assert.isAbove(draftOf(plan + body).pieces.length, 0);
  });

  test('a heading that says who leads and who takes part is no work beside what stands two levels below it', () => {
    const body =
      'B. NHIỆM VỤ\nI. Thể chế: Phòng Bến bãi chủ trì, các phòng phối hợp\n1. Rà soát\n1.1. Lập danh mục trước ngày 15/02/2026.\n' +
      'II. Bộ máy: Phòng Tài vụ chủ trì; Phòng Khai thác, Thanh tra Sở phối hợp\n1. Về bộ máy\n1.1. Xây dựng phương án.\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['B.I.1.1', 'Lập danh mục trước ngày 15/02/2026', 'Phòng Bến bãi', '2026-02-14'],
      ['B.II.1.1', 'Xây dựng phương án', 'Phòng Tài vụ', undefined],
    ]);
  });

  test('a form to fill in, and what a meeting is to talk about, are no work', () => {
    const body =
      '3. Nội dung Hội nghị\n- Báo cáo kết quả năm 2025.\n- Thảo luận, bầu tổ đối thoại.\n4. Chuẩn bị\n4.1. Tổng Giám đốc trả lời trước ngày 22/3/2026.\n' +
      'Mẫu\nBIÊN BẢN HỘI NGHỊ CẤP TỔ\n1. Thời gian, địa điểm: ……………\n2. Kết quả bầu: ……………\n';
    assert.deepEqual(whoAndWhen(plan + body), [['Tổng Giám đốc', '2026-03-21']]);
  });
});
