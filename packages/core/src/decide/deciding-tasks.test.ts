import { assert } from 'chai';
import { dueOn } from '../task/task.js';
import { taskById } from '../task/task-list.js';
import { answerTo, assign, centre, given, newspaper, office, stranger, type Said } from '../test-support/given.js';
import type { Command } from './command.js';

const complete = { type: 'CompleteTask', data: { taskId: 't' } } as const;

const progress = (percent: number, reason?: string): Command => ({
  type: 'ReportProgress',
  data: { taskId: 't', percent, ...(reason && { reason }) },
});

suite('completing a task', () => {
  const cases: readonly [string, Said, string][] = [
    ['is the lead unit’s to say', [centre, '2022-09-14', complete], 'accepted'],
    ['is refused to a coordinating unit', [newspaper, '2022-09-14', complete], 'not-the-lead-unit'],
    ['is refused to the issuing office', [office, '2022-09-14', complete], 'not-the-lead-unit'],
    ['is refused for a day that has not come', [centre, '2022-09-15', complete, '2022-09-14'], 'in-the-future'],
    ['is refused for a day before the plan', [centre, '2022-01-27', complete, '2022-09-14'], 'before-the-plan'],
    [
      'is refused for an unknown task',
      [centre, '2022-09-14', { type: 'CompleteTask', data: { taskId: 'x' } }],
      'unknown-task',
    ],
  ];
  for (const [name, said, answer] of cases) test(name, async () => assert.equal(answerTo(await given(), said), answer));

  test('is refused once it is done, and again possible after it was returned', async () => {
    const done: Said = [centre, '2022-09-14', complete];
    assert.equal(answerTo(await given(done), [centre, '2022-09-15', complete]), 'task-done');
    const returned: Said = [
      office,
      '2022-09-15',
      { type: 'ReturnCompletion', data: { taskId: 't', reason: 'Thiếu báo cáo' } },
    ];
    assert.equal(answerTo(await given(done, returned), [centre, '2022-09-16', complete]), 'accepted');
  });
});

suite('progress', () => {
  test('is reported by lead and coordinating units alone', async () => {
    const plan = await given();
    assert.equal(answerTo(plan, [newspaper, '2022-09-05', progress(20)]), 'accepted');
    assert.equal(answerTo(plan, [stranger, '2022-09-05', progress(20)]), 'not-a-participant');
  });

  for (const percent of [-1, 101, Number.NaN]) {
    test(`of ${percent} % is refused`, async () =>
      assert.equal(answerTo(await given(), [centre, '2022-09-05', progress(percent)]), 'invalid-data'));
  }

  test('that falls says why', async () => {
    const plan = await given([centre, '2022-09-05', progress(60)]);
    assert.equal(answerTo(plan, [centre, '2022-09-06', progress(40)]), 'progress-falls');
    assert.equal(answerTo(plan, [centre, '2022-09-06', progress(40, 'Đếm lại')]), 'accepted');
  });

  test('recorded late about an earlier day does not replace what came after', async () => {
    const plan = await given([centre, '2022-09-10', progress(60)], [centre, '2022-09-05', progress(20), '2022-09-12']);
    assert.equal(taskById(plan.tasks, 't')?.progress?.percent, 60);
  });
});

suite('extensions', () => {
  const request: Said = [
    centre,
    '2022-09-20',
    { type: 'RequestExtension', data: { taskId: 't', extensionId: 'e', to: '2022-10-15', reason: 'Chờ số liệu' } },
  ];

  test('keep the old date beside the new one', async () => {
    const plan = await given(request, [
      office,
      '2022-09-21',
      { type: 'GrantExtension', data: { taskId: 't', extensionId: 'e', to: '2022-10-10' } },
    ]);
    const task = taskById(plan.tasks, 't');
    assert.equal(task && dueOn(task), '2022-10-10');
    assert.equal(task?.extensions[0]?.from, '2022-09-30');
    assert.equal(task?.period.end, '2022-09-30');
  });

  test('must be later than the deadline', async () => {
    assert.equal(
      answerTo(await given(), [
        office,
        '2022-09-20',
        { type: 'GrantExtension', data: { taskId: 't', extensionId: 'e', to: '2022-09-30' } },
      ]),
      'not-later',
    );
  });

  test('are refused where there is no deadline', async () => {
    const plan = await given(assign('c', 'Thường xuyên'));
    assert.equal(
      answerTo(plan, [
        centre,
        '2022-09-20',
        { type: 'RequestExtension', data: { taskId: 'c', extensionId: 'e', to: '2022-10-15', reason: 'x' } },
      ]),
      'no-deadline',
    );
  });
});

suite('a target', () => {
  const set: Said = [
    office,
    '2022-01-28',
    { type: 'SetTarget', data: { targetId: 'g', text: 'đáp ứng 100% yêu cầu', value: 100, unit: '%', taskId: 't' } },
  ];
  test('is measured in its own unit', async () => {
    const plan = await given(set);
    assert.equal(
      answerTo(plan, [
        centre,
        '2022-06-30',
        { type: 'MeasureTarget', data: { targetId: 'g', value: 80, unit: 'lớp' } },
      ]),
      'wrong-unit-of-measure',
    );
    assert.equal(
      answerTo(plan, [centre, '2022-06-30', { type: 'MeasureTarget', data: { targetId: 'g', value: 80, unit: '%' } }]),
      'accepted',
    );
  });
});
