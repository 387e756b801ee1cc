import { assert } from 'chai';
import { assign, centre, given, issued, logOf, newspaper, office, type Said } from '../test-support/given.js';
import { catalogue, type EventType } from '../event/catalogue.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { taskById } from '../task/task-list.js';
import type { Task } from '../task/task.js';
import type { Plan } from '../plan/plan.js';
import { planAt } from '../decide/plan-at.js';
import { profile } from '../test-support/profile.js';
import { expectedOf } from './expected.js';
import { historyOf } from './history.js';
import { progressOf } from './progress.js';
import { statusOf, statusWordOf, type Status } from './status.js';
import { timelineOf, timelineRowOf } from './timeline.js';
import { workloadOf } from './workload.js';
import { unitsOn } from '../unit/unit.js';

const statusIn = (plan: Plan, id: string, today: string): Status | undefined => {
  const task = taskById(plan.tasks, id);
  return task && statusOf(task, today, profile).status;
};
const complete: Said = [centre, '2022-09-30', { type: 'CompleteTask', data: { taskId: 't' } }];
const late: Said = [centre, '2022-10-01', { type: 'CompleteTask', data: { taskId: 't' } }];

suite('the status of a task', () => {
  // The vocabulary of offices that follow up assigned work; task t is due on 30 September 2022.
  const cases: readonly [string, readonly Said[], string, Status][] = [
    ['before its period', [], '2022-08-31', 'upcoming'],
    ['inside its period, nobody having begun', [], '2022-09-01', 'not-started'],
    [
      'inside its period, begun',
      [[centre, '2022-09-01', { type: 'StartTask', data: { taskId: 't' } }]],
      '2022-09-01',
      'ongoing',
    ],
    ['eight days before the deadline', [], '2022-09-22', 'not-started'],
    ['seven days before the deadline', [], '2022-09-23', 'due-soon'],
    ['on the last day', [], '2022-09-30', 'due-soon'],
    ['the day after', [], '2022-10-01', 'overdue'],
    ['done on the last day', [complete], '2022-12-01', 'done-on-time'],
    ['done a day late', [late], '2022-12-01', 'done-late'],
    [
      'suspended past its deadline',
      [[office, '2022-09-10', { type: 'SuspendTask', data: { taskId: 't', reason: 'Dịch' } }]],
      '2022-12-01',
      'suspended',
    ],
    [
      'cancelled',
      [[office, '2022-09-10', { type: 'CancelTask', data: { taskId: 't', reason: 'Thôi' } }]],
      '2022-12-01',
      'cancelled',
    ],
    ['started early', [[centre, '2022-08-15', { type: 'StartTask', data: { taskId: 't' } }]], '2022-08-20', 'ongoing'],
  ];
  for (const [name, said, today, status] of cases) {
    test(`${name} is ${status}`, async () => {
      const plan = await given(...said);
      assert.equal(statusIn(plan, 't', today), status);
      assert.equal(statusWordOf(taskById(plan.tasks, 't') as Task, today, profile), status);
    });
  }

  test('is never overdue without a deadline', async () => {
    const plan = await given(assign('none', ''), assign('on', 'Thường xuyên'), assign('if', 'Khi có yêu cầu'));
    assert.deepEqual(
      ['none', 'on', 'if'].map((id) => statusIn(plan, id, '2099-01-01')),
      ['not-started', 'continuous', 'not-started'],
    );
  });

  test('follows an extension', async () => {
    const plan = await given([
      office,
      '2022-09-20',
      { type: 'GrantExtension', data: { taskId: 't', extensionId: 'e', to: '2022-10-15' } },
    ]);
    assert.equal(statusIn(plan, 't', '2022-10-15'), 'due-soon');
    assert.equal(statusIn(plan, 't', '2022-10-16'), 'overdue');
  });
});

suite('progress', () => {
  test('is expected in step with the days', async () => {
    const task = taskById((await given()).tasks, 't');
    assert.deepEqual(
      ['2022-08-31', '2022-09-15', '2022-09-30', '2022-12-01'].map((day) => task && expectedOf(task, day)),
      [0, 50, 100, 100],
    );
  });

  test('of the plan is the mean of its tasks, without cancelled ones', async () => {
    const plan = await given(
      assign('t2', 'Tháng 9/2022'),
      assign('t3', 'Tháng 9/2022'),
      [centre, '2022-09-10', { type: 'ReportProgress', data: { taskId: 't', percent: 40 } }],
      [office, '2022-09-10', { type: 'CancelTask', data: { taskId: 't3', reason: 'Thôi' } }],
    );
    assert.deepEqual(progressOf(plan, '2022-09-15'), { reached: 20, tasks: 2, done: 0, expected: 50 });
    assert.equal(progressOf(plan, '2022-09-15', { unitId: 'bao' }).tasks, 0);
    assert.equal(progressOf(plan, '2022-09-15', { sectionId: 's' }).tasks, 2);
  });
});

