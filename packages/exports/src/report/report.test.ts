import { replay, planAt, type Plan } from '@kehoach/core';
import { assert } from 'chai';
import type { Block, OfficialPaper } from '../official/paper.js';
import { exampleLog, given, housing, office, onDay, type Said } from '../test-support/given.js';
import { makingReport, reportOf, type ReportOptions } from './report.js';

const quarter = { from: '2026-04-01', until: '2026-06-30' };
const asked = (on: string, more: Partial<ReportOptions> = {}): ReportOptions => ({
  ...onDay(on),
  span: quarter,
  ...more,
});

/** What stands below a heading, up to the next one. */
function under({ body }: OfficialPaper, heading: string): readonly Block[] {
  const at = body.findIndex((block) => block.kind === 'heading' && block.text.startsWith(heading));
  const rest = body.slice(at + 1);
  const next = rest.findIndex(({ kind }) => kind === 'heading');
  return at < 0 ? [] : rest.slice(0, next < 0 ? rest.length : next);
}

const wordsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : block.kind === 'gap' ? [`(${block.asks})`] : []));

const year: readonly Said[] = [
  [
    office,
    '2026-02-01',
    { type: 'GiveGuidance', data: { topic: 'work', text: 'Hướng dẫn rà soát', reference: '30/SXD-QLN' } },
  ],
  [housing, '2026-02-20', { type: 'CompleteTask', data: { taskId: '1', result: 'Đủ quỹ đất cho 3 dự án.' } }],
  [
    office,
    '2026-04-10',
    { type: 'GiveGuidance', data: { topic: 'work', text: 'Hướng dẫn lập hồ sơ.', reference: '95/SXD-QLN' } },
  ],
  [housing, '2026-05-20', { type: 'ReportProgress', data: { taskId: '3', percent: 30, note: 'Đã bàn giao mặt bằng' } }],
  [
    housing,
    '2026-05-21',
    { type: 'ReportObstacle', data: { taskId: '3', obstacleId: 'o', text: 'Thiếu vốn đối ứng.' } },
  ],
  [
    housing,
    '2026-06-01',
    { type: 'RequestExtension', data: { taskId: '3', extensionId: 'x', to: '2026-12-15', reason: 'Chờ vốn' } },
  ],
  [office, '2026-06-02', { type: 'SendReminder', data: { taskId: '2', to: ['nha-o'], text: 'Đề nghị hoàn thành' } }],
];
const plan = (): Plan => given(...year);

