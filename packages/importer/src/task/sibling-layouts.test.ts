import { assert } from 'chai';
import { draftOf, plan, tasksOf, whoAndWhen } from '../test-support/reading.js';

suite('layouts beside those that are known', () => {
  test('who leads stands behind what is done and when, as a post or as head of a group', () => {
    const body =
      'II- KIỂM TRA\n1- Kiểm tra Chi bộ Bến Đình. Thời gian tiến hành: từ ngày 06/4/2026 đến ngày 10/4/2026. ' +
      'Đồng chí Phó Bí thư Đảng ủy chủ trì, Văn phòng Đảng ủy phối hợp.\n' +
      '2- Giám sát Chi ủy Phòng Bến bãi; do đồng chí Ủy viên Ban Thường vụ làm trưởng đoàn; tiến hành trong quý III/2026.\n' +
      '3- Giám sát thường xuyên: Các ủy viên Ban Chấp hành dự sinh hoạt với chi bộ.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phó Bí thư Đảng ủy', '2026-04-10'],
      ['Ủy viên Ban Thường vụ', '2026-09-30'],
      ['Các ủy viên Ban Chấp hành', undefined],
    ]);
  });

  test('units without marks, above bullets or before their duty', () => {
    const above =
      'III. TỔ CHỨC THỰC HIỆN\nVăn phòng\n- Theo dõi các đội.\n- Tổng hợp báo cáo trước ngày 05/12/2026.\nĐội Bến\n- Giữ sạch cầu cảng.\n';
    assert.deepEqual(whoAndWhen(plan + above), [
      ['Văn phòng', undefined],
      ['Văn phòng', '2026-12-04'],
      ['Đội Bến', undefined],
    ]);
    const before =
      'III. PHÂN CÔNG\nPhân xưởng Cơ điện: đại tu máy bơm, xong trong tháng 4/2026.\nPhòng Kinh doanh: giải đáp cho khách hàng.\nKế hoạch này thay kế hoạch cũ.\n';
    assert.deepEqual(tasksOf(plan + before), [
      ['*', 'đại tu máy bơm, xong trong tháng 4/2026', 'Phân xưởng Cơ điện', '2026-04-30'],
      ['*', 'giải đáp cho khách hàng', 'Phòng Kinh doanh', undefined],
    ]);
  });

  test('who makes and who approves, side by side, is neither lead nor task', () => {
    const work = 'II. CÔNG VIỆC\n1. Kế toán nộp báo cáo trước ngày 20/02/2026.\n\n';
    for (const end of [
      'Trưởng phòng                     Người lập\n(đã ký)                          (đã ký)\n',
      'TỔ TRƯỞNG CHUYÊN MÔN                  HIỆU TRƯỞNG\n',
      'Duyệt của Hiệu trưởng             Người lập kế hoạch\n',
    ])
      assert.deepEqual(whoAndWhen(plan + work + end), [['Kế toán', '2026-02-19']], end);
  });

  test('a row whose columns say only when has who does it in its words', () => {
    const body =
      'III. LỊCH\nThời gian | Nội dung công việc\nTháng 02/2026 | - Rà soát danh sách (Phòng Xã hội)\nTháng 3/2026 | Trạm Y tế khám bệnh cho người cao tuổi\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phòng Xã hội', '2026-02-28'],
      ['Trạm Y tế', '2026-03-31'],
    ]);
  });

  test('the members of a board, and what closes a paper, are told', () => {
    const body =
      'II. NHIỆM VỤ\n1. Thành lập Ban Tổ chức\n- Trưởng ban: Đồng chí Phó Giám đốc Sở.\n- Thành viên: Trưởng các phòng.\n' +
      '2. Ban Tổ chức xây dựng kịch bản trước ngày 20/3/2026.\nYêu cầu các phòng nghiêm túc triển khai thực hiện có hiệu quả.\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['II.1', 'Thành lập Ban Tổ chức', '', undefined],
      ['II.2', 'Ban Tổ chức xây dựng kịch bản trước ngày 20/3/2026', 'Ban Tổ chức', '2026-03-19'],
    ]);
  });

  test('a meeting that is called at a place, and then the day', () => {
    const body =
      'II. NHIỆM VỤ\n1. Họp Ban Chỉ đạo tại Hội trường Sở, ngày 12/3/2026.\n2. Gặp mặt cán bộ hưu trí, sáng ngày 20/4 (Văn phòng).\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['', '2026-03-12'],
      ['Văn phòng', '2026-04-20'],
    ]);
  });

  test('a name ends before a deed and its count, also where it is one syllable', () => {
    const body =
      'II. NHIỆM VỤ\n1. Đội Luồng thay 10 phao.\n2. Phòng Pháp chế nói chuyện tại trường.\n3. Các khoa, phòng xây dựng đề án.\n' +
      '4. Khoa Ngoại tổng hợp thực hiện tắm trước mổ.\n5. Đội Luồng cùng khảo sát bến.\n6. Phòng Khai thác lắp 200 phao.\n';
    assert.deepEqual(
      whoAndWhen(plan + body).map(([lead]) => lead),
      ['Đội Luồng', 'Phòng Pháp chế', 'Các khoa, phòng', 'Khoa Ngoại tổng hợp', 'Đội Luồng', 'Phòng Khai thác'],
    );
  });

  test('what begins with a verb beside work is work; what a meeting notes is none', () => {
    const body =
      'II. KẾT LUẬN\n1. Ghi nhận các phòng đã xong 42/45 việc.\n2. Giao Văn phòng Sở sửa quy chế.\n3. Rà soát lại bến tạm.\n';
    assert.deepEqual(
      tasksOf(plan + body).map(([number]) => number),
      ['II.2', 'II.3'],
    );
    assert.isAbove(draftOf(plan + body).findings.length, 0);
  });
});

