import { assert } from 'chai';
import fc from 'fast-check';
import { civilDateOf, dayNumberOf } from '../civil-date/civil-date.js';
import type { Command } from '../decide/command.js';
import { replay } from '../decide/replay.js';
import type { Plan } from '../plan/plan.js';
import { taskById, tasksIn } from '../task/task-list.js';
import { workStateOf, type Task } from '../task/task.js';
import { assign, centre, given, newspaper, office, periods, type Said } from '../test-support/given.js';
import { legalLogs } from '../test-support/legal-logs.js';
import { profile } from '../test-support/profile.js';
import { unitOn } from '../unit/unit.js';
import { agendaLinesOf } from './agenda-lines.js';
import { agendaOf, type Agenda } from './agenda.js';
import { isReminderDue, reminderStepOf } from './reminder-step.js';

const of = (by: Said[0], on: string, type: Command['type'], data: object): Said => [
  by,
  on,
  { type, data } as unknown as Command,
];
const ids = (items: readonly { readonly task: Task }[]): readonly string[] => items.map(({ task }) => task.id);
const groups = (agenda: Agenda): object => ({
  late: ids(agenda.late),
  week: ids(agenda.week),
  month: ids(agenda.month),
  report: ids(agenda.report),
});
const due = (id: string, end: string): Said =>
  of(office, '2022-01-28', 'AssignTask', {
    ...assign(id, '')[2].data,
    period: { text: id, kind: 'deadline', end, precision: 'day' },
  });

suite('what a unit has to do', () => {
  // 21 September 2022 is a Wednesday.
  const plan = (...said: readonly Said[]): Promise<Plan> =>
    given(
      due('yesterday', '2022-09-20'),
      due('today', '2022-09-21'),
      due('sunday', '2022-09-25'),
      due('monday', '2022-09-26'),
      due('october', '2022-10-01'),
      assign('none', ''),
      assign('running', 'Xuyên suốt năm 2022'),
      assign('when-asked', 'Khi có yêu cầu'),
      assign('to-come', 'Tháng 12/2022'),
      ...said,
    );

  test('is late, due this week, due this month, or to be reported on', async () => {
    const agenda = agendaOf(await plan(), 'tgpl', '2022-09-21', profile);
    assert.deepEqual(groups(agenda), {
      late: ['yesterday'],
      week: ['today', 'sunday'],
      month: ['monday', 't'],
      report: ['none', 'october', 'running'],
    });
    assert.deepEqual([agenda.days, agenda.next], [{ from: '2022-09-19', to: '2022-09-25' }, '2022-10-01']);
  });

  test('is what it leads: what it takes part in is the lead’s', async () => {
    assert.deepEqual(groups(agendaOf(await plan(), 'bao', '2022-09-21', profile)), {
      late: [],
      week: [],
      month: [],
      report: [],
    });
  });

  test('is its successor’s from that day on, by either id', async () => {
    const merged = await plan(of(office, '2022-07-01', 'SucceedUnits', { unitIds: ['tgpl'], successorId: 'khac' }));
    for (const unit of ['tgpl', 'khac'])
      assert.deepEqual(ids(agendaOf(merged, unit, '2022-09-21', profile).late), ['yesterday'], unit);
    assert.deepEqual(ids(agendaOf(merged, 'khac', '2022-06-30', profile).month), []);
  });

  test('goes over several plans, the nearest deadline first, and leaves out those that are closed', async () => {
    const other = await given(due('older', '2022-09-01'));
    const closed = await given(due('gone', '2022-09-01'), of(office, '2022-09-10', 'ClosePlan', { text: 'Xong' }));
    const { late } = agendaOf([await plan(), other, closed], 'tgpl', '2022-09-21', profile);
    assert.deepEqual(ids(late), ['older', 'yesterday']);
  });

  test('is not to be reported on once the unit has been heard of, but is while it is behind', async () => {
    const said = (percent: number): Promise<Plan> =>
      plan(of(centre, '2022-09-15', 'ReportProgress', { taskId: 'running', percent }));
    assert.deepEqual(ids(agendaOf(await said(90), 'tgpl', '2022-09-21', profile).report), ['none', 'october']);
    assert.deepEqual(ids(agendaOf(await said(10), 'tgpl', '2022-09-21', profile).report), [
      'none',
      'october',
      'running',
    ]);
    assert.deepEqual(ids(agendaOf(await said(90), 'tgpl', '2022-11-14', profile).report), ['none', 'running']);
  });

  test('for a week that passes the month’s end, has nothing left in the month', async () => {
    const agenda = agendaOf(await plan(), 'tgpl', '2022-09-29', profile);
    assert.deepEqual([ids(agenda.week), ids(agenda.month)], [['t', 'october'], []]);
  });

  test('holds every open task that it leads in one of the four groups or in none, and nothing else', async () => {
    const anyDay = fc.integer({ min: dayNumberOf('2022-01-28'), max: dayNumberOf('2023-02-01') }).map(civilDateOf);
    await fc.assert(
      fc.asyncProperty(legalLogs, anyDay, async (making, day) => {
        const told = replay(await making);
        for (const unit of ['tgpl', 'bao', 'khac']) {
          const { late, week, month, report, days, remind } = agendaOf(told, unit, day, profile);
          const shown = [late, week, month, report].flatMap(ids);
          assert.equal(new Set(shown).size, shown.length, 'each once');
          const answers = (task: Task): boolean =>
            task.lead.some((id) => unitOn(told, id, day) === unitOn(told, unit, day));
          for (const task of tasksIn(told.tasks)) {
            const isOpen = ['not-started', 'in-progress'].includes(workStateOf(task)) && answers(task);
            const isNear =
              task.due !== undefined && (task.due <= days.to || task.due.slice(0, 7) <= day.slice(0, 7)) && isOpen;
            assert.equal([late, week, month].flatMap(ids).includes(task.id), isNear, task.id);
            if (!isOpen) assert.notInclude(shown, task.id);
            if (isOpen && (task.due ?? day) < day) assert.include(ids(late), task.id);
          }
          for (const { task } of remind) assert.isTrue(isReminderDue(task, day, profile));
        }
      }),
      { numRuns: 60 },
    );
  });
});

