import { assert } from 'chai';
import { readPlan } from '../index.js';
import { draftOf, plan } from '../test-support/reading.js';
import { goalsIn } from './target.js';

const head = 'SỞ BIỂN ĐẢO\nSố: 5/KH-SBĐ\nHòa Sơn, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nCông tác năm 2026\n\n';
const task = 'II. NHIỆM VỤ\n1. Văn phòng Sở đo luồng trước ngày 20/4/2026.\n';

function targetsOf(body: string): unknown[][] {
  const { draft } = readPlan(head + body + task);
  return (draft?.targets ?? []).map(({ value, unit, text }) => [value, unit, text]);
}

suite('a number to reach', () => {
  test('may be how many hours a day', () => {
    const text = 'Sản xuất chương trình mới đạt bình quân 7,5 giờ/ngày';
    const all = goalsIn(text, { from: 0, to: text.length });
    assert.deepEqual(
      all.map(({ value, unit }) => [value, unit]),
      [[7.5, 'giờ']],
    );
    for (const none of ['Trực từ 7 giờ đến 17 giờ', 'Họp trong 2 giờ'])
      assert.isEmpty(goalsIn(none, { from: 0, to: none.length }), none);
  });
});

suite('numbers to reach', () => {
  test('in the part that sets them are numbers of anything, each with its unit', () => {
    const goals =
      'I. MỤC TIÊU\n1. Đón 1,2 triệu lượt khách.\n2. Tối thiểu 30 % tàu có máy dò; sản lượng đạt 2.500 tấn.\n' +
      '3. Trồng mới 40 ha đước, giảm 5% số vụ chìm tàu.\n4. Đến năm 2030 là cảng xanh.\n5. Thực hiện Nghị quyết số 12 của Tỉnh ủy.\n';
    assert.deepEqual(targetsOf(goals), [
      [1.2, 'triệu lượt', 'Đón 1,2 triệu lượt khách'],
      [30, '%', 'Tối thiểu 30 % tàu có máy dò'],
      [2500, 'tấn', 'sản lượng đạt 2.500 tấn'],
      [40, 'ha', 'Trồng mới 40 ha đước'],
      [5, '%', 'giảm 5% số vụ chìm tàu'],
    ]);
  });

  test('stand also in what is required', () => {
    assert.deepEqual(targetsOf('I. MỤC TIÊU\n- Số hóa ít nhất 12.000 hồ sơ tàu cá.\n'), [
      [12_000, 'hồ sơ', 'Số hóa ít nhất 12.000 hồ sơ tàu cá'],
    ]);
    assert.deepEqual(targetsOf('I. YÊU CẦU\n- Bảo đảm 100% hồ sơ đúng hạn.\n'), [
      [100, '%', 'Bảo đảm 100% hồ sơ đúng hạn'],
    ]);
  });

  const counted: readonly (readonly [string, string])[] = [
    ['Rà soát kho lưới, trao áo phao cho 100% tàu cá', 'trao áo phao cho 100% tàu cá'],
    ['Tổ chức hội thi, khám sức khỏe cho 100% thủy thủ', 'khám sức khỏe cho 100% thủy thủ'],
    ['Hoàn thành đê biển, cấp nước sạch cho 95% hộ dân', 'cấp nước sạch cho 95% hộ dân'],
    ['Dọn bãi biển, hướng dẫn bơi cho 80% học sinh', 'hướng dẫn bơi cho 80% học sinh'],
    ['Sửa kho, thay lưới cho 60% tàu', 'thay lưới cho 60% tàu'],
    ...[
      'Huấn luyện bơi, vệ sinh lao động cho 100% thủy thủ',
      'Bảo đảm 100% hộ có nước sạch (không tính hộ đã di dời trước năm 2020)',
      'Bảo đảm ít nhất 80% tàu có máy dò (gồm tàu chưa hoàn thành đăng kiểm)',
      'Bảo đảm 100% tàu có phao (theo quy định thực hiện từ năm 2020)',
      'Giảm 5% số vụ va chạm (so với tháng trước)',
      'Bảo đảm 95% hồ sơ đúng hạn (tính theo số hoàn thành)',
      'Bảo đảm 90% hộ có điện (trừ Xã Bến Đá mới thực hiện)',
    ].map((each) => [each, each] as const),
    ['Bảo đảm 90% hộ có điện (trước ngày 15/5/2026)', 'Bảo đảm 90% hộ có điện'],
    ['Bảo đảm 90% hộ có điện (do Phòng Khai thác thực hiện)', 'Bảo đảm 90% hộ có điện'],
    ['Bảo đảm 90% hộ có điện (Phòng Khai thác chủ trì; quý II)', 'Bảo đảm 90% hộ có điện'],
  ];
  for (const [line, target] of counted)
    test(`are of the work that they count: “${line}”`, () => {
      assert.deepEqual(
        targetsOf(`I. YÊU CẦU\n1. ${line}.\n`).map((each) => each[2]),
        [target],
      );
    });

  test('are counted in measures with a figure, and of an object that goes on behind a comma', () => {
    const goals =
      'I. MỤC TIÊU\n1. Bơm 38.000.000 m3 nước ngọt.\n2. Thuê 1.200 m² kho bãi.\n' +
      'II. YÊU CẦU\n1. Huấn luyện bơi, vệ sinh lao động cho 100% thủy thủ.\n2. Mở phiên tòa giả định, ít nhất 02 phiên (Phòng 7 chủ trì).\n' +
      '3. Trong năm, tàu cá có máy dò đạt 80%.\n4. Dựng ít nhất 40 gian hàng (xong trước ngày 15/5/2026).\n';
    assert.deepEqual(targetsOf(goals), [
      [38_000_000, 'm3', 'Bơm 38.000.000 m3 nước ngọt'],
      [1200, 'm²', 'Thuê 1.200 m² kho bãi'],
      [100, '%', 'Huấn luyện bơi, vệ sinh lao động cho 100% thủy thủ'],
      [2, 'phiên', 'Mở phiên tòa giả định, ít nhất 02 phiên'],
      [80, '%', 'tàu cá có máy dò đạt 80%'],
      [40, 'gian hàng', 'Dựng ít nhất 40 gian hàng'],
    ]);
  });

  test('have units of two syllables too', () => {
    const goals =
      'I. MỤC TIÊU\n1. Kiểm tra ít nhất 05 đơn vị/quý.\n2. Có 40 thanh niên được giới thiệu việc làm.\n' +
      '3. Ghi hình không ít hơn 30 tấm bia.\n4. Mỗi tháng đưa ít nhất 01 nội dung pháp luật vào sinh hoạt.\n';
    assert.deepEqual(
      targetsOf(goals).map((target) => (target as string[]).slice(0, 2)),
      [
        [5, 'đơn vị'],
        [40, 'thanh niên'],
        [30, 'tấm'],
        [1, 'nội dung'],
      ],
    );
  });

  test('are none of what was reached, what is judged or what a report is to hold', () => {
    const told =
      'I. KẾT QUẢ NĂM 2025\n1. Ít nhất 90% tàu đã đăng ký.\nIII. TIÊU CHÍ CHẤM ĐIỂM\n1. Đạt ít nhất 80% số điểm.\n' +
      'Phụ lục 1\nĐỀ CƯƠNG BÁO CÁO\n1. Tỷ lệ tàu ra khơi ít nhất 50%.\n';
    assert.deepEqual(targetsOf(told), []);
  });

  test('in a table are those of the column of the plan, not of what was', () => {
    const table =
      'I. CHỈ TIÊU\n\nTT | Chỉ tiêu | ĐVT | Thực hiện năm 2025 | Kế hoạch năm 2026 |\n\n' +
      '1 | Tàu có máy dò | % | 20 | ≥ 35 |\n\n2 | Lớp lái tàu | lớp | 3 | 1.200 |\n\n3 | Vệ sinh bến | | tốt | tốt |\n';
    assert.deepEqual(targetsOf(table), [
      [35, '%', 'Tàu có máy dò: ≥ 35 %'],
      [1200, 'lớp', 'Lớp lái tàu: 1.200 lớp'],
    ]);
  });

  test('in a table of goals that only says how many are those, and none in a table of what is bought', () => {
    const table = (heading: string): string =>
      `I. CHỈ TIÊU\n\n${heading}\n\n1 | Trồng cây ven bến | cây | 600 |\n\n2 | Hiến máu | đơn vị máu | 45 |\n`;
    for (const amount of ['Số lượng', 'Mức giao', 'Chỉ số', 'Tỷ lệ'])
      assert.deepEqual(targetsOf(table(`TT | Chỉ tiêu | Đơn vị tính | ${amount} |`)), [
        [600, 'cây', 'Trồng cây ven bến: 600 cây'],
        [45, 'đơn vị máu', 'Hiến máu: 45 đơn vị máu'],
      ]);
    for (const what of ['Mục tiêu', 'Chỉ số', 'Tên chỉ tiêu'])
      assert.lengthOf(targetsOf(table(`TT | ${what} | ĐVT | Mức đạt |`)), 2, what);
    assert.deepEqual(targetsOf(table('TT | Tên vật tư | Đơn vị tính | Số lượng |')), []);
  });

  test('are none of what there is, and why, before a goal is set', () => {
    const problem =
      'I. VẤN ĐỀ ƯU TIÊN\nThực trạng: 37% ngư dân chờ quá lâu; tỷ lệ tàu hỏng máy 2,3%.\n' +
      'Nguyên nhân: Việc bảo dưỡng mới đạt 61%.\nĐánh giá: mới đạt 40% kế hoạch.\nCấp nước: đến nay mới đạt bình quân 7,5 giờ/ngày.\nMục tiêu: Tỷ lệ tàu hỏng máy dưới 1,5%; chờ sửa không quá 45 phút.\n';
    assert.deepEqual(targetsOf(problem), [
      [1.5, '%', 'Tỷ lệ tàu hỏng máy dưới 1,5%'],
      [45, 'phút', 'chờ sửa không quá 45 phút'],
    ]);
  });
});

