import { historyOf, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { notesOf } from './log-notes.js';

const tasks = ['t1', 't2'] as const;

/** What happens: a task is assigned or changed, worked on, or what was said so many entries ago is withdrawn. */
const happenings = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constantFrom('TaskAssigned', 'TaskAmended', 'TaskProgressed'),
      task: fc.constantFrom(...tasks),
    }),
    fc.record({ type: fc.constant('EntryWithdrawn'), back: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ type: fc.constant('PlanAmended') }),
  ),
  { minLength: 1, maxLength: 30 },
);

function logOf(said: readonly object[]): readonly RecordedEvent[] {
  return said.map((happening, at) => {
    const {
      type,
      task,
      back = 0,
    } = happening as { readonly type: string; readonly task?: string; readonly back?: number };
    const data =
      type === 'EntryWithdrawn' ? { entryId: `e${at - back}`, reason: 'Nhầm' } : { taskId: task, title: `Tên ${at}` };
    return {
      id: `e${at}`,
      type,
      data: task === undefined && type === 'PlanAmended' ? {} : data,
    } as unknown as RecordedEvent;
  });
}

suite('what entries of a log say of each other', () => {
  test('is for a log that goes on, entry by entry or by more, what it is for one that is read at once', () => {
    fc.assert(
      fc.property(happenings, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }), (said, steps) => {
        const log = logOf(said);
        for (let end = 1, step = 0; end <= log.length; end += steps[step % steps.length] ?? 1, step += 1) {
          const part = log.slice(0, end);
          const [grown, anew] = [notesOf(part), notesOf(structuredClone(part) as readonly RecordedEvent[])];
          assert.deepEqual([...grown.before], [...anew.before]);
          assert.deepEqual([...grown.withdrawnBy], [...anew.withdrawnBy]);
          assert.deepEqual([...grown.entryById], [...anew.entryById]);
          for (const taskId of tasks) assert.deepEqual(grown.about(taskId), historyOf(part, { taskId }));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of a past day is not of what was said later, whoever asks for the rest meanwhile', () => {
    const log = logOf([
      { type: 'TaskAssigned', task: 't1' },
      { type: 'TaskProgressed', task: 't1' },
      { type: 'TaskProgressed', task: 't1' },
    ]);
    const past = notesOf(log.slice(0, 1));
    assert.lengthOf(past.about('t1'), 1);
    assert.lengthOf(notesOf(log).about('t1'), 3);
    assert.lengthOf(past.about('t1'), 1);
    assert.lengthOf(notesOf(log.slice(0, 2)).about('t1'), 2);
    assert.lengthOf(notesOf(log).about('t1'), 3);
  });

  test('is read once for a log that is the same', () => {
    const log = logOf([{ type: 'TaskAssigned', task: 't1' }]);
    assert.strictEqual(notesOf(log), notesOf(log));
  });
});
