import { assert } from 'chai';
import fc from 'fast-check';
import type { Draft } from 'immer';
import { advance } from '../decide/advance.js';
import { replay } from '../decide/replay.js';
import { emptyPlan, type Plan } from '../plan/plan.js';
import { addTask, byPage, tasksIn } from '../task/task-list.js';
import type { Task } from '../task/task.js';
import { assign, centre, issued, logOf, type Said } from '../test-support/given.js';
import { legalLogs } from '../test-support/legal-logs.js';
import { profile } from '../test-support/profile.js';
import { countBasisOf, figuresFrom } from './count-basis.js';
import { countsOf } from './counts.js';
import { progressOf } from './progress.js';

/** The mean of all tasks, reckoned anew from copies that nobody has seen. */
const progressAnew = (plan: Plan, day: string): unknown => progressOf(JSON.parse(JSON.stringify(plan)) as Plan, day);

suite('what is reckoned page by page', () => {
  test('gives after each entry, on whatever day it is asked, what is reckoned anew', async () => {
    const days = fc.array(fc.constantFrom('2022-03-01', '2022-09-12', '2022-12-31'), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(legalLogs, days, async (making, asked) => {
        const log = await making;
        let plan = replay([]);
        for (const [at, entry] of log.entries()) {
          plan = advance(plan, [entry]);
          const day = asked[at % asked.length] ?? '';
          assert.deepEqual(countsOf(plan, day, profile), figuresFrom(countBasisOf(plan), day, profile).counts);
          assert.deepEqual(progressOf(plan, day), progressAnew(plan, day));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('reckons again for the page alone in which a task changed', async () => {
    const said = [...issued, ...Array.from({ length: 199 }, (_, at): Said => assign(`t${at}`, ''))];
    const start: Said = [centre, '2022-03-01', { type: 'StartTask', data: { taskId: 't70' } }];
    const log = await logOf([...said, start]);
    const plan = replay(log.slice(0, -1));
    const asked: string[][] = [];
    const numbers = byPage((some: readonly Task[]) => asked.push(some.map(({ id }) => id)));
    numbers(plan.tasks);
    numbers(plan.tasks);
    assert.deepEqual(
      asked.map(({ length }) => length),
      [64, 64, 64, 8],
    );
    numbers(advance(plan, log.slice(-1)).tasks);
    assert.lengthOf(asked, 5);
    assert.include(asked[4]?.join(' '), 't70');
  });

  test('keeps nothing of a plan in the making, whose pages change in place', () => {
    const plan = emptyPlan();
    const count = byPage((some: readonly Task[]) => some.length);
    addTask(plan.tasks, { id: 'a' } as Draft<Task>);
    assert.deepEqual(count(plan.tasks), [1]);
    addTask(plan.tasks, { id: 'b' } as Draft<Task>);
    assert.deepEqual(count(plan.tasks), [2]);
    assert.lengthOf([...tasksIn(plan.tasks)], 2);
  });
});
