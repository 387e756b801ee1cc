import { assert } from 'chai';
import { draftOf, plan, tasksOf } from '../test-support/reading.js';

const body = (lines: string): string => `${plan}I. NHIỆM VỤ\n${lines}`;

suite('who is on duty when', () => {
  test('on a day is work of that person, each turn for itself', () => {
    for (const [line, ...turns] of [
      [
        '1. Trực lãnh đạo: Ngày 16/02/2026: Giám đốc Sở; ngày 17/02/2026: Phó Giám đốc Sở.',
        ['Giám đốc Sở', '2026-02-16'],
        ['Phó Giám đốc Sở', '2026-02-17'],
      ],
      [
        '1. Trực ban ngày 16/02/2026: Phòng Bến bãi; ngày 17/02/2026: Phòng Tài vụ.',
        ['Phòng Bến bãi', '2026-02-16'],
        ['Phòng Tài vụ', '2026-02-17'],
      ],
      [
        'Phân công trực: đồng chí Lê Văn Bến (ngày 16/02/2026), đồng chí Trần Thị Lụa (ngày 17/02/2026).',
        ['đồng chí Lê Văn Bến', '2026-02-16'],
        ['đồng chí Trần Thị Lụa', '2026-02-17'],
      ],
      [
        '1. Trực Tết\n- Ngày 16/02/2026: đồng chí Lê Văn Bến, Phó Giám đốc\n- Ngày 17/02/2026: Văn phòng Sở',
        ['đồng chí Lê Văn Bến', '2026-02-16'],
        ['Văn phòng Sở', '2026-02-17'],
      ],
    ] as const)
      assert.deepEqual(
        tasksOf(body(`${line}\n`)).map(([, , ...task]) => task),
        turns.map((turn) => [...turn]),
        line,
      );
  });

  for (const line of [
    'Thứ hai: đồng chí Lê Văn Bến; thứ ba: đồng chí Trần Thị Lụa.',
    '1. Lịch trực như sau: thứ hai: Phòng Bến bãi; thứ ba: Phòng Tài vụ.',
    '1. Phân công trực bảo vệ: Ca sáng: ông Lê Văn Bến; ca chiều: bà Trần Thị Lụa.',
    '- Ca 1 (từ 7 giờ đến 13 giờ): Lê Văn Bến, Trần Thị Lụa',
    '- Mùng 2 Tết: Phó Giám đốc Sở; Chánh Văn phòng',
  ])
    test(`on no day of the calendar is an explanation: “${line}”`, () => {
      const { tasks, pieces, findings } = draftOf(body(`${line}\n2. Sửa kè trước ngày 15/3/2026.\n`));
      assert.deepEqual(
        tasks.map(({ number }) => number),
        ['I.2'],
      );
      const words = line.slice(-20);
      assert.equal(pieces.find(({ text }) => text.includes(words))?.role, 'explanation');
      assert.notInclude(findings.map(({ vi }) => vi).join('\n'), 'Thứ hai');
    });

  test('is not what somebody does then', () => {
    assert.deepEqual(
      tasksOf(body('1. Thứ hai: Phòng Bến bãi rà soát sổ tàu; thứ ba: Phòng Tài vụ chốt sổ.\n')).map(
        ([, , lead]) => lead,
      ),
      ['Phòng Bến bãi', 'Phòng Tài vụ'],
    );
  });
});
