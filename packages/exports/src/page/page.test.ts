import { replay } from '@kehoach/core';
import { assert } from 'chai';
import { exampleLog, given, housing, office, onDay } from '../test-support/given.js';
import { planPage } from './page.js';

const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;

suite('a plan as a page without script', () => {
  test('says whose plan it is, how it stands, and every task under its heading', async () => {
    const text = planPage(replay(await exampleLog()), onDay('2022-09-20'));
    assert.match(text, /^<!doctype html>\n<html lang="vi">/u);
    assert.include(text, '<h1>Kế hoạch số 225/KH-STP</h1>');
    assert.include(text, 'Số liệu tính đến ngày 20/9/2022');
    assert.include(
      text,
      'Đã hoàn thành 3 nhiệm vụ, đạt 50% của 6 nhiệm vụ được giao: đúng hạn 2 (33,3%), quá hạn 1 (16,7%).',
    );
    assert.equal(count(text, /<tr id="task-/g), 10);
    assert.include(text, '<td class="late">Quá hạn 5 ngày</td>');
    assert.include(text, '<th scope="rowgroup" colspan="8">');
  });

  test('bears a caption on each table and a scope on each head, and nothing that runs or is fetched', () => {
    const text = planPage(given(), onDay('2026-06-01'));
    assert.equal(count(text, /<table[^>]*>\n<caption>/g), count(text, /<table/g));
    assert.equal(count(text, /<th(?=[\s>])/g), count(text, /<th scope="(?:col|row|rowgroup)"/g));
    assert.notMatch(text, /<script|<link|<img|<iframe|\son\w+=|\sstyle=|url\(|@import/iu);
  });

  test('shows markup in words as words', () => {
    const reason = `<img src=x onerror=alert(1)> & "quote" 'single' \u0007`;
    const said = given([
      housing,
      '2026-02-10',
      { type: 'ReportObstacle', data: { taskId: '1', obstacleId: 'o', text: reason } },
    ]);
    const text = planPage(said, onDay('2026-06-01'));
    assert.notInclude(text, '<img');
    assert.include(text, '&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quote&quot; &#39;single&#39; \uFFFD');
  });

  test('tells what was recorded, newest first, by units and never by persons', async () => {
    const text = planPage(replay(await exampleLog()), onDay('2022-12-31'));
    const days = [...text.matchAll(/<tr>\n<td class="day"><time datetime="([\d-]+)">/g)].map(([, day]) => day ?? '');
    assert.isAbove(days.length, 60);
    assert.deepEqual(days, days.toSorted().toReversed());
    const mine = given([
      housing,
      '2026-02-10',
      { type: 'ReportProgress', data: { taskId: '1', percent: 40, inCharge: 'Ngô Văn Việc' } },
    ]);
    const page = planPage(mine, onDay('2026-06-01'));
    for (const person of ['Lê Thị Văn Thư', 'Trần Văn Nhà', 'Ngô Văn Việc', 'Phạm Minh Ký'])
      assert.notInclude(page, person);
    assert.include(page, '<td>Phòng Quản lý nhà</td>');
  });

  test('tells once what an entry says twice', () => {
    const data = { taskId: '1', percent: 30, note: 'Đo lại quỹ đất', reason: 'Đo lại quỹ đất.' };
    const plan = given(
      [housing, '2026-02-10', { type: 'ReportProgress', data: { taskId: '1', percent: 40 } }],
      [housing, '2026-02-11', { type: 'ReportProgress', data }],
    );
    assert.include(planPage(plan, onDay('2026-06-01')), '<p>30% · Đo lại quỹ đất</p>');
  });

  test('keeps the day that was beside the one in force', () => {
    const plan = given([
      office,
      '2026-05-04',
      { type: 'GrantExtension', data: { taskId: '2', extensionId: 'x', to: '2026-07-15' } },
    ]);
    assert.include(
      planPage(plan, onDay('2026-06-01')),
      '<time datetime="2026-07-15">15/7/2026</time><p class="small">gia hạn, hạn cũ 15/5/2026</p>',
    );
  });

  test('of one unit counts what it leads, and lists what it takes part in too', () => {
    const text = planPage(given(), onDay('2026-06-01', { unitId: 'ha-tang' }));
    assert.equal(count(text, /<tr id="task-/g), 2);
    assert.include(text, 'Tổng số nhiệm vụ được giao: 1;');
    assert.notInclude(text, 'Rà soát quỹ đất');
  });

  test('speaks English to whom it is asked to', () => {
    const text = planPage(given(), onDay('2026-06-01', { language: 'en' }));
    assert.include(text, '<html lang="en">');
    assert.include(text, 'Tasks assigned: 5; 4 with a deadline, 1 without one.');
  });
});
