import { assert } from 'chai';
import fc from 'fast-check';
import { correct, readPlan } from './index.js';
import type { Draft } from './draft/draft.js';

const plan = `SỞ TƯ PHÁP
Số: 12/KH-STP
Hòa Sơn, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
Rà soát văn bản năm 2026

Căn cứ Quyết định số 07/QĐ-UBND ngày 05/01/2026, Sở Tư pháp xây dựng Kế hoạch như sau:

I. NỘI DUNG
1. Lập danh mục văn bản
- Đơn vị chủ trì: Phòng Văn bản
- Đơn vị phối hợp: Uỷ ban nhân dân các xã, phường
- Thời gian: Trước ngày 15/4/2026
2. Hoà giải ở cơ sở
- Đơn vị chủ trì: PHÒNG VĂN BẢN
- Đơn vị phối hợp: UBND các xã, phường
- Thời gian: Quý II/2026

Nơi nhận:
- Các phòng thuộc Sở;
- Lưu: VT.

GIÁM ĐỐC
`;

function draftOf(input: string | Uint8Array): Draft {
  const { draft, refusal } = readPlan(input);
  if (draft === undefined) throw new Error(refusal.en);
  return draft;
}

/** What was understood, without where it stood. */
function understood({ tasks, units, number, issuedOn, title, legalBasis, recipients }: Draft): unknown {
  const names = new Map(units.map(({ id, name }) => [id, name.toLowerCase()]));
  const read = tasks.map((task) => [
    task.number,
    task.lead.map((id) => names.get(id)),
    task.coordinating.map((id) => names.get(id)),
    task.period?.start,
    task.period?.end,
  ]);
  const basis = legalBasis.map((each) => [each.number, each.issuedOn]);
  return { read, number, issuedOn, title, basis, recipients: recipients.map(({ text }) => text) };
}

const joined = ({ pieces }: Draft): string => pieces.map(({ text }) => text).join('');

