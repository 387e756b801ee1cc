import { assert } from 'chai';
import fc from 'fast-check';
import { deadlineOf, type Period } from '@kehoach/core';
import { examinePeriod, readPeriod, type PeriodDoubtCode } from './index.js';

type Expected = readonly [
  text: string,
  kind: Period['kind'],
  start: string | undefined,
  end: string | undefined,
  precision?: string,
];

// The first four are the periods of plan 225/KH-STP, as a careful official reads them.
const readings: readonly Expected[] = [
  ['Xuyên suốt năm 2022.', 'window', '2022-01-01', '2022-12-31', 'year'],
  ['Từ tháng 01/2022 đến hết 15/9/2022', 'window', '2022-01-01', '2022-09-15', 'day'],
  ['Từ ngày 01/01/2022 đến ngày 30/6/2022', 'window', '2022-01-01', '2022-06-30', 'day'],
  ['Tháng 8/2022', 'window', '2022-08-01', '2022-08-31', 'month'],
  ['Ngày 06/9/2022', 'window', '2022-09-06', '2022-09-06', 'day'],
  ['ngày 26 tháng 10 năm 2019', 'window', '2019-10-26', '2019-10-26', 'day'],
  ['Quý III/2022', 'window', '2022-07-01', '2022-09-30', 'quarter'],
  ['quý II năm 2012', 'window', '2012-04-01', '2012-06-30', 'quarter'],
  ['6 tháng đầu năm 2022', 'window', '2022-01-01', '2022-06-30', 'half'],
  ['6 tháng cuối năm 2022', 'window', '2022-07-01', '2022-12-31', 'half'],
  ['Trong năm 2026', 'window', '2026-01-01', '2026-12-31', 'year'],
  ['Từ tháng 4 đến tháng 12 năm 2020', 'window', '2020-04-01', '2020-12-31', 'month'],
  ['Từ Quý III/2026 đến Quý I/2027', 'window', '2026-07-01', '2027-03-31', 'quarter'],
  ['từ năm 2018', 'window', '2018-01-01', undefined, 'year'],
  ['trước ngày 15/11/2022', 'deadline', undefined, '2022-11-14', 'day'],
  ['hoàn thành trước năm 2030', 'deadline', undefined, '2029-12-31', 'year'],
  ['Xong trong Quý II/2026', 'deadline', undefined, '2026-06-30', 'quarter'],
  ['chậm nhất ngày 31/12/2024', 'deadline', undefined, '2024-12-31', 'day'],
  ['đến ngày 30/9/2025', 'deadline', undefined, '2025-09-30', 'day'],
  ['Thường xuyên', 'continuous', undefined, undefined],
  ['Hàng năm', 'recurring', undefined, undefined],
  ['Định kỳ hằng quý', 'recurring', undefined, undefined],
  ['Khi có yêu cầu', 'conditional', undefined, undefined],
  ['', 'unstated', undefined, undefined],
  ['Tháng 12/1019?', 'unstated', undefined, undefined],
  ['ngày 31/4/2022', 'unstated', undefined, undefined],
  ['Khẩn trương', 'unstated', undefined, undefined],
  ['Quý V/2022', 'unstated', undefined, undefined],
  ['Trong tháng 3, 4/2026', 'window', '2026-03-01', '2026-04-30', 'month'],
  ['Quý III, IV/2026', 'window', '2026-07-01', '2026-12-31', 'quarter'],
  ['Quý I và quý II năm 2026', 'window', '2026-01-01', '2026-06-30', 'quarter'],
  ['Hết quý II/2026', 'deadline', undefined, '2026-06-30', 'quarter'],
  ['Ngày 20-22/5/2026', 'window', '2026-05-20', '2026-05-22', 'day'],
  ['Từ ngày 20 đến ngày 25/7/2026', 'window', '2026-07-20', '2026-07-25', 'day'],
  ['01/2026 - 9/2026', 'window', '2026-01-01', '2026-09-30', 'month'],
  ['15/3/2026-20/3/2026', 'window', '2026-03-15', '2026-03-20', 'day'],
  ['ngày12 tháng 10 năm 2026', 'window', '2026-10-12', '2026-10-12', 'day'],
  ['Cả năm 2026', 'window', '2026-01-01', '2026-12-31', 'year'],
  ['năm 2026 và các năm tiếp theo', 'window', '2026-01-01', undefined, 'year'],
  ['từ ngày 01/6/2026 trở đi', 'window', '2026-06-01', undefined, 'day'],
  ['Sau ngày 15/6/2026', 'window', '2026-06-16', undefined, 'day'],
  ['Bắt đầu từ tháng 6/2026', 'window', '2026-06-01', undefined, 'month'],
  ['Giai đoạn 2026 – 2030, tầm nhìn đến năm 2045', 'window', '2026-01-01', '2030-12-31', 'year'],
  ['Hoàn thành trong tháng 6/2026', 'deadline', undefined, '2026-06-30', 'month'],
  ['Chậm nhất là ngày 05 hằng tháng', 'recurring', undefined, undefined],
  ['Hằng năm, từ năm 2026 đến năm 2030', 'recurring', '2026-01-01', '2030-12-31', 'year'],
  ['Hằng quý đến hết năm 2026', 'recurring', undefined, '2026-12-31', 'year'],
  ['Từ 8h00 đến 11h30 ngày 15/6/2026 (thứ Hai)', 'window', '2026-06-15', '2026-06-15', 'day'],
  ['Trước 17 giờ 00 ngày 15/6/2026', 'deadline', undefined, '2026-06-15', 'day'],
  ['02 ngày, từ ngày 10/6/2026', 'window', '2026-06-10', '2026-06-11', 'day'],
  ['Trong vòng 10 ngày kể từ ngày 01/6/2026', 'deadline', undefined, '2026-06-11', 'day'],
  ['Không quá 15 ngày kể từ ngày ban hành Kế hoạch', 'conditional', undefined, undefined],
  ['05 ngày làm việc kể từ ngày 01/6/2026', 'window', '2026-06-01', undefined, 'day'],
  ['Năm học 2026-2027', 'unstated', undefined, undefined],
  ['Từ tháng 02/2026 đến hết năm học 2025-2026', 'window', '2026-02-01', undefined, 'month'],
  ['Trước ngày 30/6/2026 theo Kế hoạch số 15/KH-UBND ngày 15/01/2026', 'deadline', undefined, '2026-06-29', 'day'],
  ['Trước ngày 15/6/2026; trước ngày 15/12/2026', 'unstated', undefined, undefined],
  ['Từ 15-20/10/2026', 'window', '2026-10-15', '2026-10-20', 'day'],
  ['15/9 - 15/10/2026', 'window', '2026-09-15', '2026-10-15', 'day'],
  ['từ 01 đến 10/10/2026', 'window', '2026-10-01', '2026-10-10', 'day'],
  ['Năm 2026, 2027 và 2028', 'window', '2026-01-01', '2028-12-31', 'year'],
  ['9 tháng đầu năm 2026', 'window', '2026-01-01', '2026-09-30', 'month'],
  ['3 tháng cuối năm 2026', 'window', '2026-10-01', '2026-12-31', 'month'],
  ['Nửa cuối năm 2026', 'window', '2026-07-01', '2026-12-31', 'half'],
  ['Q3/2026', 'window', '2026-07-01', '2026-09-30', 'quarter'],
  ['T6 - T8/2026', 'window', '2026-06-01', '2026-08-31', 'month'],
  ['Tuần 3 tháng 8/2026', 'window', '2026-08-01', '2026-08-31', 'month'],
  ['không muộn hơn ngày 20/8/2026', 'deadline', undefined, '2026-08-20', 'day'],
  ['Trước hoặc trong ngày 15/9/2026', 'deadline', undefined, '2026-09-15', 'day'],
  ['chậm nhất 05 ngày trước ngày 10/6/2026', 'deadline', undefined, '2026-06-05', 'day'],
  ['Triển khai từ quý II/2026, hoàn thành trước 31/12/2027', 'window', '2026-04-01', '2027-12-30', 'day'],
  ['Quý IV năm 2026 và Quý I năm 2027', 'window', '2026-10-01', '2027-03-31', 'quarter'],
  ['Quý III/2026 (trước ngày 15/9/2026)', 'deadline', undefined, '2026-09-14', 'day'],
  ['Tháng 9/2026 (đầu năm học 2026-2027)', 'window', '2026-09-01', '2026-09-30', 'month'],
  ['Trước ngày 31/01 năm sau', 'unstated', undefined, undefined],
  ['trước ngày 15/3/26', 'unstated', undefined, undefined],
  ['Tháng 3, 6, 9, 12 năm 2026', 'unstated', undefined, undefined],
  ['Khởi động quý II/2026; đào tạo quý III/2026; duy trì đến 2028', 'window', '2026-04-01', '2028-12-31', 'year'],
  ['2026', 'window', '2026-01-01', '2026-12-31', 'year'],
  ['5-7/2026', 'window', '2026-05-01', '2026-07-31', 'month'],
  ['tháng 5÷7/2026', 'window', '2026-05-01', '2026-07-31', 'month'],
  ['03.4 - 20.6.2026', 'window', '2026-04-03', '2026-06-20', 'day'],
  ['từ ngày 03-4 đến 20-6-2026', 'window', '2026-04-03', '2026-06-20', 'day'],
  ['QII/2026', 'window', '2026-04-01', '2026-06-30', 'quarter'],
  ['Qúy II/2026', 'window', '2026-04-01', '2026-06-30', 'quarter'],
  ['Quý I + II/2026', 'window', '2026-01-01', '2026-06-30', 'quarter'],
  ['Năm 2026 và năm 2027', 'window', '2026-01-01', '2027-12-31', 'year'],
  ['Quý IV/2026 và tháng 01, 02/2027', 'window', '2026-10-01', '2027-02-28', 'month'],
  ['Từ tháng 8 năm 2026 đến tháng 6 năm sau', 'window', '2026-08-01', '2027-06-30', 'month'],
  ['Chậm nhất trong tháng 4/2026', 'deadline', undefined, '2026-04-30', 'month'],
  ['Trước cuối quý III/2026', 'deadline', undefined, '2026-09-30', 'quarter'],
  ['Quý III/2026 (xong trước ngày 10/9/2026)', 'deadline', undefined, '2026-09-09', 'day'],
  ['Bắt đầu: 02/3/2026; hoàn thành: tháng 5/2026', 'window', '2026-03-02', '2026-05-31', 'month'],
  ['ngày 12/3/2026 (tức ngày 24/01 âm lịch)', 'window', '2026-03-12', '2026-03-12', 'day'],
  ['ngày 30/4/2026 (kỷ niệm 51 năm ngày 30/4/1975)', 'window', '2026-04-30', '2026-04-30', 'day'],
  ['ngày 20/01/2027 (đối với báo cáo năm 2026)', 'window', '2027-01-20', '2027-01-20', 'day'],
  ['Ngày 15 tháng 8 âm lịch năm 2026', 'unstated', undefined, undefined],
  ['Tháng Chạp năm 2026', 'unstated', undefined, undefined],
  ['Sau Tết Trung thu năm 2026', 'unstated', undefined, undefined],
  ['Trước phiên họp thường kỳ cuối năm 2026', 'unstated', undefined, undefined],
  ['Kỷ niệm 70 năm ngày thành lập (02/9/1956 - 02/9/2026)', 'unstated', undefined, undefined],
  ['Vụ Hè Thu 2026-2027', 'unstated', undefined, undefined],
  ['Đợt 2/2026', 'unstated', undefined, undefined],
  ['Trình tại kỳ họp cuối năm 2026', 'unstated', undefined, undefined],
  ['l5/6/2026', 'unstated', undefined, undefined],
  ['Hè năm 2026', 'unstated', undefined, undefined],
  ['02, 03/6/2026', 'window', '2026-06-02', '2026-06-03', 'day'],
  ['6, 9, 12/2026', 'unstated', undefined, undefined],
  ['Tuần thứ 2 tháng 6/2026', 'window', '2026-06-01', '2026-06-30', 'month'],
  ['Chậm nhất 05 ngày sau ngày 01/6/2026', 'deadline', undefined, '2026-06-06', 'day'],
  ['Sau 05 ngày kể từ ngày 01/6/2026', 'conditional', undefined, undefined],
  ['03 ngày làm việc trước ngày 10/6/2026', 'conditional', undefined, undefined],
  ['Trước ngày 01/6/2026 ít nhất 03 ngày', 'deadline', undefined, '2026-05-29', 'day'],
  ['Ngày 10/3/2026 (âm lịch)', 'unstated', undefined, undefined],
  ['Rằm tháng 7 năm 2026', 'unstated', undefined, undefined],
  ['Quý II/27', 'unstated', undefined, undefined],
  ['Quý III/2026 - 2027', 'window', '2026-07-01', '2027-12-31', 'year'],
  ['Trước ngày 31/3 của năm sau', 'unstated', undefined, undefined],
  ['Trước, trong và sau ngày 20/11/2026', 'unstated', undefined, undefined],
  ['Từ tháng 5/2026 đến đầu tháng 6/2026', 'window', '2026-05-01', undefined, 'month'],
  ['Từ ngày 20/11/2026 trở về trước', 'deadline', undefined, '2026-11-20', 'day'],
  ['02 ngày (12, 13/3/2026)', 'window', '2026-03-12', '2026-03-13', 'day'],
  ['Hội nghị được tổ chức vào ngày 12/3/2026', 'window', '2026-03-12', '2026-03-12', 'day'],
  ['Quý 1I/2026', 'unstated', undefined, undefined],
  ['Đến giữa tháng 6/2026', 'unstated', undefined, undefined],
];

