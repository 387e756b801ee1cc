import { assert } from 'chai';
import fc from 'fast-check';
import type { Plan } from '../plan/plan.js';
import type { Task } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { assign, centre, given, office, periods, type Said } from '../test-support/given.js';
import { legalLogs } from '../test-support/legal-logs.js';
import { profile } from '../test-support/profile.js';
import type { Command } from '../decide/command.js';
import { replay } from '../decide/replay.js';
import { countsOf } from './counts.js';
import { progressOf } from './progress.js';
import { statusOf } from './status.js';
import { timelineOf } from './timeline.js';
import { workloadOf } from './workload.js';

const of = (by: Said[0], on: string, type: Command['type'], data: object): Said => [
  by,
  on,
  { type, data } as unknown as Command,
];
const duty: Said = [
  office,
  '2022-01-28',
  {
    type: 'AssignTask',
    data: {
      taskId: 'duty',
      number: 'III.1',
      title: 'Trách nhiệm',
      kind: 'responsibility',
      lead: ['tgpl'],
      coordinating: [],
      period: periods[''],
    },
  },
];

suite('the one count', () => {
  const plan = (): Promise<Plan> =>
    given(
      assign('late', 'Tháng 8/2022'),
      assign('done', 'Tháng 8/2022'),
      assign('none', ''),
      assign('none-done', ''),
      assign('gone', 'Tháng 8/2022'),
      assign('rest', 'Tháng 8/2022'),
      duty,
      of(centre, '2022-08-20', 'CompleteTask', { taskId: 'done' }),
      of(centre, '2022-08-20', 'CompleteTask', { taskId: 'none-done' }),
      of(office, '2022-08-20', 'CancelTask', { taskId: 'gone', reason: 'Thôi' }),
      of(office, '2022-08-20', 'SuspendTask', { taskId: 'rest', reason: 'Dịch' }),
    );

  test('has dated and undated tasks, what is stopped outside, and responsibilities apart', async () => {
    const { byStatus, ...counts } = countsOf(await plan(), '2022-10-15', profile);
    assert.deepEqual(counts, {
      assigned: 5,
      dated: { total: 3, doneInTime: 1, doneLate: 0, openInTime: 0, openLate: 2, openLongLate: 1 },
      undated: { total: 2, done: 1, open: 1, openLong: 1 },
      suspended: 1,
      cancelled: 1,
      done: 2,
      open: 3,
      behind: 0,
      responsibilities: { total: 1, done: 0 },
    });
    assert.deepEqual([byStatus.done, byStatus['done-on-time'], byStatus.overdue], [1, 1, 2]);
  });

  test('of several plans is the sum of each', async () => {
    const one = await plan();
    assert.equal(countsOf([one, one], '2022-10-15', profile).dated.openLate, 4);
  });

  test('leaves out a responsibility that was cancelled', async () => {
    const dropped = of(office, '2022-08-20', 'CancelTask', { taskId: 'duty', reason: 'Thôi' });
    const total = async (...said: Said[]): Promise<number> =>
      countsOf(await given(duty, ...said), '2022-10-15', profile).responsibilities.total;
    assert.deepEqual([await total(), await total(dropped)], [1, 0]);
  });

  test('adds up, agrees with progress, and has the same statuses as the tasks, for every legal log', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, async (making) => {
        const told = replay(await making);
        const day = '2022-12-31';
        const { assigned, dated, undated, suspended, cancelled, done, open, byStatus, responsibilities } = countsOf(
          told,
          day,
          profile,
        );
        assert.equal(assigned, dated.total + undated.total);
        assert.equal(assigned, done + open);
        assert.equal(dated.total, dated.doneInTime + dated.doneLate + dated.openInTime + dated.openLate);
        assert.equal(undated.total, undated.done + undated.open);
        const isDropped = (task: Task): boolean => task.kind === 'responsibility' && task.cancelled !== undefined;
        const dropped = [...tasksIn(told.tasks)].filter(isDropped).length;
        assert.equal(assigned + suspended + cancelled + responsibilities.total + dropped, told.tasks.count);
        assert.equal(progressOf(told, day).tasks, assigned + suspended);
        for (const task of tasksIn(told.tasks))
          if (task.kind === 'task') assert.isAbove(byStatus[statusOf(task, day, profile).status], 0);
      }),
      { numRuns: 60 },
    );
  });
});