suite('reading a plan', () => {
  test('is the same however the text is encoded and wrapped', () => {
    const expected = understood(draftOf(plan));
    const variants: Readonly<Record<string, string | Uint8Array>> = {
      'accents as marks': plan.normalize('NFD'),
      'Windows line ends': plan.replaceAll('\n', '\r\n'),
      'byte order mark': `\uFEFF${plan}`,
      'bytes in UTF-8': new TextEncoder().encode(plan),
      'bytes in UTF-16': Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from(plan, (letter) => letter.charCodeAt(0)).buffer),
      ]),
      'non-breaking blanks': plan.replaceAll(' ', '\u00a0'),
      'characters without width': plan.replaceAll('\n', '\n\u200b'),
      'line ends of old files': plan.replaceAll('\n', '\r'),
      'bold as Markdown writes it': plan.replaceAll(/^(.*NỘI DUNG|KẾ HOẠCH)$/gmu, '**$1**'),
      'letters of other alphabets that look alike': plan.replaceAll('Đ', 'Ð').replaceAll('ư', 'ƣ'),
      'boxes for ticks': plan.replaceAll('\n- Đơn', '\n☐ Đơn'),
      'a wrapped line': plan.replace('Uỷ ban nhân dân các xã, phường', 'Uỷ ban nhân dân các\nxã, phường'),
    };
    for (const [name, text] of Object.entries(variants)) assert.deepEqual(understood(draftOf(text)), expected, name);
  });

  test('knows one unit under two spellings and its common abbreviation', () => {
    const { tasks, units } = draftOf(plan);
    assert.deepEqual(tasks[0]?.lead, tasks[1]?.lead);
    assert.deepEqual(tasks[0]?.coordinating, tasks[1]?.coordinating);
    assert.deepEqual(units.find(({ id }) => id === tasks[0]?.lead[0])?.names, ['PHÒNG VĂN BẢN']);
  });

  test('knows an abbreviation that the document defines', () => {
    const text = plan.replace('Phòng Văn bản', 'Sở Khoa học và Công nghệ (KHVCN)').replace('PHÒNG VĂN BẢN', 'Sở KHVCN');
    const { tasks } = draftOf(
      text.replace('(KHVCN)', '') + 'Sở Khoa học và Công nghệ: cơ quan chuyên môn về Khoa học và Công nghệ (KHVCN)\n',
    );
    assert.deepEqual(tasks[0]?.lead, tasks[1]?.lead);
  });

  test('reads two letters that a PDF holds as one sign', () => {
    const { tasks, document } = draftOf(plan.replace('Lập danh mục', 'Lắp wi\ufb01 cho'));
    assert.equal(tasks[0]?.title, 'Lắp wifi cho văn bản');
    assert.include(document, 'wi\ufb01');
  });

  test('points each part to where it stands', () => {
    const document = plan.normalize('NFD');
    const { tasks, findings: _ } = draftOf(document);
    const { from, to } = tasks[0]?.places.period ?? { from: 0, to: 0 };
    assert.equal(document.slice(from, to).normalize('NFC'), 'Trước ngày 15/4/2026');
  });

  test('flags what is doubtful, with its place and its choices', () => {
    const text = plan
      .replace('Số: 12/', 'Số:     /')
      .replace('Trước ngày 15/4/2026', '15/4/2025')
      .replace('2. Hoà giải', '4. Hoà giải')
      .replace('Quý II/2026', 'Tháng 12/1019');
    const { findings, document, tasks } = draftOf(text);
    const told = findings.map(({ code, place }) => [code, document.slice(place.from, place.to)]);
    assert.deepEqual(told, [
      ['blank-number', 'Số:     /KH-STP'],
      ['before-the-plan', '15/4/2025'],
      ['skipped-number', '4. '],
      ['impossible-date', 'Tháng 12/1019'],
    ]);
    const choices = findings[1]?.choices.map(({ value }) => (typeof value === 'string' ? value : value.end));
    assert.deepEqual(choices, ['2025-04-15', '2026-04-15', '2027-04-15']);
    assert.deepEqual(
      tasks.map(({ period }) => [period?.text, period?.end]),
      [
        ['15/4/2025', undefined],
        ['Tháng 12/1019', undefined],
      ],
    );
  });

  test('a date that no task took up is a finding, so that it is not buried', () => {
    const codesOf = (text: string): string[] => draftOf(text).findings.map(({ code }) => code);
    const more = plan.replace('\nNơi nhận', 'II. YÊU CẦU\nDanh mục gửi về Sở trước ngày 20/4/2026.\n\nNơi nhận');
    assert.notInclude(codesOf(plan), 'unread-date');
    assert.include(codesOf(more), 'unread-date');
  });

  test('a time that was over when the plan was issued needs a person, and may be a year later', () => {
    const { findings, tasks } = draftOf(plan.replace('Trước ngày 15/4/2026', 'Trước ngày 15/02/2026'));
    const found = findings.find(({ code }) => code === 'ends-before-the-plan');
    assert.equal(found?.severity, 'check');
    assert.deepEqual(
      found?.choices.map(({ value }) => (typeof value === 'string' ? value : value.end)),
      ['2026-02-14', '2027-02-14'],
    );
    assert.equal(tasks[0]?.period?.end, '2026-02-14');
  });

  test('another day of issue reads times as the first did, under what their column or label says of them', () => {
    const table =
      'TT | Nội dung | Chủ trì | Hoàn thành trước |\n\n1 | Khám | Phòng Văn bản | 15/6/2026 |\n\n2 | Soát | Phòng Văn bản | 30/9 |\n';
    const draft = draftOf(
      plan.replace('ngày 02 tháng 3', 'ngày    tháng   ').replace('1. Lập danh mục', `${table}\n1. Lập danh mục`),
    );
    const after = correct(draft, { of: 'plan', field: 'issuedOn', value: '2026-06-20' });
    const ends = after.tasks.slice(0, 2).map(({ period }) => [period?.kind, period?.start, period?.end]);
    assert.deepEqual(ends, [
      ['deadline', undefined, '2026-06-14'],
      ['deadline', undefined, '2026-09-29'],
    ]);
    assert.isTrue(after.findings.some(({ code, of }) => code === 'ends-before-the-plan' && of === after.tasks[0]?.id));
  });

  test('an impossible day of issue is no blank one, and is answered by another', () => {
    const codes = draftOf(plan.replace('ngày 02 tháng 3', 'ngày 31 tháng 02')).findings.map(({ code }) => code);
    assert.include(codes, 'impossible-date');
    assert.notInclude(codes, 'blank-date');
    const after = correct(draftOf(plan.replace('ngày 02 tháng 3', 'ngày 31 tháng 02')), {
      of: 'plan',
      field: 'issuedOn',
      value: '2026-03-02',
    });
    assert.notInclude(
      after.findings.map(({ code }) => code),
      'impossible-date',
    );
  });

  test('blanks are points and strokes too, and a number may have a letter', () => {
    const numberOf = (line: string): unknown[] => {
      const { number, findings } = draftOf(plan.replace('Số: 12/KH-STP', line));
      return [number, findings.some(({ code }) => code === 'blank-number')];
    };
    assert.deepEqual(numberOf('Số: ......../KH-STP'), [undefined, true]);
    assert.deepEqual(numberOf('Số: ____/KH-STP'), [undefined, true]);
    assert.deepEqual(numberOf('Số: 12a/KH-STP'), ['12a/KH-STP', false]);
  });

  test('an office is written as its name always is, whatever the letterhead', () => {
    const issuerOf = (letterhead: string): string | undefined => draftOf(plan.replace('SỞ TƯ PHÁP', letterhead)).issuer;
    assert.equal(issuerOf('SỞ GIÁO DỤC VÀ ĐÀO TẠO HÒA SƠN'), 'Sở Giáo dục và Đào tạo Hòa Sơn');
    assert.equal(issuerOf('TỈNH ỦY HÒA SƠN'), 'Tỉnh ủy Hòa Sơn');
    assert.equal(issuerOf('UBND TỈNH HÒA SƠN\nSỞ NỘI VỤ'), 'Sở Nội vụ tỉnh Hòa Sơn');
  });

  test('a unit is one with “&” and with “và”, with a short dash and a long one', () => {
    const text = plan
      .replace('Phòng Văn bản', 'Phòng Lao động - Thương binh và Xã hội')
      .replace('PHÒNG VĂN BẢN', 'Phòng Lao động – Thương binh & Xã hội');
    const { tasks } = draftOf(text);
    assert.deepEqual(tasks[0]?.lead, tasks[1]?.lead);
  });

  test('a unit is one under the short name that the document gives it', () => {
    const text = plan
      .replace('Phòng Văn bản', 'Phòng Lao động - Thương binh và Xã hội (sau đây viết tắt là Phòng LĐTBXH)')
      .replace('PHÒNG VĂN BẢN', 'Phòng LĐTBXH');
    const { tasks } = draftOf(text);
    assert.deepEqual(tasks[0]?.lead, tasks[1]?.lead);
  });

  test('refuses what has more parts than a plan, instead of keeping its reader waiting', () => {
    assert.equal(readPlan('a\n\n'.repeat(60_001)).refusal?.code, 'too-many-parts');
  });

  test('says which task lacks a lead or a time, and leaves it missing', () => {
    const { tasks, findings } = draftOf(plan.replace('- Thời gian: Trước ngày 15/4/2026\n', ''));
    assert.isUndefined(tasks[0]?.period);
    assert.deepEqual(
      findings.map(({ code, of }) => [code, of]),
      [['no-period', tasks[0]?.id]],
    );
  });

  test('refuses what is no text with a sentence that says what to do', () => {
    const bytes = (...start: number[]): Uint8Array => Uint8Array.from([...start, 0, 0, 0, 0, 0, 0, 0, 0]);
    const files: readonly [string, Uint8Array][] = [
      ['legacy-doc', bytes(0xd0, 0xcf, 0x11, 0xe0)],
      ['web-page', new TextEncoder().encode('<html><body><p>Kế hoạch</p></body></html>')],
      ['pdf', bytes(0x25, 0x50, 0x44, 0x46)],
      ['picture', bytes(0x89, 0x50, 0x4e, 0x47)],
      ['picture', bytes(0xff, 0xd8, 0xff)],
      ['broken-docx', bytes(0x50, 0x4b, 0x03, 0x04)],
      ['unknown-encoding', bytes(0xc3, 0x28, 0xff)],
      ['empty', new Uint8Array()],
    ];
    for (const [code, file] of files) {
      const { refusal } = readPlan(file);
      assert.equal(refusal?.code, code as never);
      if (code !== 'empty') assert.match(refusal?.vi ?? '', /\.docx|Unicode/, code);
    }
  });
});

