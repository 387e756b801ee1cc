import { assert } from 'chai';
import { draftOf, plan } from '../test-support/reading.js';

suite('a programme in plain text', () => {
  test('a heading above the rows and bands among them say on which day', () => {
    const body =
      'I. CHƯƠNG TRÌNH\n1. Thứ Ba, ngày 12/5/2026\nThời gian | Nội dung | Phụ trách\n7h30 - 8h00 | Đón khách | Văn phòng Sở\n' +
      'Buổi chiều\n14h00 | Thi vá lưới | Phòng Khai thác\n2. Thứ Tư, ngày 13/5/2026\n7h30 | Thi chèo thuyền | Đội Cứu nạn\n';
    assert.deepEqual(
      draftOf(plan + body).tasks.map(({ title, period }) => [title, period?.start]),
      [
        ['Đón khách', '2026-05-12'],
        ['Thi vá lưới', '2026-05-12'],
        ['Thi chèo thuyền', '2026-05-13'],
      ],
    );
  });
});

suite('the day of the rows of a programme', () => {
  const columns = 'Thời gian | Nội dung | Phụ trách\n';
  for (const [day, lines] of [
    ['2026-05-12', `I. LỊCH\nNgày 12/5/2026:\n${columns}7h30 | Thi lái | Văn phòng Sở\n`],
    ['2026-05-12', `I. NGÀY THỨ NHẤT (12/5/2026)\n${columns}7h30 | Thi lái | Văn phòng Sở\n`],
    [
      '2026-05-13',
      `I. NGÀY 12/5/2026\n${columns}7h30 | Đón khách | Văn phòng Sở\nII. NGÀY THỨ HAI (13/5/2026)\n8h00 | Thi lái | Văn phòng Sở\n`,
    ],
    ['2026-05-17', `I. LỊCH\n${columns}Chủ nhật, ngày 17/5/2026\n7h00 | Thi lái | Văn phòng Sở\n`],
    [
      '2026-05-12',
      `I. LỊCH\n${columns}Sáng 12/5/2026\n7h30 | Đón khách | Văn phòng Sở\nTối cùng ngày\n19h00 | Thi lái | Văn phòng Sở\n`,
    ],
  ])
    test(`stands above them: ${lines?.replaceAll('\n', ' / ')}`, () => {
      const last = draftOf(plan + lines).tasks.at(-1);
      assert.deepEqual([last?.title, last?.period?.start], ['Thi lái', day]);
    });

  for (const line of ['Ngày thứ hai: 13/5/2026', 'Phần thi ngày 13/5/2026 như sau:', 'Ngày 13/5/2026 (thứ Tư)'])
    test(`stands in a line between two tables, which is no task: “${line}”`, () => {
      const tables = [
        `Ngày 12/5/2026:\n\n${columns}7h30 | Đón khách | Văn phòng Sở\n`,
        `${columns}7h30 | Thi lái | Đội Cứu nạn\n`,
      ];
      const draft = draftOf(`${plan}I. LỊCH\n${tables.join(`\n${line}\n\n`)}\nII. KINH PHÍ\nDo Sở chi.\n`);
      assert.deepEqual(
        draft.tasks.map(({ title, period }) => [title, period?.start]),
        [
          ['Đón khách', '2026-05-12'],
          ['Thi lái', '2026-05-13'],
        ],
      );
      assert.notInclude(
        draft.findings.map(({ code }) => code),
        'unread-date',
      );
    });
});
