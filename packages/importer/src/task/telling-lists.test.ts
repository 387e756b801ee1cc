import { assert } from 'chai';
import { plan, tasksOf } from '../test-support/reading.js';
import { listsMembers } from './telling-lists.js';

suite('what is told and no work', () => {
  test('is where the work stands, who is in a group, and what an appendix is called', () => {
    const body =
      'II. NHIỆM VỤ\n1. Danh mục nhiệm vụ, tiến độ thực hiện như Phụ lục II.\n2. Văn phòng Sở thực hiện nhiệm vụ tại Phụ lục I trước ngày 30/4/2026.\n' +
      'III. TỔ CHỨC THỰC HIỆN\n1. Tổ giúp việc gồm: Chánh Văn phòng (Tổ trưởng); công chức tài vụ (thành viên).\n' +
      '2. Ban Tổ chức gồm: Giám đốc Sở làm Trưởng ban; Phó Giám đốc làm Phó ban; các trưởng phòng là thành viên.\n' +
      'IV. ĐỘI CẤP CỨU (03 đội)\nMỗi đội có: 01 bác sĩ (đội trưởng), 02 điều dưỡng; 01 hộp chống sốc.\n\n' +
      'PHỤ LỤC\nPHÂN CÔNG VIÊN CHỨC NĂM 2026\nTT | Việc | Chủ trì | Hạn\n1 | Lập phiếu hiện trạng | Đội Bến | 31/3/2026\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['II.2', 'Văn phòng Sở thực hiện nhiệm vụ tại Phụ lục I trước ngày 30/4/2026', 'Văn phòng Sở', '2026-04-29'],
      ['1', 'Lập phiếu hiện trạng', 'Đội Bến', '2026-03-31'],
    ]);
  });
});

suite('who is in a group', () => {
  test('is no duty below the group or beside what it has to do', () => {
    const members = [
      'Đội trưởng: Chánh Văn phòng Sở.',
      'Phó ban: Trưởng phòng Tài vụ.',
      'Trưởng nhóm: Phó Giám đốc Sở.',
    ];
    for (const bullet of ['', '- '])
      assert.deepEqual(
        tasksOf(
          `${plan}II. NHIỆM VỤ\n1. Đội cứu nạn\n${members.map((line) => `${bullet}${line}\n`).join('')}${bullet}Vá lưới trước ngày 15/5/2026.\n`,
        ).map(([, title, lead]) => [title, lead]),
        [['Vá lưới trước ngày 15/5/2026', 'Đội cứu nạn']],
      );
  });
});

suite('what is about members, an organisation or a list', () => {
  for (const [unit, line] of [
    ['Chi đoàn Bến Đình', 'Danh sách đoàn viên ưu tú gửi trước 15/3/2026'],
    ['Chi đoàn Bến Đình', 'Danh sách đoàn viên ưu tú: cập nhật hằng tháng'],
    ['Phòng Tổ chức', 'Cơ cấu tổ chức bộ máy: hoàn thiện trong quý II'],
    ['Phòng Tổ chức', 'Cơ cấu tổ chức các đội đánh cá'],
    ['Ban Tuyên giáo', 'Thành phần tổ tuyên truyền lưu động: chọn xong trước 15/3/2026'],
    ['Phòng Tài vụ', 'Danh sách đoàn thể nộp quỹ trong tháng 4'],
  ])
    test(`is work of the unit above: “${line}”`, () => {
      const body = `II. NHIỆM VỤ\n1. ${unit}\n- ${line}\n- Dọn kho trước 20/4/2026\n`;
      assert.deepEqual(
        tasksOf(plan + body).map(([, title, lead]) => [title, lead]),
        [
          [line, unit],
          ['Dọn kho trước 20/4/2026', unit],
        ],
      );
    });

  test('names no members', () => {
    for (const line of [
      'Danh sách tổ tuần tra: rà soát, bổ sung',
      'Danh sách ban giám khảo: Phòng Tài vụ lập và gửi',
      'Danh sách ban đầu các hộ vay vốn',
      'Danh sách nhóm trẻ tư thục',
      'Cơ cấu đoàn thể ở bến',
    ])
      assert.isFalse(listsMembers(line), line);
    assert.isTrue(listsMembers('Danh sách tổ giúp việc: Chánh Văn phòng, công chức tài vụ'));
  });

  for (const line of [
    'Thành phần Hội đồng: 17 thành viên',
    'Thành phần đoàn kiểm tra năm 2026',
    'Cơ cấu ban giám khảo: 05 người',
    'Danh sách thành viên nhóm lái tàu',
  ])
    test(`is none where it says who is in a group: “${line}”`, () => {
      const body = `II. NHIỆM VỤ\n1. Chuẩn bị hội thi\n- ${line}\n- Phòng Tài vụ dọn kho trước 20/4/2026\n`;
      assert.deepEqual(
        tasksOf(plan + body).map(([, title]) => title),
        ['Phòng Tài vụ dọn kho trước 20/4/2026'],
      );
    });
});

suite('a unit and a time', () => {
  test('are a visit where the heading says who is looked at', () => {
    for (const heading of ['Đơn vị và thời gian kiểm tra', 'Các đơn vị được giám sát', 'Lịch thanh tra các đơn vị']) {
      const body = `III. KIỂM TRA\n1. ${heading}\n- Trạm Y tế xã: ngày 12/5/2026.\n- Trường Tiểu học Bến Đình: sáng ngày 14/5/2026.\n`;
      assert.deepEqual(
        tasksOf(plan + body),
        [
          ['', 'Trạm Y tế xã', '', '2026-05-12'],
          ['', 'Trường Tiểu học Bến Đình', '', '2026-05-14'],
        ],
        heading,
      );
    }
  });

  test('are who does by when what another heading says', () => {
    const body =
      'III. BÁO CÁO\n1. Gửi báo cáo quý\n- Phòng Bến bãi: trước ngày 10/6/2026.\n- Đội Cứu hộ: trước ngày 12/6/2026.\n';
    assert.deepEqual(
      tasksOf(plan + body).map(([, , lead, end]) => [lead, end]),
      [
        ['Phòng Bến bãi', '2026-06-09'],
        ['Đội Cứu hộ', '2026-06-11'],
      ],
    );
  });
});

suite('letters in a row on one line', () => {
  test('are an item each', () => {
    const body =
      'IV. TỔ CHỨC THỰC HIỆN\n1. Phòng Tài vụ\na) Chi tiền; b) Thu sổ; c) Lập báo cáo trước ngày 10/12/2026.\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['IV.1.a*', 'Chi tiền;', 'Phòng Tài vụ', undefined],
      ['IV.1.b*', 'Thu sổ;', 'Phòng Tài vụ', undefined],
      ['IV.1.c', 'Lập báo cáo trước ngày 10/12/2026', 'Phòng Tài vụ', '2026-12-09'],
    ]);
  });
});