const words = [
  'KẾ HOẠCH', 'Số: ', '12/KH-STP', 'ngày ', '31', '/', '4', '2026', '2025', 'tháng ', 'quý II', 'năm ', 'trước ', 'từ ', 'đến ', 'hết ',
  'Thời gian: ', 'Chủ trì: ', 'Phối hợp: ', 'Sở Y tế', 'các sở, ban, ngành', ' và ', ', ', '; ', '. ', '\n', '\n\n', 'I. ', '1. ', '1.1. ',
  'a) ', '- ', '+ ', ' | ', '\t', '(', ')', 'NHIỆM VỤ', 'TỔ CHỨC THỰC HIỆN', 'Giao ', 'chủ trì, phối hợp với ', 'Nơi nhận:', 'KT. GIÁM ĐỐC',
  '100%', 'Phụ lục I', 'TT | Nội dung | Chủ trì | Thời gian |\n', 'hoàn thành ',
  'định kỳ hằng quý', '“', '”', ':', '\u00a0', 'e\u0301', '\r', '\ufeff', '\u200b', '**',
]; // prettier-ignore
const documents = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  ),
  { maxLength: 60 },
);

/** Whether a text has the numbers of a day: its own, or of the day after it, whose month or year begins there. */
function isSaid(date: string, text: string): boolean {
  const numbers = new Set([...text.matchAll(/\d+/gu)].map(([number]) => Number(number)));
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const isEdge = day === 1 || day >= 28;
  const isDay = numbers.has(day) || numbers.has(day + 1);
  const isMonth = [month, (month % 12) + 1].some((each) => numbers.has(each));
  return (isDay || isEdge) && (isMonth || /quý|năm|20\d\d/iu.test(text));
}

