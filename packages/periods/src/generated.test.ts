import { assert } from 'chai';
import { examinePeriod, readPeriod } from './index.js';

// Phrases are written from days, so that what they mean is known without the reader.

interface Day {
  readonly d: number;
  readonly m: number;
  readonly y: number;
}

// prettier-ignore
const days: readonly Day[] = [
  { d: 1, m: 1, y: 2026 }, { d: 28, m: 2, y: 2026 }, { d: 1, m: 3, y: 2028 }, { d: 30, m: 4, y: 2026 }, { d: 9, m: 5, y: 2027 },
  { d: 15, m: 6, y: 2026 }, { d: 31, m: 7, y: 2026 }, { d: 2, m: 9, y: 2030 }, { d: 12, m: 10, y: 2026 }, { d: 31, m: 12, y: 2026 },
];
const monthWords = ['Một', 'Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười', 'Mười một', 'Mười hai'];
const two = (value: number): string => String(value).padStart(2, '0');
const iso = ({ d, m, y }: Day): string => `${y}-${two(m)}-${two(d)}`;
const lastOf = (m: number, y: number): number => new Date(Date.UTC(y, m, 0)).getUTCDate();
const next = (day: Day, by: number): string =>
  new Date(Date.UTC(day.y, day.m - 1, day.d + by)).toISOString().slice(0, 10);

const written: readonly ((day: Day) => string)[] = [
  ({ d, m, y }) => `ngày ${d}/${m}/${y}`,
  ({ d, m, y }) => `ngày ${two(d)}/${two(m)}/${y}`,
  ({ d, m, y }) => `${two(d)}/${m}/${y}`,
  ({ d, m, y }) => `ngày ${two(d)} tháng ${two(m)} năm ${y}`,
  ({ d, m, y }) => `ngày ${d} tháng ${m === 5 ? '5' : (monthWords[m - 1] ?? '')} năm ${y}`,
  ({ d, m, y }) => `ngày ${d}.${m}.${y}`,
  ({ d, m, y }) => `ngày ${d}-${m}-${y}`,
];

type Case = readonly [text: string, start: string | undefined, end: string | undefined];

function single(): Case[] {
  return days.flatMap((day) =>
    written.flatMap((write): Case[] => {
      const said = write(day);
      return [
        [said, iso(day), iso(day)],
        [`trước ${said}`, undefined, next(day, -1)],
        [`Hoàn thành trước ${said}.`, undefined, next(day, -1)],
        [`chậm nhất ${said}`, undefined, iso(day)],
        [`Sau ${said}`, next(day, 1), undefined],
        [`từ ${said}`, iso(day), undefined],
      ];
    }),
  );
}

function stretches(): Case[] {
  const cases: Case[] = [];
  for (let m = 1; m <= 12; m += 1) {
    const end = `2026-${two(m)}-${lastOf(m, 2026)}`;
    cases.push([`Tháng ${m}/2026`, `2026-${two(m)}-01`, end], [`xong trong tháng ${two(m)} năm 2026`, undefined, end]);
    cases.push([`Từ tháng ${m}/2026 đến tháng ${m}/2027`, `2026-${two(m)}-01`, `2027-${two(m)}-${lastOf(m, 2027)}`]);
  }
  for (const [index, roman] of ['I', 'II', 'III', 'IV'].entries()) {
    const [first, last] = [index * 3 + 1, index * 3 + 3];
    const [start, end] = [`2026-${two(first)}-01`, `2026-${two(last)}-${lastOf(last, 2026)}`];
    cases.push([`Quý ${roman}/2026`, start, end], [`quý ${index + 1} năm 2026`, start, end]);
    cases.push([`suốt quý ${roman} năm 2026`, start, end], [`đến hết quý ${roman}/2026`, undefined, end]);
  }
  for (const whole of ['suốt', 'xuyên suốt', 'trong suốt', 'suốt cả', 'cả', 'trong', 'quanh'])
    for (const year of ['năm', 'năm 2026']) cases.push([`${whole} ${year}`, '2026-01-01', '2026-12-31']);
  return cases;
}

suite('phrases that were written from days', () => {
  test('say these days', () => {
    const cases = [...single(), ...stretches()];
    assert.isAbove(cases.length, 400);
    for (const [text, start, end] of cases) {
      const { period } = examinePeriod(text, { year: 2026 });
      assert.deepEqual([period.start, period.end], [start, end], text);
      assert.equal(period.text, text.replace(/\.$/, ''));
    }
  });

  test('with two days of one preposition keep both', () => {
    let count = 0;
    const pairs = days.flatMap((one) => days.filter((other) => iso(one) < iso(other)).map((other) => [one, other]));
    for (const [one, other] of pairs as [Day, Day][]) {
      for (const [preposition, by] of [
        ['trước', -1],
        ['chậm nhất', 0],
        ['sau', 1],
      ] as const) {
        for (const joint of [' và ', ', ', ' hoặc ', '; ', ', và ', ' và ngày ']) {
          const first = `ngày ${one.d}/${one.m}${one.y === other.y ? '' : `/${one.y}`}`;
          const text = `${preposition} ${first}${joint}${other.d}/${other.m}/${other.y}`;
          const { milestones, doubts } = examinePeriod(text, { year: 2026 });
          const said = milestones.map(({ start, end }) => (preposition === 'sau' ? start : end));
          assert.deepEqual(said, [next(one, by), next(other, by)], text);
          assert.include(
            doubts.map(({ code }) => code),
            'several-milestones',
            text,
          );
          count += 1;
        }
      }
    }
    assert.isAbove(count, 300);
  });

  test('of what comes again give no day', () => {
    const often = ['một lần', '1 lần', '01 lần', 'hai lần', '2 lần'];
    const numbers = ['1', '01', '2', '3', '03', '4', '6', '06', '9', '12', 'một', 'hai', 'ba', 'sáu', 'nửa'];
    const phrases = numbers.flatMap((number) =>
      ['tuần', 'tháng', 'quý', 'năm'].flatMap((unit) => [
        ...often.flatMap((times) => [
          `${number} ${unit} ${times}`,
          `mỗi ${number} ${unit} ${times}`,
          `${times}/${unit}`,
        ]),
        `cứ ${number} ${unit}`,
        `định kỳ ${number} ${unit}`,
        `Sơ kết ${number} ${unit} một lần`,
        `${number} ${unit}/lần`,
        `hằng ${unit}`,
      ]),
    );
    for (const text of phrases) {
      const { kind, start, end } = readPeriod(text, { year: 2026 });
      assert.deepEqual([kind, start, end], ['recurring', undefined, undefined], text);
    }
  });
});
