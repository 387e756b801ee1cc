import { assert } from 'chai';
import { draftOf, plan, tasksOf } from '../test-support/reading.js';

const deed = 'Phòng Bến bãi thả phao trước ngày 15/3/2026.';

/** The numbers of the tasks of lines; "*" stands for the deed of each task. */
function numbers(...lines: string[]): string[] {
  const body = `${plan}${lines.map((line) => line.replace('*', deed)).join('\n')}\n`;
  assert.isEmpty(draftOf(body).findings.filter(({ code }) => /number$|^unread/u.test(code)));
  return tasksOf(body).map(([number = '']) => number);
}

suite('marks inside others', () => {
  test('capitals above Roman numbers, and Roman numbers above capitals', () => {
    assert.deepEqual(
      numbers(
        'A. NHIỆM VỤ',
        'I. Luồng lạch',
        '1. Thả phao',
        'a) *',
        'b) *',
        'II. Bến bãi',
        '1. *',
        'B. VIỆC KHÁC',
        'I. *',
      ),
      ['A.I.1.a', 'A.I.1.b', 'A.II.1', 'B.I'],
    );
    assert.deepEqual(
      numbers('I. NHIỆM VỤ', 'A. Luồng lạch', '1. *', '2. *', 'B. Bến bãi', '1. *', 'II. VIỆC KHÁC', 'A. *'),
      ['I.A.1', 'I.A.2', 'I.B.1', 'II.A'],
    );
  });

  test('an appendix counts in its own way', () => {
    assert.deepEqual(
      numbers(
        'I. NHIỆM VỤ',
        '1. *',
        'Phụ lục 1',
        'NHIỆM VỤ CỤ THỂ',
        'A. Luồng lạch',
        'I. *',
        'II. *',
        'B. Bến bãi',
        'I. *',
      ),
      ['I.1', 'A.I', 'A.II', 'B.I'],
    );
  });

  test('small Roman numbers inside letters, and letters inside small Roman numbers', () => {
    assert.deepEqual(
      numbers(
        'I. NHIỆM VỤ',
        'a) Luồng lạch',
        'i) *',
        'ii) *',
        'iii) *',
        'iv) *',
        'v) *',
        'b) Bến bãi',
        '(i) *',
        '(ii) *',
      ),
      ['I.a.i', 'I.a.ii', 'I.a.iii', 'I.a.iv', 'I.a.v', 'I.b.i', 'I.b.ii'],
    );
    assert.deepEqual(
      numbers('I. NHIỆM VỤ', '1. Luồng lạch', '(i) Thả phao', '(a) *', '(b) *', '(ii) Vớt rác', '(a) *'),
      ['I.1.i.a', 'I.1.i.b', 'I.1.ii.a'],
    );
  });

  test('behind “h)” comes the letter “i)”', () => {
    const letters = 'abcdđeghik'.split('');
    assert.deepEqual(
      numbers('I. NHIỆM VỤ', '1. Luồng lạch', ...letters.map((letter) => `${letter}) *`)),
      letters.map((letter) => `I.1.${letter}`),
    );
  });

  test('Roman numbers with another sign inside letters, and any inside a number that heads a part', () => {
    assert.deepEqual(
      numbers('I. NHIỆM VỤ', 'a) Luồng lạch', 'I) *', 'II) *', 'b) Bến bãi', 'I) *', 'II. VIỆC KHÁC', '1. *'),
      ['I.a.I', 'I.a.II', 'I.b.I', 'II.1'],
    );
    assert.deepEqual(numbers('1. NHIỆM VỤ', 'I. Luồng lạch', 'a) *', 'II. Bến bãi', 'a) *', '2. VIỆC KHÁC', 'I. *'), [
      '1.I.a',
      '1.II.a',
      '2.I',
    ]);
  });

  test('letters and capitals counted on by figures', () => {
    assert.deepEqual(numbers('I. NHIỆM VỤ', '1. Luồng lạch', 'a. Phao', 'a.1. *', 'a.2. *', 'b. Đèn', 'b.1) *'), [
      'I.1.a.1',
      'I.1.a.2',
      'I.1.b.1',
    ]);
    assert.deepEqual(numbers('A. NHIỆM VỤ', 'A.1. *', 'A.2. *', 'B. VIỆC KHÁC', 'B.1. *'), ['A.1', 'A.2', 'B.1']);
  });

  test('a letter behind one that is counted on stands beside the letter above', () => {
    assert.deepEqual(
      numbers(
        '1. Công tác cảng',
        'a) Luồng lạch',
        'a.1. *',
        'b) Cầu bến',
        'b.1. *',
        'b.2. *',
        'c) Tài chính',
        'c.1. *',
      ),
      ['1.a.1', '1.b.1', '1.b.2', '1.c.1'],
    );
    assert.deepEqual(
      numbers('I. NHIỆM VỤ', '1. Luồng lạch', 'a/ Phao', 'a.1) *', 'a.2) *', 'b/ Đèn', 'b.1) *', 'c/ *', 'd/ *'),
      ['I.1.a.1', 'I.1.a.2', 'I.1.b.1', 'I.1.c', 'I.1.d'],
    );
    const nine = Array.from({ length: 9 }, (_, at) => `a.${String(at + 1)}. *`);
    assert.deepEqual(
      numbers('I. NHIỆM VỤ', '1. Luồng lạch', 'a. Phao', ...nine.slice(0, 8), 'a.9. Thả phao', 'i) *', 'ii) *').slice(
        8,
      ),
      ['I.1.a.9.i', 'I.1.a.9.ii'],
    );
  });

  test('“Mục” stands below “Phần”', () => {
    const { sections } = draftOf(
      `${plan}Phần A. NHIỆM VỤ\nMục I. Luồng lạch\n1. ${deed}\nMục II. Bến bãi\n1. ${deed}\n`,
    );
    const [part] = sections;
    assert.deepEqual(
      sections.map(({ title, parentId }) => [title, parentId === part?.id]),
      [
        ['NHIỆM VỤ', false],
        ['Luồng lạch', true],
        ['Bến bãi', true],
      ],
    );
  });
});
