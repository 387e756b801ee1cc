import { assert } from 'chai';
import { plan, tasksOf, whoAndWhen } from '../test-support/reading.js';
import { timeHeading } from './time-heading.js';

const widthOf = (line: string): number | undefined => timeHeading(line, { from: 0, to: line.length });

suite('a line that names a time and nothing besides', () => {
  test('is told from one that says what is done then', () => {
    for (const line of ['QUÝ I', 'Tháng 01:', 'Tháng 5, tháng 6', 'Tuần 2 (từ 08/3 đến 14/3)', '6 tháng cuối năm 2026'])
      assert.isDefined(widthOf(line), line);
    for (const line of ['Quý I rà soát bến', 'Tháng cao điểm', 'Ngày hội Sách', 'Tháng 3: Họp báo', 'Tuần tra'])
      assert.isUndefined(widthOf(line), line);
  });

  test('says when what stands below it is done', () => {
    const body =
      'QUÝ I\nTháng 01\n- Văn phòng Sở kiểm kê tài sản.\n- Họp báo (Phòng Pháp chế).\nTháng 3\n- Vá lưới.\n' +
      'QUÝ II\n- Phòng Khai thác mở lớp lái tàu, xong trước ngày 20/5.\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['', 'Văn phòng Sở kiểm kê tài sản', 'Văn phòng Sở', '2026-01-31'],
      ['', 'Họp báo', 'Phòng Pháp chế', '2026-01-31'],
      ['', 'Vá lưới', '', '2026-03-31'],
      ['', 'Phòng Khai thác mở lớp lái tàu, xong trước ngày 20/5', 'Phòng Khai thác', '2026-05-19'],
    ]);
  });

  test('stands above numbers, and below the part that it is in', () => {
    const body =
      'I. NHIỆM VỤ\nTháng 3\n1. Phòng Khai thác đếm tàu.\n2. Phòng Pháp chế soạn quy chế.\nTháng 4\n' +
      '1. Phòng Khai thác đo luồng.\nII. NHIỆM VỤ KHÁC\n1. Văn phòng Sở mua 05 phao.\n';
    assert.deepEqual(whoAndWhen(plan + body), [
      ['Phòng Khai thác', '2026-03-31'],
      ['Phòng Pháp chế', '2026-03-31'],
      ['Phòng Khai thác', '2026-04-30'],
      ['Văn phòng Sở', undefined],
    ]);
  });

  test('may be numbered itself, and stand under a number', () => {
    const numbered = '1. Tháng 3\n- Phòng Khai thác đếm tàu.\n2. Tháng 4\n- Phòng Khai thác đo luồng.\n';
    assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n${numbered}`), [
      ['Phòng Khai thác', '2026-03-31'],
      ['Phòng Khai thác', '2026-04-30'],
    ]);
    const under = '1. Quản lý bến\nTháng 3\n- Phòng Khai thác đếm tàu.\n2. Phòng Pháp chế soạn quy chế.\n';
    assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n${under}`), [
      ['Phòng Khai thác', '2026-03-31'],
      ['Phòng Pháp chế', undefined],
    ]);
  });
});
