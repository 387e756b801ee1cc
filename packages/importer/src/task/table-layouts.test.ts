import { assert } from 'chai';
import { draftOf, plan, tasksOf, whoAndWhen } from '../test-support/reading.js';

suite('tables of what is bought or built', () => {
  test('an item is work, and no day by which it is done', () => {
    const body =
      'II. MUA SẮM\nSTT\tHạng mục\tSố lượng\tNơi đặt\tBộ phận phụ trách\tThời gian\n' +
      '1\tÁo phao cứu sinh\t40\tCầu tàu số 2\tPhòng Bến bãi\tTháng 5/2026\n2\tĐèn báo luồng\t06\tCửa lạch\tnt\tQuý III/2026\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['1', 'Áo phao cứu sinh', 'Phòng Bến bãi', '2026-05-31'],
      ['2', 'Đèn báo luồng', 'Phòng Bến bãi', '2026-09-30'],
    ]);
  });
});

suite('tables by months and quarters', () => {
  test('a cell below a quarter is what its unit does then', () => {
    const body =
      'III. KẾ HOẠCH TỪNG QUÝ\nBộ phận\tQuý I\tQuý II\tQuý III\nPhòng Bến bãi\tSửa phao số 3\tNạo vét luồng\t\n' +
      'Phòng Tài vụ\tQuyết toán năm 2025\t\t- Lập dự toán; - Thu phí bến\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['', 'Sửa phao số 3', 'Phòng Bến bãi', '2026-03-31'],
      ['', 'Nạo vét luồng', 'Phòng Bến bãi', '2026-06-30'],
      ['', 'Quyết toán năm 2025', 'Phòng Tài vụ', '2026-03-31'],
      ['', 'Lập dự toán', 'Phòng Tài vụ', '2026-09-30'],
      ['', 'Thu phí bến', 'Phòng Tài vụ', '2026-09-30'],
    ]);
  });

  test('in a field of work nobody leads it', () => {
    const body =
      'II. LỘ TRÌNH\nLĩnh vực | T4/2026 | T5/2026\nHạ tầng | Khảo sát 12 km kênh | Đào kênh nhánh\nGiống | Gieo mạ | Cấy\n';
    assert.deepEqual(
      tasksOf(plan + body).map(([, title, lead, end]) => [title, lead, end]),
      [
        ['Khảo sát 12 km kênh', '', '2026-04-30'],
        ['Đào kênh nhánh', '', '2026-05-31'],
        ['Gieo mạ', '', '2026-04-30'],
        ['Cấy', '', '2026-05-31'],
      ],
    );
  });

  test('where units stand below the months, each does the work of its row then', () => {
    const body =
      'II. LỊCH TRỰC BẾN\nCông việc | Tháng 4 | Tháng 5\nTrực cầu tàu | Đội Bến | Đội Luồng\nGác đèn | Đội Luồng | Đội Bến\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['', 'Trực cầu tàu', 'Đội Bến', '2026-04-30'],
      ['', 'Trực cầu tàu', 'Đội Luồng', '2026-05-31'],
      ['', 'Gác đèn', 'Đội Luồng', '2026-04-30'],
      ['', 'Gác đèn', 'Đội Bến', '2026-05-31'],
    ]);
  });

  test('figures below the quarters are no work', () => {
    const body =
      'II. CHỈ TIÊU\nTên chỉ tiêu | Quý I | Quý II\nLượt tàu | 120 lượt | 150 lượt\nPhí bến | đạt 20% | 30%\n';
    assert.deepEqual(tasksOf(plan + body), []);
  });
});

