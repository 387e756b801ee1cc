import { assert } from 'chai';
import fc from 'fast-check';
import { addDays } from '../civil-date/civil-date.js';
import type { Command } from '../decide/command.js';
import { replay } from '../decide/replay.js';
import type { Plan } from '../plan/plan.js';
import { tasksIn } from '../task/task-list.js';
import { assign, centre, given, office, periods, type Said } from '../test-support/given.js';
import { legalLogs } from '../test-support/legal-logs.js';
import { profile } from '../test-support/profile.js';
import { unitNameOn, unitOn } from '../unit/unit.js';
import { countBasisOf, figuresFrom, type CountBasis } from './count-basis.js';
import { countsOf } from './counts.js';
import { statusOf } from './status.js';

const kept = (plan: Plan): CountBasis => JSON.parse(JSON.stringify(countBasisOf(plan))) as CountBasis;
const startDays = fc.integer({ min: 0, max: 500 }).map((day) => addDays('2022-01-20', day));

/** The same figures from the whole plan, by what counts it elsewhere. */
function counted(plan: Plan, day: string): object {
  const tasks = [...tasksIn(plan.tasks)];
  const due = tasks.map((task) => statusOf(task, day, profile)).filter(({ daysLeft = -1 }) => daysLeft >= 0);
  const ids = new Set(tasks.flatMap(({ lead }) => lead.map((id) => unitOn(plan, id, day))));
  return {
    counts: countsOf(plan, day, profile),
    nextDeadline: due.flatMap(({ dueOn = [] }) => dueOn).sort()[0],
    units: [...ids].sort().map((id) => ({
      id,
      name: unitNameOn(plan, id, day),
      counts: countsOf(plan, day, profile, { unitId: id }),
    })),
  };
}

function figures(basis: CountBasis, day: string): object {
  const { counts, nextDeadline, units } = figuresFrom(basis, day, profile);
  return { counts, nextDeadline, units };
}

/** Counts the plan from its basis when the day comes that was named, and compares it on each day of 15 months. */
async function eachDay(plan: Plan, start: string): Promise<void> {
  const basis = kept(plan);
  let [until, standing]: [string, object] = ['', {}];
  for (let day = start; day < addDays(start, 450); day = addDays(day, 1)) {
    if (day >= until) {
      standing = figures(basis, day);
      ({ until } = figuresFrom(basis, day, profile));
    }
    assert.deepEqual(standing, counted(plan, day), `${day}, counted for the days before ${until}`);
  }
}

suite('what a plan is counted from without its log', () => {
  test('gives the figures of any day, which hold until the day that it names, for every legal log', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, startDays, async (making, start) => {
        await eachDay(replay(await making), start);
      }),
      { numRuns: 40 },
    );
  });

  const of = (by: Said[0], on: string, type: Command['type'], data: object): Said => [
    by,
    on,
    { type, data } as unknown as Command,
  ];

  test('tells under which name a unit stands on each day, and who has succeeded it', async () => {
    const plan = await given(
      of(office, '2022-06-01', 'RenameUnit', { unitId: 'bao', name: 'Báo và Đài' }),
      of(office, '2022-07-01', 'SucceedUnits', { unitIds: ['tgpl'], successorId: 'khac' }),
    );
    for (const day of ['2022-05-31', '2022-06-01', '2022-06-30', '2022-07-01', '2022-12-31'])
      assert.deepEqual(figures(kept(plan), day), counted(plan, day), day);
    assert.equal(figuresFrom(kept(plan), '2022-06-15', profile).until, '2022-07-01');
  });

  test('knows every day that changes a task alone, whatever its period', async () => {
    const begun = { text: 'Từ tháng 6/2022', kind: 'continuous', start: '2022-06-01', precision: 'month' };
    for (const period of [...Object.values(periods), begun]) {
      const data = { taskId: 'alone', number: 'I.1', title: 'Việc', lead: ['tgpl'], coordinating: [], period };
      const alone = of(office, '2022-01-28', 'AssignTask', data);
      const gone = of(office, '2022-02-01', 'CancelTask', { taskId: 't', reason: 'Thôi' });
      await eachDay(await given(alone, gone), '2022-01-28');
    }
  });

  test('holds long where nothing is open', async () => {
    const plan = await given(
      assign('d', 'trước ngày 15/11/2022'),
      of(centre, '2022-09-20', 'CompleteTask', { taskId: 't' }),
      of(office, '2022-09-21', 'CancelTask', { taskId: 'd', reason: 'Thôi' }),
    );
    assert.equal(figuresFrom(kept(plan), '2022-10-01', profile).until, '9999-12-31');
  });
});
