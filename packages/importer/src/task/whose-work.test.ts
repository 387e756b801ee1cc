import { assert } from 'chai';
import { draftOf, letter, plan } from '../test-support/reading.js';

/** Of each task its number, its title, who leads, who takes part, and its last day. */
function told(document: string): string[] {
  const { tasks, units } = draftOf(document);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return tasks.map(({ number, title, lead, coordinating, period }) =>
    [
      number,
      title.replace(/[.;]$/u, ''),
      lead.map((id) => names.get(id)).join(', '),
      coordinating.map((id) => names.get(id)).join(', '),
      period?.end ?? '',
    ].join(' | '),
  );
}

const layouts: readonly (readonly [name: string, body: string, ...tasks: string[]])[] = [
  [
    'a team by its number, with who leads it behind a colon and a label for its time',
    'I. KIỂM TRA\n1. Tuyến tỉnh\na) Đoàn số 1: Chi cục Thủy sản chủ trì, phối hợp với Phòng Bến bãi kiểm tra tàu; thời gian: trước ngày 15/9/2026.\n',
    'I.1.a | Đoàn số 1: Chi cục Thủy sản chủ trì, phối hợp với Phòng Bến bãi kiểm tra tàu | Chi cục Thủy sản | Phòng Bến bãi | 2026-09-14',
  ],
  [
    'whom the unit above directs to lead',
    'I. NỘI DUNG\n1. Giao Ủy ban xã lãnh đạo thực hiện:\na) Chỉ đạo Phòng Kinh tế chủ trì, phối hợp với Công an xã dọn bến trước ngày 10/3/2026.\n' +
      'b) Chỉ đạo Công an xã tuần tra ban đêm.\n',
    'I.1.a | Chỉ đạo Phòng Kinh tế chủ trì, phối hợp với Công an xã dọn bến trước ngày 10/3/2026 | Phòng Kinh tế | Công an xã | 2026-03-09',
    'I.1.b | Chỉ đạo Công an xã tuần tra ban đêm | Ủy ban xã |  | ',
  ],
  [
    'a heading that says in its bracket whose it is, also with a person’s post',
    'I. NỘI DUNG\n1. Công tác nữ công (đ/c Trần Thị Lụa - Phó Chủ tịch phụ trách)\n- Thăm hỏi người ốm.\n- Tặng quà trước ngày 08/3/2026.\n',
    ' | Thăm hỏi người ốm | đ/c Trần Thị Lụa |  | ',
    ' | Tặng quà trước ngày 08/3/2026 | đ/c Trần Thị Lụa |  | 2026-03-07',
  ],
  [
    'a heading that ends with who looks after it',
    'I. NỘI DUNG\n1. Chăm lo đời sống: bà Trần Thị Lụa, Ủy viên Ban Chấp hành phụ trách\n- Lập danh sách.\n- Trao quà.\n',
    ' | Lập danh sách | bà Trần Thị Lụa |  | ',
    ' | Trao quà | bà Trần Thị Lụa |  | ',
  ],
  [
    'a step with its time in brackets and its units behind a dash',
    'I. CÁC BƯỚC\nBước 1. Vận động (từ 10/3 đến 31/3/2026) - Phòng Bến bãi chủ trì, Đội Cứu nạn phối hợp\na) Phát tờ rơi.\n' +
      'b) Gõ cửa từng nhà, xong trước 20/3/2026.\nBước 2. Xử lý vi phạm (từ 05/5/2026) - Đội Cứu nạn chủ trì\na) Lập biên bản.\nb) Báo cáo.\n',
    'I.1.a | Phát tờ rơi | Phòng Bến bãi | Đội Cứu nạn | 2026-03-31',
    'I.1.b | Gõ cửa từng nhà, xong trước 20/3/2026 | Phòng Bến bãi | Đội Cứu nạn | 2026-03-19',
    'I.2.a | Lập biên bản | Đội Cứu nạn |  | ',
    'I.2.b | Báo cáo | Đội Cứu nạn |  | ',
  ],
  [
    'a heading of all, with each by its own name below',
    'I. NHIỆM VỤ CỦA CÁC BỘ PHẬN\n1. Tổ Hóa nghiệm lấy mẫu hai lần một ngày.\n2. Ca trưởng các ca ghi sổ.\n3. Phòng Vật tư mua ống.\n',
    'I.1 | Tổ Hóa nghiệm lấy mẫu hai lần một ngày | Tổ Hóa nghiệm |  | ',
    'I.2 | Ca trưởng các ca ghi sổ | Ca trưởng các ca |  | ',
    'I.3 | Phòng Vật tư mua ống | Phòng Vật tư |  | ',
  ],
  [
    'a title with its unit in brackets, and below it one sentence that says when',
    'I. HOẠT ĐỘNG\n1. Xóa mù tin học (Ban Phong trào tham mưu)\nMở 10 lớp từ tháng 6 đến tháng 8.\n',
    'I.1 | Xóa mù tin học (Ban Phong trào tham mưu) | Ban Phong trào |  | 2026-08-31',
  ],
  [
    'what is set up, before who does it',
    'I. TIẾN ĐỘ\n- 01/6 - 06/6/2026: lập kế hoạch, thành lập Ban Chỉ huy (Văn phòng Sở).\n- 25/8/2026: tổng kết (Ban Phong trào).\n',
    ' | lập kế hoạch, thành lập Ban Chỉ huy (Văn phòng Sở) | Văn phòng Sở |  | 2026-06-06',
    ' | tổng kết (Ban Phong trào) | Ban Phong trào |  | 2026-08-25',
  ],
  [
    'whom a unit assigns, or somebody unnamed: not they',
    'I. NHIỆM VỤ\n1. Ban Thường vụ\n- Phân công các ủy viên giữ bến.\n- Khen thưởng trong tháng 6.\n2. Phân công đoàn viên nhận đỡ đầu hai em.\n',
    ' | Phân công các ủy viên giữ bến | Ban Thường vụ |  | ',
    ' | Khen thưởng trong tháng 6 | Ban Thường vụ |  | 2026-06-30',
    'I.2 | Phân công đoàn viên nhận đỡ đầu hai em |  |  | ',
  ],
  [
    'behind what happens, what the work rests on, and where they are named',
    'I. NHIỆM VỤ\n1. Khi mất điện lưới: Phòng Cơ điện nổ máy phát.\n2. Trên cơ sở việc được giao, thủ trưởng các cơ quan đầu mối tại mục II lập kế hoạch.\n' +
      '3. Các đảng ủy cơ sở, trên cơ sở Kế hoạch này, xây dựng kế hoạch.\n4. Ngoài các việc tại mục I, Phòng Hành chính tổng hợp hoàn thành hồ sơ.\n',
    'I.1 | Khi mất điện lưới: Phòng Cơ điện nổ máy phát | Phòng Cơ điện |  | ',
    'I.2 | Trên cơ sở việc được giao, thủ trưởng các cơ quan đầu mối tại mục II lập kế hoạch | thủ trưởng các cơ quan đầu mối |  | ',
    'I.3 | Các đảng ủy cơ sở, trên cơ sở Kế hoạch này, xây dựng kế hoạch | Các đảng ủy cơ sở |  | ',
    'I.4 | Ngoài các việc tại mục I, Phòng Hành chính tổng hợp hoàn thành hồ sơ | Phòng Hành chính tổng hợp |  | ',
  ],
  [
    'a team whose head is a unit, where work follows',
    'I. NHIỆM VỤ\n1. Lập 02 đoàn:\n- Đoàn 1 do Phòng Y tế làm trưởng đoàn, kiểm tra bếp ăn.\n- Đoàn 2 do Phòng Bến bãi làm trưởng đoàn, kiểm tra chợ.\n',
    ' | Đoàn 1 do Phòng Y tế làm trưởng đoàn, kiểm tra bếp ăn | Phòng Y tế |  | ',
    ' | Đoàn 2 do Phòng Bến bãi làm trưởng đoàn, kiểm tra chợ | Phòng Bến bãi |  | ',
  ],
  [
    'what is held by its name and its day, before who leads it',
    'I. CAO ĐIỂM\n1. Ngày hội bơi (ngày 10/10/2026): Phòng Bến bãi chủ trì, phối hợp với Đội Cứu nạn thả phao.\n2. Bước 1 (tháng 3/2026): Phòng Bến bãi vá lưới.\n',
    'I.1 | Ngày hội bơi (ngày 10/10/2026): Phòng Bến bãi chủ trì, phối hợp với Đội Cứu nạn thả phao | Phòng Bến bãi | Đội Cứu nạn | 2026-10-10',
    'I.2 | Phòng Bến bãi vá lưới | Phòng Bến bãi |  | 2026-03-31',
  ],
  [
    'a unit with a colon and what it has on its days',
    'I. NHIỆM VỤ\n1. Đội xe cơ giới: 12 xe trực từ ngày 28/01/2026 đến 05/02/2026.\n2. Xưởng sửa chữa bố trí thợ trực.\n',
    'I.1 | 12 xe trực từ ngày 28/01/2026 đến 05/02/2026 | Đội xe cơ giới |  | 2026-02-05',
    'I.2 | Xưởng sửa chữa bố trí thợ trực | Xưởng sửa chữa |  | ',
  ],
  [
    'a table of who looks after it and who does it',
    'I. LỊCH\n\nTháng | Nội dung | Người phụ trách | Bộ phận thực hiện |\n3 | Vá lưới | Đ/c Chi cục trưởng | Đội Cứu nạn |\n6 | Sơn cầu | Đ/c Phó Chi cục trưởng | Phòng Bến bãi |\n',
    ' | Vá lưới | Đội Cứu nạn |  | 2026-03-31',
    ' | Sơn cầu | Phòng Bến bãi |  | 2026-06-30',
  ],
];

suite('whose work it is', () => {
  for (const [name, body, ...tasks] of layouts)
    test(`by ${name}`, () => {
      assert.deepEqual(told(plan + body), tasks);
    });

  test('of one number of a letter that asks another than all: of whom it asks', () => {
    const body =
      'Sở Biển đảo đề nghị các cơ quan, đơn vị phối hợp triển khai một số nội dung sau:\n1. Đề nghị Sở Y tế cử bác sĩ trước ngày 02/3/2026.\n2. Sơn cầu.\n';
    assert.deepEqual(
      told(letter + body).map((task) => task.split(' | ')[2]),
      ['Sở Y tế', 'các cơ quan, đơn vị'],
    );
  });

  test('of what is asked below the last number of a letter: of whom it is asked', () => {
    const body =
      'Sở Biển đảo yêu cầu Thủ trưởng các phòng thực hiện các việc sau:\n1. Vá lưới.\n2. Sơn cầu.\n' +
      'Yêu cầu các trạm báo cáo kết quả trước ngày 25/3/2026.\n';
    assert.equal(
      told(letter + body)
        .at(-1)
        ?.split(' | ')[2],
      'các trạm',
    );
  });
});