suite('what waits for an answer', () => {
  const asked = (): Promise<Plan> =>
    given(
      of(centre, '2022-09-05', 'RequestExtension', {
        taskId: 't',
        extensionId: 'e',
        to: '2022-10-15',
        reason: 'Mưa lũ',
      }),
      of(newspaper, '2022-09-06', 'ReportObstacle', { taskId: 't', obstacleId: 'o', text: 'Chờ số liệu' }),
      of(centre, '2022-09-04', 'ReportObstacle', { taskId: 't', obstacleId: 'p', text: 'Thiếu kinh phí' }),
    );
  const told = (plan: Plan, unit: string): readonly unknown[] =>
    agendaOf(plan, unit, '2022-09-10', profile).waiting.map(({ id, since, from, by }) => [id, since, from, ...by]);

  test('is asked of the office, or of the lead by who takes part; both see it', async () => {
    const plan = await asked();
    assert.deepEqual(told(plan, 'tgpl'), [
      ['p', '2022-09-04', 'tgpl', 'stp'],
      ['e', '2022-09-05', 'tgpl', 'stp'],
      ['o', '2022-09-06', 'bao', 'tgpl'],
    ]);
    assert.deepEqual(told(plan, 'bao'), [['o', '2022-09-06', 'bao', 'tgpl']]);
    assert.deepEqual(told(plan, 'stp').length, 2);
    assert.deepEqual(told(plan, 'khac'), []);
  });

  test('waits no more once it is answered', async () => {
    const plan = await asked();
    assert.lengthOf(told(plan, 'tgpl'), 3);
    const granted = await given(
      of(centre, '2022-09-05', 'RequestExtension', {
        taskId: 't',
        extensionId: 'e',
        to: '2022-10-15',
        reason: 'Mưa lũ',
      }),
      of(office, '2022-09-07', 'GrantExtension', { taskId: 't', extensionId: 'e', to: '2022-10-15' }),
    );
    assert.deepEqual(told(granted, 'tgpl'), []);
  });
});

