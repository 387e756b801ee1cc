import { assert } from 'chai';
import { draftOf, plan } from '../test-support/reading.js';

/** When each of these is done, below a month. */
function daysOf(...lines: readonly string[]): (string | undefined)[][] {
  const body = `III. VIỆC\n1. Tháng 9/2026\n${lines.map((line) => `- ${line} (Phụ trách: Tổ Văn).\n`).join('')}`;
  return draftOf(plan + body).tasks.map(({ period }) => [period?.start, period?.end]);
}

suite('work below a month', () => {
  test('is done on the one day of it that its words name', () => {
    const days = daysOf(
      'Nói chuyện về Luật Trật tự, an toàn giao thông trong tiết chào cờ ngày 15/9/2026',
      'Hội thi cắm hoa, ngày 19/9, ở sân trường',
      'Sơn lại cột cờ',
    );
    assert.deepEqual(days, [
      ['2026-09-15', '2026-09-15'],
      ['2026-09-19', '2026-09-19'],
      ['2026-09-01', '2026-09-30'],
    ]);
  });

  test('is done some time in it where the day is that of a paper, a law or a memory, or one of several', () => {
    const days = daysOf(
      'Phổ biến Luật Trật tự, an toàn giao thông ngày 27/6/2024',
      'Trồng cây theo Công văn số 12 ngày 05/9/2026',
      'Kỷ niệm 81 năm ngày 02/9/2026',
      'Đua thuyền trên sông Mẫu hai ngày 24/9 và 25/9/2026 cùng dân quân',
    );
    for (const each of days) assert.deepEqual(each, ['2026-09-01', '2026-09-30']);
  });
});
