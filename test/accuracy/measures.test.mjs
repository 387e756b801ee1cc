// The measures of reading, on a document whose expectation is wrong on purpose.
import { assert } from 'chai';
import { readPlan } from '@kehoach/importer';
import { measured, measureLines, together } from './measures.mjs';

const text = `SỞ BIỂN ĐẢO
Số: 5/KH-SBĐ
Hòa Sơn, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Công tác năm 2026

I. MỤC TIÊU
1. Trồng 20 ha rừng đước.
II. NHIỆM VỤ
1. Giao Phòng Bến bãi chủ trì, phối hợp với Trạm Luồng lạch thả phao trước ngày 15/3/2026.
2. Văn phòng Sở đo luồng trước ngày 20/4/2026.
III. LƯU Ý
Thuyền nhỏ neo ở bến trong.
`;

suite('measures of reading', () => {
  const expected = {
    tasks: [
      {
        number: 'II.1',
        titleStarts: 'Giao Phòng Bến bãi',
        lead: ['Phòng Bến bãi', 'Văn phòng Sở'],
        coordinating: ['trạm luồng lạch'],
        period: { start: null, end: '2026-03-14' },
      },
      { number: 'II.2', titleStarts: 'Văn phòng Sở', lead: ['Văn phòng Sở'], period: null },
      { number: 'II.3', titleStarts: 'Quét bến', lead: [] },
    ],
    targets: [
      { value: 20, unit: 'ha' },
      { value: 3, unit: '%' },
    ],
  };
  const measures = measured(readPlan(text).draft, expected);

  test('tell recall from precision, and count a day that nobody wrote down as wrong', () => {
    assert.include(measures.tasks, { expected: 3, read: 2, hits: 2 });
    assert.deepEqual(measures.leads, { expected: 3, read: 2, hits: 2 });
    assert.deepEqual(measures.coordinators, { expected: 1, read: 1, hits: 1 });
    assert.deepEqual(measures.periods, { expected: 1, read: 2, hits: 1 });
    assert.deepEqual(measures.targets, { expected: 2, read: 1, hits: 1 });
    assert.deepEqual([measures.wrongDates, measures.unread], [1, 1]);
  });

  test('leave a day open that an expectation leaves out', () => {
    const period = { end: '2026-03-14' };
    const open = measured(readPlan(text.replace('trước ngày 15/3', 'từ ngày 02/3 đến ngày 14/3')).draft, {
      tasks: [{ number: 'II.1', titleStarts: 'Giao Phòng Bến bãi', period }],
    });
    assert.deepEqual([open.periods, open.wrongDates], [{ expected: 1, read: 1, hits: 1 }, 0]);
  });

  test('are added up, and printed with their shares', () => {
    const lines = measureLines(together([measures, measures]));
    assert.include(lines, 'leads: recall 4 of 6 (66.7 %), precision 4 of 4 (100.0 %)');
    assert.include(lines, 'wrong dates: 2');
    assert.include(lines, 'unread: 2 paragraphs');
  });

  test('say nothing of days where none are expected', () => {
    const { draft } = readPlan(text);
    const untold = [undefined, {}, { tasks: [] }, { tasks: [{ number: 'II.1', lead: [] }] }, { targets: [] }];
    for (const each of untold) {
      const lines = measureLines(measured(draft, each));
      assert.include(lines, 'wrong dates: not measured');
      assert.include(measureLines(together([measured(draft, each), measures])), 'wrong dates: 1');
    }
    assert.include(measureLines(together([measured(undefined, expected)])), 'wrong dates: not measured');
  });
});
