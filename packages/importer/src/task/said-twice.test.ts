import { assert } from 'chai';
import { draftOf, plan, tasksOf } from '../test-support/reading.js';

const rows = (...lines: readonly string[]): string =>
  `III. PHÂN CÔNG\nTT | Nhiệm vụ | Chủ trì | Hoàn thành\n${lines.map((line, at) => `${at + 1} | ${line}\n`).join('')}`;

suite('work that stands in the prose and in a table', () => {
  test('is one task, with who and when from its row', () => {
    const body =
      'II. NHIỆM VỤ\n1. Khảo sát bến cá.\n2. Tổ chức tập huấn cứu nạn cho ngư dân.\n' +
      rows(
        'Khảo sát bến cá | Phòng Bến bãi | 15/3/2026',
        'Tập huấn cứu nạn | Đội Cứu nạn | 30/4/2026',
        'In bản đồ luồng | Phòng Khai thác | 31/5/2026',
      );
    assert.deepEqual(tasksOf(plan + body), [
      ['II.1', 'Khảo sát bến cá', 'Phòng Bến bãi', '2026-03-15'],
      ['II.2', 'Tổ chức tập huấn cứu nạn cho ngư dân', 'Đội Cứu nạn', '2026-04-30'],
      ['3', 'In bản đồ luồng', 'Phòng Khai thác', '2026-05-31'],
    ]);
    assert.notInclude(
      draftOf(plan + body).findings.map(({ code }) => code),
      'unplaced-text',
    );
  });

  test('stays two where the two do not agree, or two rows may be it', () => {
    const first = 'II. NHIỆM VỤ\n1. Khảo sát bến cá trước ngày 10/02/2026.\n2. Sơn lại cầu cảng.\n';
    const body =
      first +
      rows(
        'Khảo sát bến cá | Phòng Bến bãi | 15/3/2026',
        'Sơn lại cầu cảng số 1 | Đội Bến | 31/3/2026',
        'Sơn lại cầu cảng số 2 | Đội Bến | 30/4/2026',
      );
    assert.lengthOf(tasksOf(plan + body), 5);
  });
});