suite('the timeline', () => {
  test('keeps the order of the document, tasks under their headings', async () => {
    const section: Said = [
      office,
      '2022-01-28',
      { type: 'AddSection', data: { sectionId: 's1', number: 'II.1', title: 'Chuyên môn', parentId: 's' } },
    ];
    const below: Said = [
      office,
      '2022-01-28',
      { type: 'AssignTask', data: { ...assign('b', 'Quý III/2022')[2].data, sectionId: 's1' } as never },
    ];
    const { rows, from, to } = timelineOf(
      await given(section, below, assign('c', 'Tháng 8/2022')),
      '2022-09-01',
      profile,
    );
    assert.deepEqual(
      rows.map(({ key, depth }) => [key, depth]),
      [
        ['section:s', 0],
        ['t', 1],
        ['section:s1', 1],
        ['b', 2],
        ['c', 1],
      ],
    );
    assert.deepEqual([from, to], ['2022-07-01', '2022-09-30']);
  });

  test('has no bar for a task without dates', async () => {
    const plan = await given(assign('none', 'Khi có yêu cầu'));
    const task = taskById(plan.tasks, 'none');
    assert.isUndefined(task && timelineRowOf(plan, task, '2022-09-01', profile).planned);
  });

  test('shows what really happened up to today, and no further than completion', async () => {
    const start: Said = [centre, '2022-09-05', { type: 'StartTask', data: { taskId: 't' } }];
    const actual = (plan: Plan): unknown => {
      const task = taskById(plan.tasks, 't');
      return task && timelineRowOf(plan, task, '2022-12-01', profile).actual;
    };
    assert.deepEqual(actual(await given(start)), { start: '2022-09-05', end: '2022-12-01' });
    assert.deepEqual(actual(await given(start, complete)), { start: '2022-09-05', end: '2022-09-30' });
  });

  test('groups by unit and by status', async () => {
    const plan = await given(assign('n', 'Tháng 8/2022', ['bao']));
    assert.deepEqual(
      timelineOf(plan, '2022-09-01', { ...profile, grouping: 'unit' }).rows.map(({ key }) => key),
      ['unit:tgpl', 't', 'unit:bao', 'n'],
    );
    assert.deepEqual(
      timelineOf(plan, '2022-09-01', { ...profile, grouping: 'status' }).rows.map(({ key }) => key),
      ['status:overdue', 'n', 'status:not-started', 't'],
    );
  });
});

suite('units over time', () => {
  const renamed: Said = [
    office,
    '2022-03-01',
    { type: 'RenameUnit', data: { unitId: 'bao', name: 'Báo và Đài Ninh Thuận' } },
  ];
  const successor: Said = [
    office,
    '2022-07-01',
    { type: 'SucceedUnits', data: { unitIds: ['tgpl'], successorId: 'bao' } },
  ];

  test('a unit is called what it is called on that day', async () => {
    const plan = await given(renamed, successor);
    const names = (day: string): string[] => unitsOn(plan, ['tgpl', 'bao'], day).map(({ name }) => name);
    assert.deepEqual(names('2022-02-28'), ['Trung tâm', 'Báo Ninh Thuận']);
    assert.deepEqual(names('2022-03-01'), ['Trung tâm', 'Báo và Đài Ninh Thuận']);
    assert.deepEqual(names('2022-07-01'), ['Báo và Đài Ninh Thuận']);
  });

  test('the workload passes to the successor', async () => {
    const plan = await given(successor);
    assert.equal(workloadOf(plan, 'bao', '2022-06-30').leading.length, 0);
    assert.equal(workloadOf(plan, 'bao', '2022-07-01').leading.length, 1);
  });
});

suite('looking back', () => {
  const log = (): ReturnType<typeof logOf> =>
    logOf([
      ...issued,
      [newspaper, '2022-09-09', { type: 'ReportProgress', data: { taskId: 't', percent: 50 } }, '2022-09-12'],
      [complete[0], complete[1], complete[2]],
    ]);
  const percent = (plan: Plan): number | undefined => taskById(plan.tasks, 't')?.progress?.percent;

  test('on a Friday, what was written down on Monday counts by its day and not by its record', async () => {
    const entries = await log();
    assert.equal(percent(planAt(entries, { occurredBy: '2022-09-09' })), 50);
    assert.isUndefined(percent(planAt(entries, { recordedBy: '2022-09-10T00:00:00Z' })));
    assert.equal(percent(planAt(entries, { recordedBy: '2022-09-12T02:00:00.000Z' })), 50);
  });

  test('a unit that was given work before its registration is called as it was registered; others are not known yet', async () => {
    const registered = (unitId: string, name: string): Said => [
      office,
      '2022-06-01',
      { type: 'RegisterUnit', data: { unitId, name } },
    ];
    const entries = await logOf([
      ...issued,
      registered('phong', 'Phòng Mới'),
      registered('ban', 'Ban Mới'),
      // Called as a field of a task is, and as a task.
      registered('lead', 'Đội Mới'),
      registered('x', 'Tổ Mới'),
      registered('hd-moi', 'Hội đồng Mới'),
      [office, '2022-06-02', { type: 'RenameUnit', data: { unitId: 'phong', name: 'Phòng Đổi tên' } }],
      assign('x', 'Thường xuyên', ['phong']),
    ]);
    const plan = planAt(entries, { occurredBy: '2022-03-01' });
    assert.deepEqual(unitsOn(plan, ['phong', 'ban'], '2022-03-01'), [
      { id: 'phong', name: 'Phòng Mới' },
      { id: 'ban', name: 'ban' },
    ]);
    for (const unknown of ['ban', 'lead', 'x', 'hd-moi']) assert.notProperty(plan.units, unknown);
  });

  test('the history of a task has the newest first', async () => {
    assert.deepEqual(
      historyOf(await log(), { taskId: 't' }).map(({ type }) => type),
      ['TaskCompleted', 'TaskProgressed', 'TaskAssigned'],
    );
  });

  for (const [scope, field] of [
    [{ taskId: 't' }, 'taskId'],
    [{ nominationId: 't' }, 'nominationId'],
  ] as const)
    test(`the history by ${field} has every kind that may name one, and no other, whatever stands there`, () => {
      const kinds = Object.keys(catalogue) as EventType[];
      const log = kinds.map((type) => ({ type, data: { [field]: 't' } }) as unknown as RecordedEvent);
      const naming = kinds.filter((type) => Object.hasOwn(catalogue[type].entries, field)).toReversed();
      assert.deepEqual(
        historyOf(log, scope).map(({ type }) => type),
        naming,
      );
    });
});