suite('reached and expected', () => {
  test('are over the same tasks: what has no days holds nothing back', async () => {
    const told = await given(
      ...Array.from({ length: 9 }, (_, at) => assign(`c${at}`, 'Thường xuyên')),
      of(centre, '2022-09-20', 'CompleteTask', { taskId: 't' }),
    );
    const { reached, expected } = progressOf(told, '2022-12-01');
    assert.deepEqual([reached, expected], [10, 10]);
  });

  test('expect everything once a deadline has passed that has no first day', async () => {
    const told = await given(
      assign('d', 'trước ngày 15/11/2022'),
      of(office, '2022-02-01', 'CancelTask', { taskId: 't', reason: 'Thôi' }),
    );
    assert.deepEqual(progressOf(told, '2022-12-01'), { reached: 0, expected: 100, tasks: 1, done: 0 });
  });

  test('make a task behind while its deadline is to come, and late after it', async () => {
    const told = await given(of(centre, '2022-09-05', 'ReportProgress', { taskId: 't', percent: 10 }));
    const [task] = tasksIn(told.tasks);
    const standing = (day: string) => task && statusOf(task, day, profile);
    assert.deepEqual([standing('2022-09-15')?.isBehind, standing('2022-10-01')?.isBehind], [true, false]);
  });
});

suite('a unit that another has succeeded', () => {
  const merged = (): Promise<Plan> =>
    given(of(office, '2022-07-01', 'SucceedUnits', { unitIds: ['tgpl'], successorId: 'khac' }));

  test('is found by its old id: its duties are its successor’s', async () => {
    const told = await merged();
    assert.equal(progressOf(told, '2022-08-01', { unitId: 'tgpl' }).tasks, 1);
    assert.equal(countsOf(told, '2022-08-01', profile, { unitId: 'tgpl' }).assigned, 1);
    assert.equal(workloadOf(told, 'tgpl', '2022-08-01').leading.length, 1);
  });

  test('stays succeeded when it is registered after that', async () => {
    const told = await given(of(office, '2022-07-01', 'SucceedUnits', { unitIds: ['stp'], successorId: 'khac' }), [
      { id: 'k', unit: 'khac' },
      '2022-07-02',
      { type: 'RegisterUnit', data: { unitId: 'stp', name: 'Sở Tư pháp tỉnh', role: 'office' } },
    ]);
    assert.deepEqual(
      [told.units['stp']?.successor?.unitId, told.units['stp']?.names[0]?.name],
      ['khac', 'Sở Tư pháp tỉnh'],
    );
  });
});

suite('headings that no rule lets through', () => {
  const sections = (parents: readonly (readonly [string, string?])[]): Plan['sections'] =>
    parents.map(([id, parentId]) => ({
      id,
      number: '',
      title: id,
      said: [],
      ...(parentId !== undefined && { parentId }),
    }));
  const withSections = async (list: Plan['sections'], sectionId: string): Promise<Plan> => {
    const told = await given([
      office,
      '2022-01-28',
      { type: 'AssignTask', data: { ...assign('x', 'Tháng 8/2022')[2].data, sectionId: 's' } as never },
    ]);
    const task = [...tasksIn(told.tasks)].map((each) => ({ ...each, sectionId }));
    return { ...told, sections: list, tasks: { ...told.tasks, blocks: [[task]] } };
  };
  const cases: readonly (readonly [string, Plan['sections'], string])[] = [
    ['its own parent', sections([['a', 'a']]), 'a'],
    [
      'in a circle',
      sections([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ]),
      'a',
    ],
    ['50,000 deep', sections(Array.from({ length: 50_000 }, (_, at) => [`s${at}`, `s${at + 1}`] as const)), 's0'],
    ['unknown', [], 'nowhere'],
  ];
  for (const [name, list, id] of cases)
    test(`hide no task: ${name}`, async () => {
      const { rows } = timelineOf(await withSections(list, id), '2022-09-01', profile);
      assert.equal(rows.filter((row) => 'task' in row).length, 2);
    });
});
