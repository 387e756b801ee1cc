import type { Actor, Plan } from '@kehoach/core';
import { assert } from 'chai';
import type { OfficialPaper } from '../official/paper.js';
import { given, housing, office, onDay, type Said } from '../test-support/given.js';
import { reportOf } from './report.js';

const span = { from: '2026-04-01', until: '2026-06-30' };
const roads: Actor = { id: 'ha-tang', unit: 'ha-tang' };
const clerks: Actor = { id: 'van-phong', unit: 'van-phong' };

const delivered = (by: Actor, taskId: string, product: string, reference: string): Said => [
  by,
  '2026-05-04',
  { type: 'DeliverProduct', data: { taskId, product, reference } },
];
const plan = (...more: readonly Said[]): Plan =>
  given([housing, '2026-05-05', { type: 'ReportProgress', data: { taskId: '2', percent: 40 } }], ...more);

/** The sentences of a report that stand between two headings. */
function between({ body }: OfficialPaper, from: string, to: string): readonly string[] {
  const at = (words: string): number => body.findIndex((block) => 'text' in block && block.text.startsWith(words));
  return body.slice(at(from) + 1, at(to)).flatMap((block) => ('text' in block ? [block.text] : []));
}

const reported = (of: Plan, unitId?: string): OfficialPaper =>
  reportOf(of, { ...onDay('2026-06-30'), span, ...(unitId !== undefined && { unitId }) });
const papers = (paper: OfficialPaper): readonly string[] => between(paper, '1. Công tác chỉ đạo', '2. Công tác');
const results = (paper: OfficialPaper): readonly string[] => between(paper, '2. Kết quả thực hiện nhiệm vụ', 'III.');

suite('the report of one unit', () => {
  test('that leads nothing tells what it takes part in, and not that there is no work', () => {
    const said = results(reported(plan(), 'van-phong'));
    assert.deepEqual(said.slice(0, 2), [
      'Không chủ trì nhiệm vụ nào.',
      'Phối hợp thực hiện 1 nhiệm vụ do đơn vị khác chủ trì.',
    ]);
    assert.include(said, 'Nhiệm vụ phối hợp đang thực hiện: 1.');
    assert.notInclude(said, 'Nhiệm vụ đang thực hiện: 1.');
  });

  test('counts what it leads apart from what it takes part in', () => {
    const said = results(
      reported(plan([roads, '2026-05-06', { type: 'ReportProgress', data: { taskId: '5', percent: 10 } }]), 'ha-tang'),
    );
    assert.match(said[0] ?? '', /^Tổng số nhiệm vụ được giao: 1;/u);
    for (const line of [
      'Phối hợp thực hiện 1 nhiệm vụ do đơn vị khác chủ trì.',
      'Nhiệm vụ đang thực hiện: 1.',
      'Nhiệm vụ phối hợp đang thực hiện: 1.',
    ])
      assert.include(said, line);
  });

  test('tells nothing that another unit handed in, met or asked, but where it leads', () => {
    const of = plan(delivered(clerks, '2', 'bài viết', 'Báo tháng 5'), delivered(roads, '2', 'bản đồ', 'Bản đồ số 2'), [
      clerks,
      '2026-05-07',
      { type: 'ReportObstacle', data: { taskId: '2', obstacleId: 'o', text: 'Thiếu xe' } },
    ]);
    const [own, lead] = [reported(of, 'ha-tang'), reported(of, 'nha-o')].map((paper) => JSON.stringify(paper.body));
    assert.include(own, 'bản đồ');
    assert.notInclude(own, 'bài viết');
    assert.notInclude(own, 'Thiếu xe');
    for (const words of ['bản đồ', 'bài viết', 'Thiếu xe']) assert.include(lead, words);
  });

  test('says who pushed whom', () => {
    const pushed: Said = [
      office,
      '2026-05-08',
      { type: 'SendReminder', data: { taskId: '2', to: ['nha-o'], text: 'Đề nghị hoàn thành' } },
    ];
    const said = (unitId?: string): readonly string[] => papers(reported(plan(pushed), unitId)).slice(1);
    assert.deepEqual(said(), ['Đã đôn đốc 1 lượt.']);
    assert.deepEqual(said('nha-o'), ['Được đôn đốc 1 lượt.']);
    assert.deepEqual(said('van-phong'), []);
  });
});

suite('papers that were issued', () => {
  const cases: readonly (readonly [product: string, reference: string, isPaper: boolean])[] = [
    ['Công văn', '95/SXD-QLN', true],
    ['Báo cáo', 'Báo cáo số 12/BC-SXD ngày 04/5/2026', true],
    ['Quyết định', '07/2026/QĐ-UBND', true],
    ['Dự thảo báo cáo', '12/BC-SXD', false],
    ['Báo cáo', 'Dự thảo trình Giám đốc ngày 04/5/2026', false],
    ['chuyên mục', 'Chuyên mục Nhà ở, kỳ 1', false],
    ['bài viết', 'Báo số 132/134', false],
    ['phóng sự', '24/7, phát ngày 04/5/2026', false],
  ];
  for (const [product, reference, isPaper] of cases)
    test(`${product}: ${reference} is ${isPaper ? 'one' : 'none'}`, () => {
      const paper = reported(plan(delivered(housing, '2', product, reference)));
      const line = `Ngày 04/5/2026, Phòng Quản lý nhà: ${product} (${reference}).`;
      const [as, other] = isPaper ? [papers(paper), results(paper)] : [results(paper), papers(paper)];
      assert.include(as, line);
      assert.notInclude(other, line);
    });
});
