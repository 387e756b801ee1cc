import {
  noDigest,
  replay,
  taskById,
  timelineRowOf,
  type CivilDate,
  type RecordedEvent,
  type Task,
} from '@kehoach/core';
import { readPeriod } from '@kehoach/periods';
import type { Language } from '@kehoach/words';
import { assert } from 'chai';
import fc from 'fast-check';
import { axisOf } from './axis.js';
import { barsOf, type Bars } from './bars.js';
import { labelOf, placedLabel, widthOf, type Placed } from './label.js';
import { openRows, outlineOf } from './outline.js';
import { scaleOf } from './scale.js';

const today = '2022-09-20';
const days = { soonDays: 7 };
const year = scaleOf('year', today, today, today, 'vi', 13);

/** How far a label stands from the end of a track of this width. */
function pixelsOf(placed: Placed | undefined, width: number): number {
  return placed === undefined ? 0 : (placed.share * width) / 100 + placed.at;
}

type Said = readonly [type: string, on: CivilDate, data?: object];

/** A task with this period of which that was said. */
function taskOf(
  period: string,
  ...said: readonly Said[]
): {
  readonly task: Task;
  readonly bars: Bars;
  readonly labels: readonly string[];
  readonly inEnglish: readonly string[];
} {
  const all: readonly Said[] = [
    ['PlanIssued', '2022-01-01', { number: '1', title: 'K', issuer: 'stp', issuerName: 'Sở' }],
    ['TaskAssigned', '2022-01-01', { number: '1', title: 'T', lead: [], coordinating: [], period: readPeriod(period) }],
    ...said,
  ];
  const log = all.map(([type, occurredOn, data], index) => ({
    id: `e${index + 1}`,
    planId: 'p',
    version: index + 1,
    type,
    schema: 1,
    occurredOn,
    recordedAt: `${occurredOn}T02:00:00.000Z`,
    by: { id: 'a', unit: 'stp' },
    previous: noDigest,
    digest: noDigest,
    data: { taskId: 't', ...data },
  }));
  const plan = replay(log as unknown as RecordedEvent[]);
  const task = taskById(plan.tasks, 't') as Task;
  const row = timelineRowOf(plan, task, today, days);
  return {
    task,
    bars: barsOf(task, row, year),
    labels: labelOf(task, row, today, 'vi'),
    inEnglish: labelOf(task, row, today, 'en'),
  };
}

const progress = (percent: number, on: CivilDate): Said => ['TaskProgressed', on, { percent }];
const done = (on: CivilDate): Said => ['TaskCompleted', on];
const extension: readonly Said[] = [
  ['ExtensionRequested', '2022-06-20', { requestId: 'r', from: '2022-06-30', to: '2022-08-15', reason: 'x' }],
  ['ExtensionGranted', '2022-06-25', { requestId: 'r', from: '2022-06-30', to: '2022-08-15' }],
];
const half = 'Từ ngày 01/01/2022 đến ngày 30/6/2022';

