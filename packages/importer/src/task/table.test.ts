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

suite('a row that adds up those above', () => {
  test('is no task, and has its place', () => {
    const body =
      'I. NHIỆM VỤ\nTT | Tên công trình | Khối lượng | Đơn vị thực hiện | Hạn\n1 | Vá lưới | 20 tấm | Phòng Bến bãi | 31/3/2026\n' +
      '2 | Sơn cầu | 5 nhịp | Đội Cứu nạn | 30/4/2026\n | Tổng cộng | 25 | |\n';
    const { tasks, findings } = draftOf(plan + body);
    assert.deepEqual(
      tasks.map(({ title }) => title),
      ['Vá lưới', 'Sơn cầu'],
    );
    assert.notInclude(
      findings.map(({ code }) => code),
      'unread-text',
    );
  });
});

suite('whose the rows of a table are', () => {
  test('is said by the unit that heads them, where no column says it', () => {
    const body =
      'I. PHÂN CÔNG\nCác phòng thực hiện nhiệm vụ theo biểu sau:\nTT | Đơn vị/Nhiệm vụ | Phối hợp | Thời hạn\n' +
      'I | Phòng Bến bãi - cơ quan thường trực | |\n1 | Sơn cầu | Đội Cứu nạn | Trước ngày 10/3/2026\n2 | Chấm điểm | | 31/3/2026\n' +
      'II | Đội Cứu nạn | |\n3 | Vá lưới | - | Quý IV/2026\nIII | Công tác chung | |\n4 | Quét bãi | | 30/4/2026\n';
    const { tasks, units, findings } = draftOf(plan + body);
    const names = new Map(units.map(({ id, name }) => [id, name.toLowerCase()]));
    assert.deepEqual(
      tasks.map(({ title, lead }) => [title, ...lead.map((id) => names.get(id))]),
      [
        ['Sơn cầu', 'phòng bến bãi'],
        ['Chấm điểm', 'phòng bến bãi'],
        ['Vá lưới', 'đội cứu nạn'],
        ['Quét bãi', 'các phòng'],
      ],
    );
    assert.notInclude(
      findings.map(({ code }) => code),
      'unread-text',
    );
  });

  test('is not said by what heads them, where a column says it', () => {
    const body =
      'I. PHÂN CÔNG\nNội dung | Chủ trì | Thời hạn\nI | Đội Cứu nạn |\nSơn cầu | Phòng Bến bãi | 31/3/2026\nVá lưới | | 31/3/2026\n';
    assert.deepEqual(
      draftOf(plan + body).tasks.map(({ lead }) => lead.length),
      [1, 0],
    );
  });

  test('is said by the team that a line above names, also where the headings stand again below each', () => {
    const columns = 'Thời gian\tBuổi\tNội dung\n';
    const body =
      `I. LỊCH KIỂM TRA\n1. Đoàn số 1\n${columns}12/5/2026\tSáng\tXem cầu cảng\n\tChiều\tXem kho\n` +
      `2. Đoàn số 2\n${columns}19/5/2026\tSáng\tXem bến\n`;
    const { tasks, units } = draftOf(plan + body);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      tasks.map(({ title, lead, period }) => [title, names.get(lead[0] ?? ''), period?.start]),
      [
        ['Xem cầu cảng', 'Đoàn số 1', '2026-05-12'],
        ['Xem kho', 'Đoàn số 1', '2026-05-12'],
        ['Xem bến', 'Đoàn số 2', '2026-05-19'],
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