suite('reading a period', () => {
  for (const [text, kind, start, end, precision] of readings) {
    test(`“${text}” is ${kind} ${start ?? '…'} – ${end ?? '…'}`, () => {
      const period = readPeriod(text);
      assert.deepEqual([period.kind, period.start, period.end, period.precision], [kind, start, end, precision]);
    });
  }

  test('keeps the words as they stand', () => assert.equal(readPeriod(' Tháng  8/2022. ').text, 'Tháng  8/2022'));

  test('takes both ways of writing accents', () => {
    assert.equal(readPeriod('Quý III/2022'.normalize('NFD')).end, '2022-09-30');
  });

  test('says which end is exact and which is not', () => {
    const period = readPeriod('Từ tháng 01/2022 đến hết 15/9/2022');
    assert.deepEqual([period.startPrecision, period.precision], ['month', 'day']);
  });

  test('gives no date to words without a year, unless the document has one', () => {
    assert.equal(readPeriod('Tháng 8').end, undefined);
    assert.equal(readPeriod('Tháng 8', { year: 2022 }).end, '2022-08-31');
    for (const words of ['Tháng 6, 7, 8', 'Tháng 6-8', 'tháng 6, 7 và 8'])
      assert.equal(readPeriod(words, { year: 2022 }).end, '2022-08-31', words);
    assert.equal(readPeriod('Quý I, II, III', { year: 2022 }).end, '2022-09-30');
    assert.equal(readPeriod('Tháng 3, 6, 9', { year: 2022 }).end, undefined);
  });

  test('takes the year and the day of the document only for words that point to them', () => {
    const context = { year: 2026, issuedOn: '2026-02-10' };
    const ends = (text: string): unknown[] => [readPeriod(text, context).start, readPeriod(text, context).end];
    assert.deepEqual(ends('Từ nay đến hết năm'), ['2026-02-10', '2026-12-31']);
    assert.deepEqual(ends('Từ tháng 10 đến tháng 02/2027'), ['2026-10-01', '2027-02-28']);
    assert.deepEqual(ends('Từ nay'), ['2026-02-10', undefined]);
  });

  const doubtful: readonly [string, PeriodDoubtCode, readonly (string | undefined)[]][] = [
    ['Ngày 31/4/2026', 'impossible-date', []],
    ['Tháng 12/1019', 'impossible-date', []],
    ['25/3/2025', 'before-the-plan', ['2025-03-25', '2026-03-25', '2027-03-25']],
    ['trước ngày 05/01', 'before-the-plan', ['2026-01-04', '2027-01-04']],
    ['thứ Hai ngày 02/6/2026', 'wrong-weekday', ['2026-06-02', '2027-06-02']],
    ['Từ thứ Hai ngày 15/6/2026 đến thứ Ba ngày 20/6/2026', 'wrong-weekday', []],
    ['Cuối tháng 5/2026', 'part-of-the-time', []],
    ['Tháng 8', 'year-from-the-document', []],
    ['Tháng 5/2026 (đợt 1), tháng 9/2026 (đợt 2)', 'several-milestones', []],
    ['Theo kế hoạch', 'unread-period', []],
  ];
  for (const [text, code, ends] of doubtful) {
    test(`doubts “${text}”: ${code}`, () => {
      const [doubt] = examinePeriod(text, { year: 2026, issuedOn: '2026-02-10' }).doubts;
      assert.equal(doubt?.code, code);
      assert.deepEqual(
        doubt?.choices.map(({ end }) => end),
        [...ends],
      );
    });
  }

  test('a date that is refused gives no other date of the phrase either', () => {
    const { period } = examinePeriod('Từ ngày 31/4/2026 đến ngày 15/6/2026', { year: 2026 });
    assert.deepEqual([period.start, period.end, period.kind], [undefined, undefined, 'unstated']);
  });

  test('ends by the day on which all of a time is done', () => {
    const ends = (text: string): unknown[] => {
      const { start, end, startPrecision } = readPeriod(text, { year: 2026 });
      return [start, end, startPrecision];
    };
    assert.deepEqual(ends('Năm 2026, hoàn thành trước ngày 30/9/2026'), ['2026-01-01', '2026-09-29', 'year']);
    assert.deepEqual(ends('Quý III, xong trước ngày 15/9'), ['2026-07-01', '2026-09-14', 'quarter']);
    for (const other of ['Quý II, hoàn thành đề án trước ngày 15/6', 'Tháng 5, xong trước ngày 30/9/2026'])
      assert.deepEqual(ends(other), [undefined, undefined, undefined], other);
  });

  const twoTimes: readonly (readonly [text: string, end: string, again: string])[] = [
    ['hoàn thành trước 15/7/2026), mỗi quý báo cáo một lần', '2026-07-14', 'mỗi quý báo cáo một lần'],
    ['hoàn tất trước ngày 15/7, hai tháng một lần', '2026-07-14', 'hai tháng một lần'],
    ['xong trong tháng 6/2026, hằng tháng', '2026-06-30', 'hằng tháng'],
    ['trước 15/7/2026, định kỳ hằng quý', '2026-07-14', 'định kỳ hằng quý'],
    ['kết thúc trong quý II/2026, 01 lần/tháng', '2026-06-30', '01 lần/tháng'],
  ];
  for (const [text, end, again] of twoTimes)
    test(`what is over by then does not come again: “${text}”`, () => {
      const { period, milestones, doubts } = examinePeriod(text, { year: 2026 });
      assert.deepEqual([period.kind, period.end], ['recurring', undefined]);
      assert.equal(milestones[0]?.end, end);
      assert.deepEqual([milestones[1]?.text, milestones[1]?.kind], [again, 'recurring']);
      assert.include(
        doubts.map(({ code }) => code),
        'several-milestones',
      );
    });

  test('what comes again up to a day is one time', () => {
    for (const text of [
      'Từ tháng 3 đến tháng 12/2026, mỗi tháng một lần',
      'đến 30/6/2026, mỗi tuần một lần',
      'Hằng quý, trước ngày 31/12/2026',
      'Trong năm 2026, mỗi quý một lần',
      'Hoàn thành trước ngày 10/6, hằng năm',
    ])
      assert.deepEqual(examinePeriod(text, { year: 2026 }).milestones, [], text);
  });

  test('gives several milestones one by one, in their own words', () => {
    const { milestones } = examinePeriod('Tháng 5/2026 (đợt 1), tháng 9/2026 (đợt 2); tổng kết quý IV/2026');
    assert.deepEqual(
      milestones.map(({ text, end }) => [text, end]),
      [
        ['Tháng 5/2026 (đợt 1)', '2026-05-31'],
        ['tháng 9/2026 (đợt 2)', '2026-09-30'],
        ['tổng kết quý IV/2026', '2026-12-31'],
      ],
    );
  });

  test('never gives a date whose year the words and the document do not name', () => {
    const piece = fc.constantFrom(
      'từ',
      'đến',
      'hết',
      'trước',
      'ngày',
      'tháng',
      'quý',
      'năm',
      'III',
      '8',
      '15/9',
      '/2022',
      '2023',
      'xong',
      'trong',
      'thường xuyên',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join(' ');
        const { start, end } = readPeriod(text);
        for (const date of [start, end]) {
          const year = date?.slice(0, 4);
          // "Trước năm 2022" ends in the year before.
          assert.isTrue(
            year === undefined || text.includes(year) || text.includes(String(Number(year) + 1)),
            `${text} → ${date}`,
          );
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (text) => readPeriod(text).text.length <= text.length,
      ),
    );
  });
});

suite('the deadline of a period', () => {
  test('is missing where no day is named', () => assert.equal(deadlineOf(readPeriod('Thường xuyên')), undefined));
  test('is missing for an open end', () => assert.equal(deadlineOf(readPeriod('từ năm 2018')), undefined));
  test('is the day before “trước ngày”', () =>
    assert.equal(deadlineOf(readPeriod('trước ngày 01/01/2030')), '2029-12-31'));
});

suite('the words of one of a list', () => {
  test('are those of the list where only a number is its own, also under a label that binds it', () => {
    const said = (text: string, bound?: 'month' | 'before'): string[] =>
      examinePeriod(text, { year: 2026, ...(bound && { bound }) }).milestones.map((milestone) => milestone.text);
    assert.deepEqual(said('3, 6, 9/2026', 'month'), ['3, 6, 9/2026', '3, 6, 9/2026', '9/2026']);
    assert.deepEqual(said('15 và 20/6/2026', 'before'), ['15 và 20/6/2026', '20/6/2026']);
  });
});