suite('what the timeline says of a task at the end of its bar', () => {
  for (const [state, period, said, label] of [
    ['overdue', 'Từ ngày 01/01/2022 đến hết 15/9/2022', [progress(90, '2022-02-10')], '15/9 · quá hạn 5 ngày'],
    ['overdue for years', 'Trước ngày 16/9/2019', [], '15/9/2019 · quá hạn 1.101 ngày'],
    ['overdue by the month', 'Tháng 8/2022', [], 'Tháng 8 · quá hạn 20 ngày'],
    ['due soon', 'Từ ngày 01/7/2022 đến ngày 25/9/2022', [], '25/9 · còn 5 ngày'],
    ['due today', 'Từ ngày 01/7/2022 đến ngày 20/9/2022', [], '20/9 · hạn hôm nay'],
    ['ongoing', 'Từ ngày 01/3/2022 đến ngày 15/11/2022', [progress(10, '2022-03-10')], '15/11'],
    ['not started', 'Từ ngày 01/3/2022 đến ngày 15/11/2022', [], '15/11'],
    ['to come', 'Quý IV/2022', [], 'Quý IV/2022'],
    ['continuous', 'Thường xuyên', [progress(10, '2022-03-10')], 'Thường xuyên'],
    ['done on time', half, [done('2022-06-28')], '30/6 · xong 28/6'],
    ['done late', half, [done('2022-07-02')], '30/6 · xong 02/7, muộn 2 ngày'],
    ['extended and done late', half, [...extension, done('2022-08-31')], '15/8 · xong 31/8, muộn 16 ngày'],
    ['suspended', half, [['TaskSuspended', '2022-05-15', { reason: 'x' }]], '30/6 · tạm dừng'],
    ['cancelled', half, [['TaskCancelled', '2022-05-15', { reason: 'x' }]], '30/6 · hủy bỏ'],
    ['without a deadline', '', [], 'Không nêu thời hạn'],
    ['done without a deadline', '', [done('2022-02-18')], 'Không nêu thời hạn · xong 18/02'],
    [
      'reported on',
      '',
      [['ReportSubmitted', '2022-07-05', { text: 'x' }]],
      'Không nêu thời hạn · báo cáo gần nhất 05/7',
    ],
    ['of another year', 'Trước ngày 01/01/2024', [], '31/12/2023'],
  ] as const) {
    test(`${state}: ${label}`, () => assert.equal(taskOf(period, ...(said as readonly Said[])).labels[0], label));
  }

  test('late, in shorter words where there is less room', () => {
    assert.deepEqual(taskOf(half, done('2022-07-02')).labels.slice(1), ['30/6 · muộn 2 ngày']);
    assert.include(taskOf('Tháng 8/2022').labels, 'quá hạn 20 ngày');
  });

  test('of a month, without its year where there is less room', () => {
    assert.deepEqual(taskOf('Tháng 11/2022').labels, ['Tháng 11/2022', 'Tháng 11']);
    assert.deepEqual(taskOf('Tháng 11/2023').labels, ['Tháng 11/2023']);
  });

  test('in English where the page is', () => {
    assert.equal(taskOf(half, done('2022-06-28')).inEnglish[0], '30 Jun · done 28 Jun');
  });
});

suite('where a row is drawn', () => {
  const at = (day: number): number => (day / 365) * 100;

  test('from the first day to the end of the last', () => {
    const { plan, actual, mark, isFuzzyStart, isFuzzyEnd } = taskOf(half, progress(10, '2022-02-10')).bars;
    assert.deepEqual(plan, { from: 0, to: at(181) });
    assert.deepEqual(actual, { from: at(40), to: at(263) });
    assert.deepEqual([mark, isFuzzyStart, isFuzzyEnd], [undefined, false, false]);
  });

  test('a deadline without a beginning is a mark at its day, never a block', () => {
    const { plan, mark } = taskOf('Trước 30/6/2022').bars;
    assert.isTrue(plan === undefined);
    assert.equal(mark, at(180));
  });

  test('an extension goes from the old day to the new one, and the bar ends at the old', () => {
    const { plan, extended } = taskOf(half, ...extension).bars;
    assert.deepEqual(plan, { from: 0, to: at(181) });
    assert.deepEqual(extended, { from: at(181), to: at(227), old: '2022-06-30' });
  });

  test('a month is fuzzy at both ends, and nothing is drawn where no day is named', () => {
    const { isFuzzyStart, isFuzzyEnd } = taskOf('Tháng 8/2022').bars;
    assert.deepEqual([isFuzzyStart, isFuzzyEnd], [true, true]);
    const { plan, mark, actual, extended } = taskOf('').bars;
    assert.isTrue([plan, mark, actual, extended].every((part) => part === undefined));
  });

  test('a label stands beside its bar, in shorter words, before it stands far from it', () => {
    const { bars, labels } = taskOf('Tháng 11/2022', progress(5, '2022-03-10'));
    const now = bars.actual?.to ?? 0;
    const placed = placedLabel(labels, bars, now, 760, 14);
    assert.equal(placed?.text, 'Tháng 11');
    assert.isAbove(760 - pixelsOf(placed, 760) - widthOf('Tháng 11', 14), (now * 760) / 100);
    assert.deepEqual(placedLabel(['Tháng 11/2022, như đã nêu ở phần trên'], bars, now, 760, 14), {
      text: 'Tháng 11/2022, như đã nêu ở phần trên',
      side: 'left',
      share: 0,
      at: 4,
    });
  });

  const percent = fc.double({ min: -50, max: 150, noNaN: true });
  const span = fc
    .tuple(percent, percent)
    .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
  const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
  test('a label is beside all marks or inside its bar, clear of today', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 3 });
    const width = fc.integer({ min: 200, max: 1200 });
    fc.assert(
      fc.property(
        maybe(span),
        maybe(span),
        maybe(percent),
        percent,
        width,
        texts,
        (plan, actual, mark, now, wide, said) => {
          const parts = { ...(plan && { plan }), ...(actual && { actual }), ...(mark !== undefined && { mark }) };
          const placed = placedLabel(said, { ...parts, isFuzzyStart: false, isFuzzyEnd: false }, now, wide, 14);
          if (placed === undefined || (plan === undefined && actual === undefined && mark === undefined)) return;
          const px = (share: number): number => (share * wide) / 100;
          const spans = [plan, actual, mark === undefined ? undefined : { from: mark - 0.01, to: mark }];
          const ends = spans.flatMap((each) => (each && each.to > 0 && each.from < 100 ? [each.to] : []));
          const at = pixelsOf(placed, wide);
          const size = widthOf(placed.text ?? '', 14);
          assert.include(said, placed.text);
          if (placed.side === 'right') {
            assert.isAtLeast(at, px(Math.max(...ends)) + 10 - 1e-6);
            assert.isAtMost(at + size, wide);
          } else if (placed.side === 'inside') {
            const [left, right] = [wide - at - size, wide - at];
            assert.isAtLeast(left, px(plan?.from ?? 0));
            assert.isAtMost(right, px(plan?.to ?? 0));
            assert.isFalse(px(now) > left && px(now) < right - 0.001 && px(now) < right + 4);
          } else assert.isAtLeast(at, 3.99);
        },
      ),
    );
  });
});