suite('tables that name what work is done at', () => {
  test('a unit that is inspected leads nothing; who heads those who come does', () => {
    const head = 'II. LỊCH KIỂM TRA\nTT | Đơn vị được kiểm tra | Thời gian | Thành phần\n';
    const rows =
      '1 | Cảng Bến Đình | Ngày 12/5/2026 | Phó Giám đốc Sở - Trưởng đoàn; Phòng Pháp chế\n' +
      '2 | Trạm Đèn biển | Quý III/2026 | Thanh tra Sở, Phòng Khai thác\n';
    assert.deepEqual(tasksOf(plan + head + rows), [
      ['1', 'Cảng Bến Đình', 'Phó Giám đốc Sở', '2026-05-12'],
      ['2', 'Trạm Đèn biển', '', '2026-09-30'],
    ]);
  });

  test('who a line above gives the inspection to leads, and takes no part beside', () => {
    const body =
      'II. LỊCH KIỂM TRA\nGiao Thanh tra Sở chủ trì kiểm tra theo lịch sau:\nTT\tĐơn vị được kiểm tra\tThời gian\tThành phần\n' +
      '1\tCảng Bến Đình\tTừ 06/4 đến 10/4/2026\tThanh tra Sở, Phòng Pháp chế\n2\tBến Cầu Đá\tTháng 9\tThanh tra Sở\n';
    const { units, tasks } = draftOf(plan + body);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      tasks.map(({ lead, coordinating }) => [lead, coordinating].map((ids) => ids.map((id) => names.get(id)).join())),
      [
        ['Thanh tra Sở', 'Phòng Pháp chế'],
        ['Thanh tra Sở', ''],
      ],
    );
  });

  test('a place or a thing stands for the work where who and when are told', () => {
    const body =
      'II. LỊCH TIÊM\nNgày tiêm | Địa điểm | Số trẻ | Đội tiêm\n07/3/2026 | Nhà văn hóa thôn 2 | 45 | Đội tiêm số 1\n' +
      '08/3/2026 | Trạm Y tế | 60 | Đội tiêm số 2\n\nIII. BẢO DƯỠNG\nPhao số | Tháng bảo dưỡng | Người thực hiện\n' +
      'Phao số 1 | Tháng 7 | Đội Luồng\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['', 'Nhà văn hóa thôn 2', 'Đội tiêm số 1', '2026-03-07'],
      ['', 'Trạm Y tế', 'Đội tiêm số 2', '2026-03-08'],
      ['', 'Phao số 1', 'Đội Luồng', '2026-07-31'],
    ]);
  });

  test('a note that is a time says when', () => {
    const body =
      'III. CHUẨN BỊ\nSTT | Phần việc | Người thực hiện | Ghi chú\n1 | Viết báo cáo | Phòng Pháp chế | Gửi trước 12/3/2026\n' +
      '2 | Treo băng rôn | Văn phòng Sở | Chiều 14/3/2026\n3 | Đón khách | Công đoàn Sở | Mặc đồng phục\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phòng Pháp chế', '2026-03-11'],
      ['Văn phòng Sở', '2026-03-14'],
      ['Công đoàn Sở', undefined],
    ]);
  });

  for (const [heading, title] of [
    ['Nhóm phụ trách', 'Phân công các nhóm công tác'],
    ['Nhóm', 'Phân công các nhóm công tác'],
    ['Nhóm thực hiện', 'Giao các đội, nhóm'],
  ])
    test(`a group of people does it, and its heading is none: “${heading}” below “${title}”`, () => {
      const body = `4. ${title}\nTT | Nội dung | ${heading} | Thời gian\n1 | Đếm phao | Nhóm 1 | 30/4/2026\n2 | Vá lưới | Nhóm 2 | 15/5/2026\n`;
      assert.deepEqual(tasksOf(plan + body), [
        ['1', 'Đếm phao', 'Nhóm 1', '2026-04-30'],
        ['2', 'Vá lưới', 'Nhóm 2', '2026-05-15'],
      ]);
    });

  for (const title of [
    'Phân công các nhóm công tác',
    'Bảng phân công nhiệm vụ',
    'Phân công nhiệm vụ các thành viên Ban Chỉ đạo',
    'Giao các đội, nhóm',
  ])
    test(`a title of groups is no work: “${title}”`, () => {
      const body = `4. ${title}\nTT | Nội dung | Đơn vị thực hiện\n1 | Đếm phao | Phòng Bến bãi\n`;
      assert.deepEqual(
        tasksOf(plan + body).map(([, name]) => name),
        ['Đếm phao'],
      );
    });

  for (const [order, lead] of [
    ['Giao Phòng Tài vụ bố trí kinh phí theo bảng sau', 'Phòng Tài vụ'],
    ['Giao các phòng đăng ký thi đua', 'các phòng'],
    ['Phân công các phòng trực bão theo lịch', 'các phòng'],
    ['Giao các xã rà soát hộ nghèo theo biểu', 'các xã'],
    ['Giao Phòng Khai thác theo dõi danh sách tàu', 'Phòng Khai thác'],
    ['Giao Văn phòng Sở tổng hợp sổ vật tư', 'Văn phòng Sở'],
    ['Giao các đội vá lưới', 'các đội'],
  ] as const)
    test(`an order above a table keeps who leads: “${order}”`, () => {
      const body = `4. ${order}\nTT | Khoản | Số tiền\n1 | Áo phao | 20 triệu\n2 | Phao neo | 30 triệu\n5. Phòng Khai thác lập sổ.\n`;
      assert.deepEqual(tasksOf(plan + body).map(([, name, who]) => [name, who])[0], [order, lead]);
    });

  test('who is in a board is no work, nor is the board', () => {
    const body =
      '3. Hội đồng tự đánh giá\n3.1. Thành phần Hội đồng: 17 thành viên\nTT | Họ và tên | Chức vụ | Nhiệm vụ\n' +
      '1 | Lê Văn Bến | Giám đốc | Chủ tịch\n2 | Trần Thị Lụa | Phó Giám đốc | Phó Chủ tịch\n' +
      '4. Phân công\n4.1. Phòng Bến bãi sơn cầu trước ngày 15/4/2026.\n';
    assert.deepEqual(
      tasksOf(plan + body).map(([number]) => number),
      ['4.1'],
    );
  });
});
