import { statusOf, taskAt, type Task } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import fc from 'fast-check';
import { longPlan } from '../test-support/long-plan.js';
import { mostUrgent, tasksFor } from './tasks-for.js';

suite('the tasks of a form', () => {
  test('are those of the unit; for the office, all', () => {
    const plan = longPlan(130);
    for (const unit of ['tgpl', 'stp'])
      assert.deepEqual(
        tasksFor(plan, unit, '2022-09-10').map(({ id }) => id),
        Array.from({ length: 130 }, (_, at) => String(at + 1)),
      );
    assert.isEmpty(tasksFor(plan, 'bao', '2022-09-10'));
  });

  test('are asked for once for each plan, whichever form asks', () => {
    const [plan, other] = [longPlan(3), longPlan(4)];
    const first = tasksFor(plan, 'tgpl', '2022-09-10');
    assert.equal(tasksFor(other, 'tgpl', '2022-09-10').length, 4);
    assert.isTrue(tasksFor(plan, 'tgpl', '2022-09-10') === first);
  });

  const today = '2022-09-10';
  const task = taskAt(longPlan(1).tasks, 0) as Task;
  const said = { on: '2022-09-01', reason: '' };
  const state = fc.constantFrom({}, {}, {}, { completed: said }, { cancelled: said }, { suspended: said });
  const due = fc.constantFrom('2022-09-01', '2022-09-05', '2022-09-12', '2022-09-14', '2022-12-01', undefined);
  const tasks = fc.array(fc.tuple(state, due), { maxLength: 9 });

  test('begin with the one that is late the longest, else the next to be due, else the first open one', () => {
    const rankOf = (one: Task): string => {
      const { status, dueOn } = statusOf(one, today, vietnam);
      if (status === 'overdue' || status === 'due-soon') return `${status === 'overdue' ? 0 : 1} ${dueOn}`;
      return status === 'cancelled' || status.startsWith('done') ? '3' : '2';
    };
    fc.assert(
      fc.property(tasks, (parts) => {
        const { due: _due, ...rest } = task;
        const all = parts.map(([part, day], at): Task => ({
          ...rest,
          ...part,
          id: String(at),
          ...(day !== undefined && { due: day }),
        }));
        const [expected] = all.toSorted((one, other) =>
          rankOf(one) < rankOf(other) ? -1 : rankOf(one) > rankOf(other) ? 1 : 0,
        );
        assert.equal(mostUrgent(all, today, vietnam)?.id, expected?.id);
      }),
    );
  });
});