suite('the axis', () => {
  test('names every month, the first with its year, but for the one under today', () => {
    const { ticks, now } = axisOf(year, today, 734, 14, 'vi');
    const named = ticks.map(({ label }) => label);
    assert.deepEqual(named.slice(0, 8), ['T1/2022', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8']);
    assert.equal(named[8], '');
    assert.equal(now?.label, '20/9');
    assert.equal(axisOf(year, today, 1200, 14, 'vi').now?.label, 'Hôm nay 20/9');
  });

  test('has quarters where there is little room', () => {
    const quarters = scaleOf('year', today, today, today, 'vi', 5).ticks.map(({ label }) => label);
    assert.deepEqual(quarters, ['Quý I/2022', 'Quý II', 'Quý III', 'Quý IV']);
  });

  test('of another year has no pill', () => {
    assert.isTrue(axisOf(year, '2023-02-01', 734, 14, 'vi').now === undefined);
  });

  test('keeps words apart from each other and from the pill, whatever the width', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2022-0${1 + (n % 9)}-${String(n).padStart(2, '0')}`);
    const language = fc.constantFrom<Language>('vi', 'en');
    fc.assert(
      fc.property(day, fc.integer({ min: 300, max: 1400 }), language, (on, width, lang) => {
        const { ticks, now } = axisOf(scaleOf('year', today, today, today, lang, 13), on, width, 14, lang);
        const [middle, size] = [((now?.pill ?? 0) * width) / 100, widthOf(now?.label ?? '', 14) / 2 + 10];
        let end = 0;
        for (const { x, label } of ticks.filter((tick) => tick.label !== '')) {
          const from = (x * width) / 100 + 6;
          assert.isAtLeast(from, end);
          end = from + widthOf(label, 14) + 4;
          assert.isTrue(from >= middle + size + 4 || from + widthOf(label, 14) <= middle - size - 4);
        }
      }),
    );
  });
});

suite('headings', () => {
  const heading = (key: string, depth: number) => ({ key, depth, heading: key });
  const task = (key: string, depth: number, period = half) => ({ key, depth, task: taskOf(period).task });
  const rows = [
    heading('a', 0),
    task('1', 1),
    heading('b', 1),
    task('2', 2),
    task('3', 2, ''),
    heading('c', 0),
    task('4', 1),
  ];

  test('count what is under them, however deep', () => {
    const { under } = outlineOf(rows, today, 7);
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => [under.get(key)?.tasks, under.get(key)?.overdue]),
      [
        [3, 2],
        [2, 1],
        [1, 1],
      ],
    );
  });

  test('count no responsibility that was cancelled', () => {
    const duty = { ...task('1', 1).task, kind: 'responsibility' as const };
    const cancelled = { ...duty, cancelled: { on: today } };
    const of = [heading('a', 0), { key: '1', depth: 1, task: duty }, { key: '2', depth: 1, task: cancelled }];
    assert.equal(outlineOf(of as typeof rows, today, 7).under.get('a')?.duties, 1);
  });

  test('that are closed hide it, and nothing else', () => {
    const shown = (...closed: string[]): string =>
      openRows(rows, new Set(closed))
        .map(({ key }) => key)
        .join('');
    assert.equal(shown('a'), 'ac4');
    assert.equal(shown('b'), 'a1bc4');
    assert.equal(shown('a', 'b', 'c'), 'ac');
    assert.equal(shown(), 'a1b23c4');
  });
});