suite('times and units of sibling layouts', () => {
  test('a stage with its days in a bracket heads what units do then, also among times', () => {
    const body =
      'III. THỜI GIAN VÀ NỘI DUNG\n1. Giai đoạn chuẩn bị (từ 15/02/2026 đến 28/02/2026)\n- Trạm Y tế lập danh sách trẻ.\n' +
      '- Trung tâm Y tế cấp vắc xin.\n2. Tổng kết: trước ngày 20/3/2026, Trung tâm Y tế báo cáo Sở Y tế.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Trạm Y tế', '2026-02-28'],
      ['Trung tâm Y tế', '2026-02-28'],
      ['Trung tâm Y tế', '2026-03-19'],
    ]);
  });

  test('a time in capitals below a heading that ends with “tháng”, with numbers below it', () => {
    const body =
      'II. KẾ HOẠCH TỪNG THÁNG\nTHÁNG 8/2026\n- Bồi dưỡng giáo viên.\nQUÝ IV: KIỂM TRA AN TOÀN\n1. Thanh tra Sở kiểm tra Bến Đình.\n' +
      '2. Phòng Khai thác kiểm tra tàu khách.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['', '2026-08-31'],
      ['Thanh tra Sở', '2026-12-31'],
      ['Phòng Khai thác', '2026-12-31'],
    ]);
  });

  test('the time of a heading is that of both where two units share a line below it', () => {
    const body = 'II. THÁNG 3\n1. Hội Nông dân xã làm thủy lợi; Chi hội thôn 3 nạo vét mương trước ngày 20/3.\n';
    assert.deepEqual(
      whoAndWhen(plan + body).map(([, end]) => end),
      ['2026-03-31', '2026-03-19'],
    );
  });

  test('a month in a bracket says when, alone and before who', () => {
    const body = 'II. HOẠT ĐỘNG\n- Ngày hội Toán học (tháng 3).\n- Thi hùng biện (tháng 4; Tổ Ngoại ngữ).\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['', '2026-03-31'],
      ['Tổ Ngoại ngữ', '2026-04-30'],
    ]);
  });

  test('prose without any mark: each sentence that orders, and the time that opens it', () => {
    const body =
      'Ngay trong tháng 02/2026, Ủy ban nhân dân xã giao Tổ Địa chính rà soát quỹ đất. Tổ Văn hóa phối hợp Trường Tiểu học Bến Đình ' +
      'tổ chức ngày hội vào ngày 21/4/2026. Về thu ngân sách, năm 2026 phấn đấu thu 2,5 tỷ đồng; Tổ Thuế gửi thông báo trước ngày 31/3/2026.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Tổ Địa chính', '2026-02-28'],
      ['Tổ Văn hóa', '2026-04-21'],
      ['Tổ Thuế', '2026-03-30'],
    ]);
  });

  test('names with a verb inside, before a place and behind a board', () => {
    const body =
      'II. VIỆC\n1. Thi công kè (Công ty Xây lắp Bến Đình).\n2. Ban Quản lý cảng duyệt phương án.\n3. Văn phòng phối hợp Trường Chính trị mở lớp.\n';
    assert.deepEqual(
      whoAndWhen(plan + body).map(([lead]) => lead),
      ['Công ty Xây lắp Bến Đình', 'Ban Quản lý cảng', 'Văn phòng'],
    );
  });
});
