import { assert } from 'chai';
import { draftOf, letter, plan, tasksOf, whoAndWhen } from '../test-support/reading.js';

suite('orders before the first number', () => {
  test('a sentence of a letter that orders is a task', () => {
    const told =
      'Mưa lớn kéo dài, 12 tàu chưa vào bờ.\nSở Biển đảo yêu cầu Đội Cứu nạn kéo tàu vào bờ trước ngày 20/01/2026.\n';
    assert.deepEqual(tasksOf(letter + told), [
      ['', 'Sở Biển đảo yêu cầu Đội Cứu nạn kéo tàu vào bờ trước ngày 20/01/2026', 'Đội Cứu nạn', '2026-01-19'],
    ]);
  });

  test('a line of a letter hands its units to the numbers below', () => {
    const told =
      'Để giữ an toàn, Sở Biển đảo yêu cầu các phòng và đề nghị UBND các xã thực hiện các việc sau:\n' +
      '1. Phân ca trực.\n2. Văn phòng Sở in lịch trực trước ngày 20/01/2026.\n';
    assert.deepEqual(tasksOf(letter + told), [
      ['1', 'Phân ca trực', 'các phòng; UBND các xã', undefined],
      ['2', 'Văn phòng Sở in lịch trực trước ngày 20/01/2026', 'Văn phòng Sở', '2026-01-19'],
    ]);
  });

  test('on what a paper rests orders nothing, nor does a request to all who read it', () => {
    const told =
      'Thực hiện Công văn số 7/UBND-KT ngày 04/01/2026 của UBND tỉnh giao Sở Biển đảo góp ý dự thảo.\n' +
      'Theo đề nghị của UBND các xã, Sở gửi kèm dự thảo.\nSở Biển đảo đề nghị các cơ quan quan tâm, phối hợp thực hiện./.\n';
    assert.deepEqual(tasksOf(letter + told), []);
  });

  for (const told of [
    'Ngày 02/01/2026, UBND tỉnh có Công văn số 3/UBND-KT yêu cầu Sở Biển đảo thay phao.',
    'UBND tỉnh ban hành Quyết định số 7/QĐ-UBND giao Sở Biển đảo giữ bến và phân công Phòng Khai thác giúp việc.',
    'Tại cuộc họp ngày 05/01/2026, Chủ tịch UBND tỉnh yêu cầu Sở Biển đảo thay phao.',
    'Đề nghị UBND các xã, các phòng phối hợp, triển khai thực hiện nghiêm túc những nội dung nêu trên./.',
    'Yêu cầu Thủ trưởng các đơn vị khẩn trương triển khai thực hiện.',
    'Mọi thắc mắc, đề nghị các đơn vị liên hệ Văn phòng Sở.',
    'Kết quả năm 2025 như sau:\n- Phòng Khai thác thay 28 phao trước ngày 15/11/2025.',
  ])
    test(`“${told}” orders nothing`, () => assert.deepEqual(tasksOf(letter + told + '\n'), []));

  for (const told of [
    'Thực hiện Công văn số 7/UBND-KT của UBND tỉnh, đề nghị các phòng đếm phao trước ngày 20/01/2026.',
    'Căn cứ Kế hoạch số 3/KH-SBĐ, Hạt Kiểm ngư Mẫu yêu cầu các phòng đếm phao trước ngày 20/01/2026.',
    'Sở Biển đảo họp tại Hội trường, đề nghị các phòng cử người dự trước ngày 20/01/2026.',
    'Sở Biển đảo gửi kèm Kế hoạch số 5/KH-SBĐ và yêu cầu các phòng góp ý trước ngày 20/01/2026.',
    'Sở Biển đảo phân công các phòng đếm phao, xong trước ngày 20/01/2026.',
    'Sở Biển đảo đề nghị các phòng thực hiện các việc sau:\n- Đếm phao trước ngày 20/01/2026.',
    'Sở Biển đảo đề nghị:\n- Các phòng đếm phao trước ngày 20/01/2026.',
  ])
    test(`“${told}” orders one task`, () => {
      const read = whoAndWhen(letter + told + '\n');
      assert.deepEqual(JSON.stringify(read).toLowerCase(), '[["các phòng","2026-01-19"]]');
    });

  test('what a plan rests on stays above it, though it stands in bullets', () => {
    const told =
      '- Căn cứ Quyết định số 3/QĐ-UBND giao Sở Biển đảo chủ trì Đề án;\n- Căn cứ Luật Thủy sản;\nI. NHIỆM VỤ\n1. Vá lưới.\n';
    const { tasks, sections } = draftOf(plan + told);
    assert.deepEqual([tasks.length, sections.length], [1, 1]);
    assert.isFalse(draftOf(plan + told).pieces.some(({ role, text }) => role === 'task' && text.includes('Căn cứ')));
  });

  test('a plan of bullets alone begins with the first of them', () => {
    const told = '- Đội Cứu nạn sơn phao.\n- Phòng Khai thác vá lưới trước ngày 20/5/2026.\n';
    assert.deepEqual(whoAndWhen(plan + told), [
      ['Đội Cứu nạn', undefined],
      ['Phòng Khai thác', '2026-05-19'],
    ]);
  });

  test('a line that asks to come to a meeting hands nothing to when and where it is', () => {
    const told =
      'Sở đề nghị các phòng dự họp, cụ thể như sau:\n- Thời gian: 8h00 ngày 20/01/2026.\n- Địa điểm: Hội trường.\n';
    assert.deepEqual(tasksOf(letter + told), []);
  });

  test('a plan that is issued hands its issuer to nothing', () => {
    const told = 'Sở Biển đảo xây dựng kế hoạch như sau:\nI. NHIỆM VỤ\n1. Vá lưới.\n2. Sơn thuyền.\n';
    assert.deepEqual(
      tasksOf(plan + told).map(([, , who]) => who),
      ['', ''],
    );
  });
});