suite('a nomination that was sent back', () => {
  const guidance = of(office, '2022-05-01', 'GiveGuidance', { topic: 'commendation', text: 'Hướng dẫn' });
  const nominate = of(newspaper, '2022-06-01', 'NominateAward', {
    nominationId: 'n',
    form: 'giay-khen',
    nominee: { kind: 'collective', name: 'Ban biên tập' },
    merit: 'Loạt bài',
  });
  const sendBack = of(office, '2022-06-08', 'ReturnNomination', { nominationId: 'n', reason: 'Thiếu báo cáo' });
  const told = (plan: Plan, unit: string): unknown => agendaLinesOf(plan, unit, '2022-09-10', profile).returned;

  test('is its maker’s to put forward again, with the reason, until that is done or the plan is closed', async () => {
    const line = {
      plan: 'test.plan',
      planNumber: '225/KH-STP',
      nomination: 'n',
      name: 'Ban biên tập',
      since: '2022-06-08',
      reason: 'Thiếu báo cáo',
    };
    const returned = await given(guidance, nominate, sendBack);
    assert.deepEqual(told(returned, 'bao'), [line]);
    assert.deepEqual(told(returned, 'tgpl'), []);
    assert.deepEqual(told(await given(guidance, nominate), 'bao'), []);
    const again = of(newspaper, '2022-06-10', 'NominateAward', nominate[2].data);
    assert.deepEqual(told(await given(guidance, nominate, sendBack, again), 'bao'), []);
    const closed = of(office, '2022-09-09', 'ClosePlan', { text: 'Xong' });
    assert.deepEqual(told(await given(guidance, nominate, sendBack, closed), 'bao'), []);
  });

  test('is whose that took its maker over', async () => {
    const merged = of(office, '2022-07-01', 'SucceedUnits', { unitIds: ['bao'], successorId: 'khac' });
    const plan = await given(guidance, nominate, sendBack, merged);
    for (const unit of ['bao', 'khac']) assert.lengthOf(told(plan, unit) as readonly unknown[], 1, unit);
  });
});

suite('the day of a reminder', () => {
  const stepOn = async (day: string, ...said: readonly Said[]): Promise<string | undefined> => {
    const task = taskById((await given(...said)).tasks, 't');
    return task && reminderStepOf(task, day, profile);
  };
  // Task t is due on 30 September 2022.
  for (const [day, step] of [
    ['2022-09-22', undefined],
    ['2022-09-23', '2022-09-23'],
    ['2022-09-26', '2022-09-23'],
    ['2022-09-27', '2022-09-27'],
    ['2022-09-29', '2022-09-29'],
    ['2022-09-30', '2022-09-30'],
    ['2022-10-06', '2022-09-30'],
    ['2022-10-07', '2022-10-07'],
    ['2022-10-20', '2022-10-14'],
  ] as const)
    test(`on ${day} is ${step ?? 'still to come'}`, async () => assert.equal(await stepOn(day), step));

  test('is the profile’s', async () => {
    const task = taskById((await given()).tasks, 't') as Task;
    const days = { ...profile, remindDays: 10, followUp: { remindBefore: [5], officeAfter: 3, reportDays: 30 } };
    assert.deepEqual(
      ['2022-09-24', '2022-09-25', '2022-10-09', '2022-10-10'].map((day) => reminderStepOf(task, day, days)),
      [undefined, '2022-09-25', '2022-09-25', '2022-10-10'],
    );
  });

  test('comes once: a reminder holds until the next, and a missed one is made up for', async () => {
    const plan = await given(of(office, '2022-09-23', 'SendReminder', { taskId: 't', to: ['tgpl'], text: 'Đôn đốc' }));
    const task = taskById(plan.tasks, 't') as Task;
    assert.deepEqual(
      ['2022-09-23', '2022-09-26', '2022-09-27', '2022-09-28'].map((day) => isReminderDue(task, day, profile)),
      [false, false, true, true],
    );
  });

  test('is none for work that is done, stopped or without a deadline, nor before it was given', async () => {
    assert.isUndefined(await stepOn('2022-10-01', of(centre, '2022-09-30', 'CompleteTask', { taskId: 't' })));
    const late = of(office, '2022-09-28', 'AssignTask', {
      ...assign('x', '')[2].data,
      period: periods['Tháng 9/2022'],
    });
    const task = taskById((await given(late)).tasks, 'x') as Task;
    assert.deepEqual(
      ['2022-09-28', '2022-09-29'].map((day) => reminderStepOf(task, day, profile)),
      [undefined, '2022-09-29'],
    );
  });
});