suite('numbers of a thousand and more', () => {
  const goals: readonly (readonly [string, number, string])[] = [
    ['- 1.200.000 lượt người xem các video.', 1_200_000, 'lượt người'],
    ['- Đón 1.200.000 lượt khách.', 1_200_000, 'lượt'],
    ['- Hỗ trợ 1.250 hộ vay vốn.', 1250, 'hộ'],
    ['- Đón 3,5 triệu lượt khách.', 3.5, 'triệu lượt'],
    ['- Thu ngân sách 1.311,4 tỷ đồng.', 1311.4, 'tỷ đồng'],
    ['- Cấp nước cho khoảng 2.400 hộ vùng cao.', 2400, 'hộ'],
    ['- Người bệnh chờ khám không quá 45 phút.', 45, 'phút'],
  ];
  for (const [line, value, unit] of goals)
    test(`“${line}” is to be reached`, () => {
      const { targets } = draftOf(`${plan}I. CHỈ TIÊU\n${line}\nII. NHIỆM VỤ\n1. Vá lưới.\n`);
      assert.deepEqual(
        targets.map((target) => [target.value, target.unit]),
        [[value, unit]],
      );
    });

  test('also where a task says how many are to come, and not how many things are made', () => {
    const numbersOf = (line: string): number[] =>
      draftOf(`${plan}I. NHIỆM VỤ\n1. ${line}\n`).targets.map(({ value }) => value);
    assert.deepEqual(numbersOf('Phòng Khai thác mở hội chợ biển, đón 12.000 lượt khách.'), [12_000]);
    assert.deepEqual(numbersOf('Phòng Khai thác in 2.000 tờ gấp.'), []);
  });
});
