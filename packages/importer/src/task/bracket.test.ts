import { assert } from 'chai';
import { draftOf, plan, whoAndWhen } from '../test-support/reading.js';

suite('who does it, told at the end', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Họp Ban Thường vụ thông qua chương trình năm (Văn phòng Sở chuẩn bị).', 'Văn phòng Sở'],
    ['Tập huấn ghi chép sổ sách cho 120 chi hội trưởng (Phòng Tài vụ).', 'Phòng Tài vụ'],
    ['Phát hành 500 cuốn sổ tay đi biển. Phòng Khai thác.', 'Phòng Khai thác'],
    ['Trao 150 áo phao cho ngư dân nghèo: Phòng Khai thác chủ trì, Phòng Tài vụ phối hợp.', 'Phòng Khai thác'],
    ['Ra bản tin (đ/c Lê Văn Bến - Phó Chủ tịch phụ trách).', 'đ/c Lê Văn Bến'],
    [
      'Tặng quà (Ban Hỗ trợ phụ nữ phát triển kinh tế chủ trì, các ban phối hợp).',
      'Ban Hỗ trợ phụ nữ phát triển kinh tế',
    ],
    ['Đếm phao neo ở các luồng (Trạm Luồng lạch; quý II và quý IV).', 'Trạm Luồng lạch'],
    ['Dọn cỏ quanh bến (Phòng Bến bãi; ngay sau mỗi trận bão).', 'Phòng Bến bãi'],
    ['Soi đáy tàu cá (Phòng Bến bãi; đột xuất).', 'Phòng Bến bãi'],
    ['Tổng kết (Thường trực Hội chỉ đạo; Văn phòng tham mưu).', 'Văn phòng'],
    ['Giám sát bến cá tại 03 thôn - Ban Tổ chức - Chính sách luật pháp.', 'Ban Tổ chức - Chính sách luật pháp'],
    ['Liên hoan “Biển nhà” – Ban Gia đình, xã hội phụ trách.', 'Ban Gia đình, xã hội'],
    ['Lễ phát động thi đua năm mới: Ban Tuyên giáo.', 'Ban Tuyên giáo'],
    ['Bảo vệ mở cổng lúc sáng sớm.', 'Bảo vệ'],
    ['Đón khách mời ở bến: Công đoàn trường, Ban nữ công.', 'Công đoàn trường; Ban nữ công'],
    ['Dẫn chương trình tọa đàm về biển: Tổng phụ trách Đội.', 'Tổng phụ trách Đội'],
    ['Sửa quy chế với Công an tỉnh (Phòng 1 chủ trì).', 'Phòng 1'],
    ['Mở lớp lái tàu (Khoa 5).', 'Khoa 5'],
    ['Họp ở phòng lớn (Phòng 201).', ''],
    ['Liên hoan cuối năm (Phòng 5).', ''],
    ['Mua 20 áo phao (Đội Cứu hộ), trong đó có 5 áo trẻ em.', ''],
    ['Tặng 20 áo phao cho đội (Đội Cứu hộ), trong đó 5 áo trẻ em.', ''],
    ['Kiểm kê tài sản (Phòng Tài vụ), trước mắt là máy tính.', ''],
    ['Sơn lại cầu tàu (Phòng Bến bãi), hạn chế người qua lại.', ''],
    ['Đếm phao (Phòng Bến bãi), trong khi chờ mua phao mới.', ''],
    ['Chốt 3 phương án, Phòng Tài vụ chủ trì.', 'Phòng Tài vụ'],
    ['Phòng 3 tác hại của thuốc lá cho học sinh.', ''],
    ['Phòng 5 bệnh truyền nhiễm ở bến cá.', ''],
    ['Vụ 2 thả giống ở các đầm.', ''],
    ['Khoa 5 ngày trực một lần.', ''],
    ['Cụm 3 xã ven biển ký giao ước thi đua.', ''],
    ['Trạm 2 máy bơm vận hành liên tục.', ''],
    ['Phòng 5 rà soát sổ kho.', 'Phòng 5'],
    ['Phòng 9, Phòng 7 lập sổ.', 'Phòng 9; Phòng 7'],
    ['Chốt số 3 đo mực nước.', 'Chốt số 3'],
    ['Nhóm Công nghệ cao được ưu tiên.', ''],
    ['Nhóm Đối tượng ưu tiên là hộ nghèo.', ''],
    ['Nhóm Trẻ Hoa Mai mở lớp múa.', ''],
    ['Nhóm Zalo của chi bộ cập nhật văn bản.', ''],
    ['Nhóm Thủ tục hành chính rút ngắn còn 5 ngày.', ''],
    ['Nhóm Công nghệ thông tin sửa máy.', 'Nhóm Công nghệ thông tin'],
    ['Thay phao hỏng do Phòng Tài vụ báo, Đội Luồng lạch thực hiện.', ''],
    ['Xem lại đơn do Công đoàn gửi, Phòng Tài vụ thực hiện.', ''],
    ['Phát áo phao do Hội Chữ thập đỏ tặng, Đội Cứu hộ thực hiện.', ''],
    ['Sửa lỗi do Phòng Khai thác nêu, Đội Luồng lạch thực hiện.', ''],
    ['Xã Bến Đình có vùng bị ngập, dân phải di dời.', ''],
    ['Đội Bảo vệ có người bị ốm.', ''],
    ['Thôn Bến Đá có nhà ở bị sập.', ''],
    ['Phường Cảng còn nhiều đoạn đường bị lún.', ''],
    ['Trạm Y tế có nhiều điểm bị dột.', ''],
    ['Phòng Kinh tế thống kê nhà bị sập.', 'Phòng Kinh tế'],
    ['Đội Bảo vệ có phương án đón người bị nạn.', 'Đội Bảo vệ'],
    ['Họp tổ; do Phòng Y tế lập sổ, các bến thực hiện.', 'Phòng Y tế'],
    [
      'Sơ kết năm; do Phòng Thư viện và giải quyết đơn thư, khiếu nại thực hiện.',
      'Phòng Thư viện và giải quyết đơn thư, khiếu nại',
    ],
    ['Dựng lán trại; do Phòng Khai thác, Phòng Tài vụ thực hiện.', 'Phòng Khai thác; Phòng Tài vụ'],
    ['Diễn tập chữa cháy; Đội Bảo vệ phối hợp với Công an phường thực hiện trong quý.', 'Đội Bảo vệ'],
    ['Khám mắt cho thủy thủ. Công đoàn phối hợp với Trạm Y tế tổ chức.', 'Công đoàn'],
    ['Tập huấn bơi (Phòng Y tế), thời gian 02 ngày.', 'Phòng Y tế'],
    ['Thiết kế cờ - giao Tổ Luồng lạch - sớm.', 'Tổ Luồng lạch'],
    ['Từng phòng, đơn vị tự rà soát kho.', 'Từng phòng, đơn vị'],
    ['Các ông (bà) Trưởng khu phố vận động ngư dân.', 'Các Trưởng khu phố'],
    ['Nhóm Tuyên truyền viết bài.', 'Nhóm Tuyên truyền'],
    ['Gửi báo cáo năm về Sở: Phòng Tài vụ (hai bản, 5 trang).', ''],
    ['Kiểm tra bếp ăn của các trường ven biển (Trường THPT Cửa Gianh, Trường THPT Bến Đình).', ''],
  ];
  for (const [line, lead] of cases)
    test(`“${line}”: ${lead === '' ? 'nobody' : lead}`, () => {
      assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n1. ${line}\n`), [[lead, undefined]]);
    });

  test('wherever work is done, in a list whose lines close with who does them', () => {
    const lines = [
      'Đếm phao neo (Phòng Bến bãi)',
      'Thanh tra tại Thi hành án tỉnh (Thanh tra Sở)',
      'Thăm Trạm Y tế xã (Phòng Tài vụ)',
    ];
    assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n1. Tháng 4\n- ${lines.join(';\n- ')}.\n`), [
      ['Phòng Bến bãi', '2026-04-30'],
      ['Thanh tra Sở', '2026-04-30'],
      ['Phòng Tài vụ', '2026-04-30'],
    ]);
  });

  test('and by when, behind the bracket', () => {
    for (const time of ['hoàn thành trước 15/4/2026', 'trước ngày 15/4/2026', 'xong trước ngày 15/4/2026'])
      assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n1. Đếm phao neo (Phòng Bến bãi), ${time}.\n`), [
        ['Phòng Bến bãi', '2026-04-14'],
      ]);
  });

  for (const line of [
    'Treo băng rôn (Phòng Y tế thực hiện trước 14/4/2026).',
    'Giám sát bến cá - Phòng Y tế, tháng 4.',
    'Liên hoan “Biển nhà” – Phòng Y tế phụ trách – tháng 4/2026.',
    'Viết diễn văn: Phòng Y tế (nộp trước ngày 14/4/2026).',
  ])
    test(`and when: “${line}”`, () => {
      const day = line.includes('14/4') ? '2026-04-13' : '2026-04-30';
      assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n1. ${line}\n`), [['Phòng Y tế', day]]);
    });

  for (const [line, ...who] of [
    ['Kiểm tra vệ sinh: Phòng Y tế; Công đoàn phối hợp.', 'Phòng Y tế', 'Công đoàn'],
    [
      'Sơn lại cầu tàu: Phòng Bến bãi; Công đoàn, Đoàn Thanh niên phối hợp thực hiện.',
      'Phòng Bến bãi',
      'Công đoàn, Đoàn Thanh niên',
    ],
    ['Dọn bãi: Văn phòng; các phòng cùng hỗ trợ thực hiện.', 'Văn phòng', 'các phòng'],
  ])
    test(`and who helps: “${line}”`, () => {
      const { tasks, units } = draftOf(`${plan}I. NHIỆM VỤ\n1. ${line}\n`);
      const names = (ids: readonly string[] = []): string =>
        ids.map((id) => units.find((unit) => unit.id === id)?.name).join(', ');
      assert.deepEqual([names(tasks[0]?.lead), names(tasks[0]?.coordinating)], who);
    });

  for (const line of [
    'Dựng phần mềm, người thực hiện: anh Lê Văn Bến, hạn 15/6/2026.',
    'Dọn kho. Người phụ trách: anh Lê Văn Bến, xong trước ngày 16/6/2026.',
    'Dọn kho. Đơn vị thực hiện: anh Lê Văn Bến, hạn cuối 15/6/2026.',
  ])
    test(`and by when, behind the name that a label says: “${line}”`, () => {
      assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n1. ${line}\n`), [['anh Lê Văn Bến', '2026-06-15']]);
    });
});