/** A document without what nobody sees in it: what is read is written without it. */
function seen(document: string): string {
  return document.replaceAll(/\*\*|[\u200b\ufeff]/gu, '').normalize('NFC');
}

suite('any text whatever', () => {
  test('gives pieces that joined are the text, character for character', () => {
    fc.assert(
      fc.property(documents, (parts) => {
        const text = parts.join('');
        const { draft, refusal } = readPlan(text);
        if (draft === undefined) return refusal.code === 'empty' && /^[\s\ufeff\u200b*]*$/u.test(text);
        return joined(draft) === text && draft.document === text;
      }),
      { numRuns: 2000 },
    );
  });

  test('gives no date without its words', () => {
    fc.assert(
      fc.property(documents, (parts) => {
        const { draft } = readPlan(parts.join(''));
        for (const { period, milestones } of draft?.tasks ?? []) {
          for (const { text, start, end } of [...(period ? [period] : []), ...milestones]) {
            for (const date of [start, end]) {
              // Each date comes from numbers among the words of its period, and lies in a year that the document names.
              if (date === undefined) continue;
              assert.isTrue(isSaid(date, text), `${text} → ${date}`);
              const [before, after] = [Number(date.slice(0, 4)) - 1, Number(date.slice(0, 4)) + 1];
              assert.isTrue(
                [before, before + 1, after].some((year) => seen(draft?.document ?? '').includes(String(year))),
                `${text} → ${date}`,
              );
            }
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('names no unit that the words do not name', () => {
    fc.assert(
      fc.property(documents, (parts) => {
        const { draft } = readPlan(parts.join(''));
        const document = seen(draft?.document ?? '').replaceAll(/\s+/g, ' ');
        return (
          draft?.units.every(({ name }) =>
            name.split(' ').every((word) => document.toLowerCase().includes(word.toLowerCase())),
          ) ?? true
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('takes time in proportion to its length, also where it is made to be slow', () => {
    const hostile: readonly (string | readonly [begin: string, piece: string])[] = [
      'từ ngày 1',
      'Chủ trì: ',
      'Sở A, các B, và C, ',
      '((((',
      '1.1.1.1 ',
      'I. A\n',
      '- a\nb c.\n',
      '1 | b | c | d |\n\n',
      'KẾ HOẠCH\n',
      'Giao Sở A chủ trì, ',
      'ngày 1, 2, 3, ',
      'Số: 1/',
      'chủ đề “',
      'Nơi nhận:\n- a;\n',
      '   ',
      'TỈNH A\n',
      'tháng 8/2022; ',
      ['- Đơn vị chủ trì: ', 'các sở, ban: '],
      ['KẾ HOẠCH\nA\nCăn cứ số 1', '/1'],
      ['KẾ HOẠCH\nA\nI. B\n1. (gọi là', ' '],
      ['I. A\n1. B\n', '- Đơn vị chủ trì: Sở A\n'],
      ['I. A\n1. B\n', 'a) b\nChủ trì: Sở A\n'],
      ['I. NHIỆM VỤ\n1. ', 'Phòng A rà soát, Phòng B thẩm định, '],
      ['I. NHIỆM VỤ\n1. ', 'Mở lớp (Phòng A). '],
      ['I. NHIỆM VỤ\n', 'Tháng 3\n- a.\n'],
    ];
    const took = ([begin, piece]: readonly [string, string], length: number): number => {
      const text = begin + piece.repeat(Math.ceil(length / piece.length));
      const started = Date.now();
      readPlan(text);
      return Date.now() - started;
    };
    for (const each of hostile) {
      const made = typeof each === 'string' ? (['', each] as const) : each;
      took(made, 20_000);
      const ratio = (): number => took(made, 160_000) / Math.max(8, took(made, 20_000));
      // Eight times the length. Quadratic work would take sixty-four times as long; a busy machine does so once.
      const [first, again] = [ratio(), ratio];
      assert.isBelow(first < 24 ? first : again(), 24, made.join(''));
    }
  }).timeout(240_000);
});
