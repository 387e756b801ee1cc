import { assert } from 'chai';
import { draftOf, plan } from '../test-support/reading.js';

suite('headings inside a table', () => {
  test('that count their rows end where a number does not begin with theirs', () => {
    const rows = [
      'TT | Nội dung | Chủ trì | Thời hạn',
      'II. | CẢNG CÁ | | ',
      'II.1. | Cầu cảng | | ',
      'II.1.1 | Thay đèn | Phòng Hạ tầng | 31/5/2026',
      'II.1.2 | Sơn cầu | Phòng Hạ tầng | 30/6/2026',
      'II.2 | Nạo vét luồng | Phòng Khai thác | 31/7/2026',
      'III | ĐỘI TÀU | | ',
      '1 | Rà soát giấy phép | Phòng Khai thác | 31/8/2026',
    ];
    const { tasks, sections } = draftOf(`${plan}I. NHIỆM VỤ\n${rows.join('\n')}\n`);
    const titles = new Map(sections.map(({ id, title }) => [id, title]));
    assert.deepEqual(
      tasks.map(({ number, sectionId }) => [number, titles.get(sectionId ?? '')]),
      [
        ['II.1.1', 'Cầu cảng'],
        ['II.1.2', 'Cầu cảng'],
        ['II.2', 'CẢNG CÁ'],
        ['1', 'ĐỘI TÀU'],
      ],
    );
  });
});
