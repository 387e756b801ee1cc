import { assert } from 'chai';
import fc from 'fast-check';
import { replay } from '../decide/replay.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { tasksIn } from '../task/task-list.js';
import type { TaskEventType } from '../task/task.js';
import { legalLogs } from '../test-support/legal-logs.js';
import { frozen } from './frozen.js';

suite('freezing', () => {
  test('reaches every part of a value, but for what is said', () => {
    const entry = { data: {} };
    const value = { list: [[{ a: 1 }]], none: null, said: [entry], task: { said: [entry] } };
    frozen(value);
    assert.deepEqual(open(value), [entry, entry]);
  });

  test('bears any depth', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}{}${'}'.repeat(100_000)}`);
    assert.isFrozen(frozen({ deep }).deep);
  });

  test('leaves nothing of a plan to be changed, and no task another one’s things', async () => {
    await fc.assert(
      fc.asyncProperty(legalLogs, async (made) => {
        const log = await made;
        const plan = replay(log);
        assert.isEmpty(open(plan).filter((part) => !log.includes(part as RecordedEvent)));
        for (const { said, returned, delivered, amended, reassigned } of tasksIn(plan.tasks)) {
          const count = (type: TaskEventType): number => said.filter((saying) => saying.type === type).length;
          assert.deepEqual(
            [returned.length, delivered.length, amended.length, reassigned.length],
            [count('CompletionReturned'), count('ProductDelivered'), count('TaskAmended'), count('TaskReassigned')],
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** What in a value can still be changed, down to the first such part. */
function open(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.isFrozen(value) ? Object.values(value).flatMap(open) : [value];
}
