import { tasksIn, type Command, type Plan } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { after, given, office, type Said } from '../test-support/given.js';
import { uidsOf } from './uids.js';

const day = (end: string): object => ({ text: end, kind: 'deadline', end, precision: 'day' });

function assigned(taskId: string, milestones: number): Said {
  const times = Array.from({ length: milestones }, (_, at) => day(`2026-0${at + 1}-15`));
  const data = {
    taskId,
    number: taskId,
    title: 'Việc',
    lead: ['nha-o'],
    coordinating: [],
    period: day('2026-12-31'),
    milestones: times,
  };
  return [office, '2026-02-01', { type: 'AssignTask', data } as unknown as Command];
}

const withdraw = (plan: Plan, taskId: string): Plan => {
  const entryId = [...tasksIn(plan.tasks)].find(({ id }) => id === taskId)?.said[0]?.id ?? '';
  return after(plan, [office, '2026-02-02', { type: 'WithdrawEntry', data: { entryId, reason: 'Nhầm' } }]);
};

/** Every name of a plan, by task and place. */
function namesIn(plan: Plan): ReadonlyMap<string, string> {
  const uidOf = uidsOf(plan);
  const gone = plan.withdrawn.flatMap(({ gave }) =>
    gave === null ? [] : [[gave.taskId, gave.days.length - 1] as const],
  );
  const live = [...tasksIn(plan.tasks)].map(({ id, milestones = [] }) => [id, milestones.length] as const);
  return new Map(
    [...live, ...gone].flatMap(([id, count]) =>
      Array.from({ length: count + 1 }, (_, place) => [`${id} ${place}`, uidOf(id, place)] as const),
    ),
  );
}

suite('the names of events', () => {
  test('are those of the task and of the place, as they were before, where nothing clashes', () => {
    const uidOf = uidsOf(given(assigned('a#1', 1)));
    assert.deepEqual(
      [uidOf('3', 0), uidOf('3', 1), uidOf('a#1', 0), uidOf('a#1', 1)],
      ['3', '3#1', 'a#1', 'a#1#1'].map((name) => `${name}@donghai.sxd.21-2026`),
    );
  });

  test('of a task whose id reads like a time of another are told apart: what came first keeps its name', () => {
    // In the plan of the tests, task 3 has two times.
    const plan = given(assigned('3#1', 0));
    assert.equal(uidsOf(plan)('3', 1), '3#1@donghai.sxd.21-2026');
    assert.equal(uidsOf(plan)('3#1', 0), '3#1~2@donghai.sxd.21-2026');
    const turned = given(assigned('x#1', 0), assigned('x', 1));
    assert.equal(uidsOf(turned)('x#1', 0), 'x#1@donghai.sxd.21-2026');
    assert.equal(uidsOf(turned)('x', 1), 'x#1~2@donghai.sxd.21-2026');
    assert.equal(uidsOf(withdraw(turned, 'x#1'))('x', 1), 'x#1~2@donghai.sxd.21-2026');
  });

  test('are distinct in every plan, and stay as they are whatever is recorded and withdrawn', () => {
    const id = fc.constantFrom('x', 'x#1', 'x#2', 'x#1#1', 'x#1~2', 'x~2', '\u202Ex', 'x\u0085', '#1', 'x\u200F#1');
    const step = fc.record({ id, milestones: fc.nat(3), isWithdrawn: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let plan = given();
        let before = namesIn(plan);
        for (const { id: taskId, milestones, isWithdrawn } of steps) {
          if (!isWithdrawn === [...tasksIn(plan.tasks)].some((task) => task.id === taskId)) continue;
          plan = isWithdrawn ? withdraw(plan, taskId) : after(plan, assigned(taskId, milestones));
          const now = namesIn(plan);
          for (const [key, uid] of before) assert.equal(now.get(key), uid, key);
          assert.lengthOf([...new Set(now.values())], now.size);
          before = now;
        }
      }),
      { numRuns: 60 },
    );
  });
});