suite('the report on a plan', () => {
  test('names no signer and no short name of an agency that the log does not know', () => {
    const own = reportOf(plan(), asked('2026-06-30', { issuer: 'SỞ XÂY DỰNG' }));
    assert.equal(own.signer.post, 'PHÓ GIÁM ĐỐC');
    const other = reportOf(plan(), asked('2026-06-30', { issuer: 'Thanh tra Sở' }));
    assert.deepEqual(other.signer, { post: '………………' });
    assert.match(other.number ?? '', /\/BC-………$/u);
  });

  test('bears the name of the plan and the time, and leaves blank what it is not given', () => {
    const paper = reportOf(plan(), asked('2026-06-30'));
    assert.equal(paper.issuer, 'Sở Xây dựng tỉnh Đông Hải');
    assert.isUndefined(paper.parent);
    assert.match(paper.number ?? '', /^Số: \u00A0+\/BC-SXD$/u);
    assert.match(paper.placeAndDay, /^Đông Hải, ngày\u00A0+tháng\u00A0+năm\u00A0+$/u);
    assert.deepEqual(paper.title, {
      type: 'Báo cáo',
      about: 'Kết quả thực hiện Kế hoạch số 21/KH-SXD ngày 12/01/2026 của Sở Xây dựng tỉnh Đông Hải\n(quý II năm 2026)',
    });
    assert.deepEqual(paper.signer, { right: 'KT. GIÁM ĐỐC', post: 'PHÓ GIÁM ĐỐC' });
    assert.match(paper.foot, /số liệu tính đến ngày 30\/6\/2026; nhật ký 18 mục, đầu nhật ký 18:[0-9a-f]{8}$/u);
    assert.match(paper.annexes[0]?.belongs ?? '', /^\(Kèm theo Báo cáo số \u00A0+\/BC-SXD ngày\u00A0+tháng/u);
  });

  test('bears what it is given', () => {
    const more = {
      number: '07/BC-SXD',
      signedOn: '2026-07-02',
      parent: 'UBND tỉnh Đông Hải',
      to: ['UBND tỉnh Đông Hải'],
    };
    const paper = reportOf(plan(), asked('2026-06-30', more));
    assert.deepInclude(paper, {
      number: 'Số: 07/BC-SXD',
      placeAndDay: 'Đông Hải, ngày 02 tháng 7 năm 2026',
      parent: 'UBND tỉnh Đông Hải',
      to: ['UBND tỉnh Đông Hải'],
    });
    assert.equal(
      wordsOf(paper.body).at(-1),
      'Trên đây là báo cáo kết quả thực hiện Kế hoạch số 21/KH-SXD quý II năm 2026, Sở Xây dựng tỉnh Đông Hải kính báo cáo UBND tỉnh Đông Hải./.',
    );
  });

  test('has the sections of a report in their order', () => {
    const { body } = reportOf(plan(), asked('2026-06-30'));
    const headings = body.flatMap((block) => (block.kind === 'heading' ? [block.text.split(' ', 1)[0]] : []));
    assert.deepEqual(headings, [
      'I.',
      '1.',
      '2.',
      'II.',
      '1.',
      '2.',
      'III.',
      '1.',
      '2.',
      '3.',
      'a)',
      'b)',
      'IV.',
      'V.',
    ]);
  });

  test('counts all tasks and those due in the time, each share with what it is of', () => {
    const blocks = under(reportOf(plan(), asked('2026-06-30')), '2. Kết quả thực hiện nhiệm vụ');
    const said = wordsOf(blocks);
    assert.equal(said[0], 'Tổng số nhiệm vụ được giao: 5; trong đó có thời hạn 4, không nêu thời hạn 1.');
    assert.equal(
      said[1],
      'Đã hoàn thành 1 nhiệm vụ, đạt 20% của 5 nhiệm vụ được giao: đúng hạn 1 (20%), quá hạn 0 (0%).',
    );
    const table = blocks.find(({ kind }) => kind === 'table');
    if (table?.kind !== 'table') throw new Error('a table');
    assert.deepEqual(table.head.slice(2), [
      'Tỷ lệ trên 5 được giao',
      'Đến hạn trong kỳ',
      'Tỷ lệ trên 2 đến hạn trong kỳ',
    ]);
    assert.deepEqual(
      table.rows.map(({ cells }) => cells.slice(1).join(' ')),
      ['5 100% 2 100%', '1 20% 0 0%', '0 0% 0 0%', '1 20% 0 0%', '2 40% 2 100%', '0 0% 0 0%', '1 20% 0 0%'],
    );
  });

  test('tells what happened in its time, and nothing from before', () => {
    const paper = reportOf(plan(), asked('2026-06-30'));
    assert.deepEqual(wordsOf(under(paper, '1. Công tác chỉ đạo')), [
      'Văn bản, hướng dẫn đã ban hành trong kỳ: 1.',
      '- Ngày 10/4/2026, Sở Xây dựng tỉnh Đông Hải: Hướng dẫn lập hồ sơ (95/SXD-QLN).'.slice(2),
      'Đã đôn đốc 1 lượt.',
    ]);
    const said = wordsOf(under(paper, '2. Kết quả thực hiện nhiệm vụ')).join('\n');
    assert.notInclude(said, 'Đủ quỹ đất');
    assert.include(said, 'đạt 30%. Đã bàn giao mặt bằng.');
    const first = wordsOf(
      under(
        reportOf(plan(), asked('2026-06-30', { span: { from: '2026-01-01', until: '2026-03-31' } })),
        '2. Kết quả thực hiện nhiệm vụ',
      ),
    );
    assert.include(
      first.join('\n'),
      'Nhiệm vụ 1 “Rà soát quỹ đất”: hoàn thành ngày 20/02/2026. Đủ quỹ đất cho 3 dự án.',
    );
  });

  test('says what is late, what stands in the way, what comes and what is asked', () => {
    const paper = reportOf(plan(), asked('2026-06-30'));
    const hindered = wordsOf(under(paper, '2. Tồn tại')).join('\n');
    assert.match(
      hindered,
      /Nhiệm vụ quá hạn chưa hoàn thành: 2\.\nNhiệm vụ 2 .*thời hạn 15\/5\/2026, quá hạn 46 ngày, đạt 0%\.\nNhiệm vụ 3 /u,
    );
    assert.include(hindered, 'Thiếu vốn đối ứng (Phòng Quản lý nhà báo cáo ngày 21/5/2026).');
    const ahead = wordsOf(under(paper, 'IV.')).join('\n');
    assert.match(
      ahead,
      /^Tiếp tục hoàn thành 2 nhiệm vụ quá hạn nêu tại mục III\.2\.\nNhiệm vụ đến hạn từ nay đến hết ngày 30\/9\/2026: 1\./u,
    );
    // What the office itself has to answer is no proposal of the office.
    assert.deepEqual(wordsOf(under(paper, 'V.')).slice(0, 1), [
      '(Cơ quan báo cáo ghi: đề xuất khác, gửi ai, trước ngày nào)',
    ]);
    const ofUnit = wordsOf(under(reportOf(plan(), asked('2026-06-30', { unitId: 'nha-o' })), 'V.'));
    assert.match(
      ofUnit[1] ?? '',
      /^Đề nghị Sở Xây dựng tỉnh Đông Hải xem xét gia hạn nhiệm vụ 1\.10 .* đến ngày 15\/12\/2026, lý do: Chờ vốn /u,
    );
  });

  test('leaves to people what only they know', () => {
    const { body } = reportOf(plan(), asked('2026-06-30'));
    const gaps = body.filter(({ kind }) => kind === 'gap');
    assert.lengthOf(gaps, 6);
    for (const heading of ['1. Ưu điểm', 'a) Nguyên nhân', 'b) Nguyên nhân'])
      assert.deepEqual(
        under({ body } as OfficialPaper, heading).map(({ kind }) => kind),
        ['gap'],
        heading,
      );
  });

  test('of a unit is sent to the office, tells its part in each task, and stands below the office', () => {
    const paper = reportOf(plan(), asked('2026-06-30', { unitId: 'ha-tang' }));
    assert.deepInclude(paper, {
      issuer: 'Phòng Hạ tầng',
      parent: 'Sở Xây dựng tỉnh Đông Hải',
      to: ['Sở Xây dựng tỉnh Đông Hải'],
    });
    assert.match(paper.number ?? '', /\/BC-………$/u);
    assert.deepEqual(paper.signer, { post: '………………' });
    const [annex, ...more] = paper.annexes;
    assert.deepEqual(more, []);
    assert.equal(annex?.name, 'Phụ lục');
    const parts = annex?.table.rows.filter(({ isWide }) => isWide !== true).map(({ cells }) => [cells[0], cells[2]]);
    assert.deepEqual(parts, [
      ['2', 'Phối hợp'],
      ['3', 'Chủ trì'],
    ]);
  });

  test('has every task in its annex with what came of it, and how each unit stands', async () => {
    const span = { from: '2022-07-01', until: '2022-09-30' };
    const log = await exampleLog();
    const paper = reportOf(planAt(log, { occurredBy: '2022-09-20' }), asked('2022-09-20', { span }));
    const [tasks, units] = paper.annexes;
    assert.deepEqual([tasks?.name, units?.name], ['Phụ lục I', 'Phụ lục II']);
    assert.lengthOf(tasks?.table.rows.filter(({ isWide }) => isWide !== true) ?? [], 10);
    const paces = tasks?.table.rows.flatMap(({ cells, isWide }) =>
      isWide === true ? [] : [cells[5]?.replace('\n', ' ')],
    );
    assert.deepEqual(paces?.slice(2, 6), [
      'Chậm (quá hạn 5 ngày)',
      'Vượt (hoàn thành sớm 2 ngày)',
      'Chậm (hoàn thành muộn 16 ngày)',
      'Vượt (hoàn thành sớm 5 ngày)',
    ]);
    for (const { table } of paper.annexes) {
      assert.equal(
        table.widths.reduce((sum, width) => sum + width, 0),
        247,
      );
      for (const { cells, isWide } of table.rows) assert.lengthOf(cells, isWide === true ? 1 : table.head.length);
    }
    const targets = under(paper, '1. Kết quả thực hiện chỉ tiêu')[0];
    assert.deepEqual(targets?.kind === 'table' && targets.rows[0]?.cells.slice(2, 7), [
      '%',
      '100',
      '98,5',
      '98,5',
      '98,5%',
    ]);
  });

  test('of a plan without tasks says so', () => {
    const empty = replay([]);
    assert.include(wordsOf(reportOf(empty, asked('2026-06-30')).body), 'Không có nhiệm vụ nào.');
  });
});

suite('the report on several plans', () => {
  /** A second plan of the same office, of which one task is done and nothing else was said. */
  const second = (): Plan => {
    const done: Said = [housing, '2026-05-05', { type: 'CompleteTask', data: { taskId: '1', result: 'Xong' } }];
    const { issued: head, ...rest } = given(done);
    if (head === undefined) throw new Error('it is issued');
    return { ...rest, id: 'donghai.sxd.40-2026', issued: { ...head, number: '40/KH-SXD', on: '2026-02-15' } };
  };
  const paperOf = (more: Partial<ReportOptions> = {}, plans = [plan(), second()]): OfficialPaper =>
    reportOf(plans, asked('2026-06-30', more));

  test('counts them together, and each in an annex, with where its log ended', () => {
    const paper = paperOf();
    assert.deepEqual(paper.title, { type: 'Báo cáo', about: 'Kết quả thực hiện các kế hoạch\n(quý II năm 2026)' });
    assert.equal(paper.issuer, 'Sở Xây dựng tỉnh Đông Hải');
    assert.equal(paper.foot, '2 kế hoạch; số liệu tính đến ngày 30/6/2026; các nhật ký nêu tại Phụ lục I');
    const said = wordsOf(under(paper, '2. Kết quả thực hiện nhiệm vụ'));
    assert.equal(said[0], 'Tổng số nhiệm vụ được giao: 10; trong đó có thời hạn 8, không nêu thời hạn 2.');
    assert.match(
      said[1] ?? '',
      /^Đã hoàn thành 2 nhiệm vụ, đạt 20% của 10 nhiệm vụ được giao: đúng hạn 1 .* quá hạn 1 /,
    );
    const [plans, tasks, units] = paper.annexes;
    assert.deepEqual(
      paper.annexes.map(({ name, title }) => `${name}: ${title}`),
      [
        'Phụ lục I: Biểu 01. Kết quả thực hiện theo kế hoạch',
        'Phụ lục II: Biểu 02. Kết quả thực hiện nhiệm vụ',
        'Phụ lục III: Biểu 03. Kết quả thực hiện theo đơn vị chủ trì',
      ],
    );
    const lines = plans?.table.rows.map(({ cells }) => cells.join('|').replace(/[0-9a-f]{8}$/, '…'));
    assert.deepEqual(lines, [
      '1|Kế hoạch số 21/KH-SXD ngày 12/01/2026 của Sở Xây dựng tỉnh Đông Hải|5|1|0|1|2|1|20%|0%|40%|18:…',
      '2|Kế hoạch số 40/KH-SXD ngày 15/02/2026 của Sở Xây dựng tỉnh Đông Hải|5|0|1|1|2|1|0%|20%|40%|12:…',
      '|Tổng cộng|10|1|1|2|4|2|10%|10%|40%|',
    ]);
    const headings = tasks?.table.rows.flatMap(({ cells, isWide }) => (isWide === true ? cells : []));
    assert.deepEqual(headings, [
      'Kế hoạch số 21/KH-SXD ngày 12/01/2026 của Sở Xây dựng tỉnh Đông Hải',
      'I CHUẨN BỊ ĐẦU TƯ',
      'II TRIỂN KHAI',
      'Kế hoạch số 40/KH-SXD ngày 15/02/2026 của Sở Xây dựng tỉnh Đông Hải',
      'I CHUẨN BỊ ĐẦU TƯ',
      'II TRIỂN KHAI',
    ]);
    // Housing leads four of five tasks in each.
    assert.include(units?.table.rows.map(({ cells }) => cells.slice(1, 3).join('|')) ?? [], 'Phòng Quản lý nhà|8');
  });

  test('tells of each under its name, and leaves out of which there is nothing to say', () => {
    const { body } = paperOf();
    const headings = body.flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [block.text] : []));
    assert.deepEqual(headings, [
      // Guidance was given for the first alone.
      'Kế hoạch số 21/KH-SXD',
      // What was done and goes on.
      'Kế hoạch số 21/KH-SXD',
      'Kế hoạch số 40/KH-SXD',
      // What is late.
      'Kế hoạch số 21/KH-SXD',
      'Kế hoạch số 40/KH-SXD',
      'a) Nguyên nhân khách quan',
      'b) Nguyên nhân chủ quan',
      // What comes.
      'Kế hoạch số 21/KH-SXD',
      'Kế hoạch số 40/KH-SXD',
    ]);
    assert.equal(
      wordsOf(body).at(-1),
      'Trên đây là báo cáo kết quả thực hiện các kế hoạch quý II năm 2026, Sở Xây dựng tỉnh Đông Hải kính báo cáo./.',
    );
    const none = wordsOf(under(paperOf(), '1. Kết quả thực hiện chỉ tiêu'));
    assert.deepEqual(none, ['Không có chỉ tiêu được giao.']);
  });

  test('of several offices names no sender, and counts no units whose ids may mean others', async () => {
    const other = planAt(await exampleLog(), { occurredBy: '2026-06-30' });
    const paper = paperOf({}, [plan(), other]);
    assert.deepInclude(paper, { issuer: '……………………', signer: { post: '………………' } });
    assert.lengthOf(paper.annexes, 2);
    const given = paperOf({ issuer: 'UBND tỉnh Đông Hải' }, [plan(), other]);
    assert.equal(given.issuer, 'UBND tỉnh Đông Hải');
  });

  test('hands the thread back while it goes through the tasks, and tells how far it is', () => {
    const many = given(
      ...Array.from({ length: 200 }, (_, at): Said => {
        const period = { text: '30/9/2026', kind: 'deadline', end: '2026-09-30', precision: 'day' } as const;
        const data = { taskId: `x${at}`, number: `${at}`, title: 'Việc', lead: ['nha-o'], coordinating: [], period };
        return [office, '2026-01-12', { type: 'AssignTask', data }];
      }),
    );
    const shares = [...makingReport([many, { ...many, id: 'khac' }], asked('2026-06-30'))];
    assert.deepEqual(
      shares,
      shares.toSorted((one, other) => one - other),
    );
    // Rows are made in the first part of the words, which are the first part of the paper.
    assert.isAbove(shares.filter((share) => share > 0 && share < 0.3 * 0.3).length, 2 * 2);
  });

  test('of one is the report on that plan; of none there is none', () => {
    assert.deepEqual(paperOf({}, [plan()]), reportOf(plan(), asked('2026-06-30')));
    assert.throws(() => paperOf({}, []), RangeError);
  });
});
