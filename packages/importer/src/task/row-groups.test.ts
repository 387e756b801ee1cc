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

  const nested: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['by their numbers', ['II. | CẢNG', 'II.1. | Cầu', 'II.1.1 | w'], ['II CẢNG', 'II > II.1 Cầu']],
    [
      'romans below letters',
      ['A | CẢNG', 'I | Cầu', '1 | w', 'II | Kè', '2 | w'],
      ['A CẢNG', 'A > I Cầu', 'A > II Kè'],
    ],
    [
      'a letter ends its romans',
      ['A | CẢNG', 'I | Cầu', '1 | w', 'B | TÀU', '2 | w'],
      ['A CẢNG', 'A > I Cầu', 'B TÀU'],
    ],
    [
      'a line without a number',
      ['I | CẢNG', 'Quý I', '1 | w', 'Quý II', '2 | w'],
      ['I CẢNG', 'I > Quý I', 'I > Quý II'],
    ],
    ['none below work', ['I | CẢNG', '1 | w', 'A | TÀU', '2 | w'], ['I CẢNG', 'A TÀU']],
    ['with brackets', ['I) | CẢNG', '1 | w', 'II) | TÀU', '2 | w'], ['I CẢNG', 'II TÀU']],
  ];
  for (const [what, lines, expected] of nested)
    test(`keep their numbers, and stand below one another: ${what}`, () => {
      const rows = lines.map((line) =>
        line.endsWith('w')
          ? `${line.slice(0, -1)}Thay đèn biển số ${line.slice(0, -4)} | Phòng Hạ tầng | 31/5/2026`
          : `${line.includes('|') ? line : `| ${line}`} | | `,
      );
      const text = `${plan}I. NHIỆM VỤ\nTT | Nội dung | Chủ trì | Thời hạn\n${rows.join('\n')}\n`;
      const sections = draftOf(text).sections.slice(1);
      const numbers = new Map(sections.map(({ id, number, title }) => [id, number === '' ? title : number]));
      const told = sections.map(({ number, title, parentId = '' }) => {
        const above = numbers.get(parentId);
        return `${above === undefined ? '' : `${above} > `}${`${number} ${title}`.trim()}`;
      });
      assert.deepEqual(told, expected);
    });
});
