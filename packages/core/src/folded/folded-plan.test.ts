import { assert } from 'chai';
import fc from 'fast-check';
import { replay } from '../decide/replay.js';
import { taskById, tasksIn } from '../task/task-list.js';
import { awardLogs } from '../test-support/award-logs.js';
import { issued, logOf } from '../test-support/given.js';
import { legalLogs } from '../test-support/legal-logs.js';
import { profile } from '../test-support/profile.js';
import { awardBoardOf } from '../view/award-board.js';
import { countsOf } from '../view/counts.js';
import { statusOf } from '../view/status.js';
import { foldedText, readFolded } from './folded-plan.js';

const day = '2022-12-31';

/** What is shown of things, without the entries that they keep. */
const unsaid = (board: object): unknown =>
  JSON.parse(JSON.stringify(board, (key, value: unknown) => (key === 'said' ? [] : value)));

suite('a folded plan', () => {
  test('shows what its log tells, whatever was recorded: each task found by its id, statuses, counts, the board', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(legalLogs, awardLogs), async (making) => {
        const log = await making;
        const plan = replay(log);
        const shown = readFolded(foldedText(plan))?.plan;
        if (shown === undefined) return log.length === 0;
        for (const task of tasksIn(plan.tasks)) {
          const found = taskById(shown.tasks, task.id);
          assert.deepEqual(found, { ...task, said: [] });
          assert.deepEqual(found && statusOf(found, day, profile), statusOf(task, day, profile));
        }
        assert.deepEqual(countsOf(shown, day, profile), countsOf(plan, day, profile));
        assert.deepEqual(unsaid(awardBoardOf(shown, day, profile)), unsaid(awardBoardOf(plan, day, profile)));
        assert.deepEqual([shown.version, shown.digest], [plan.version, plan.digest]);
        return true;
      }),
    ));

  test('knows the latest day of which its log tells, that of a withdrawal too', () =>
    fc.assert(
      fc.asyncProperty(legalLogs, async (making) => {
        const log = await making;
        const gone = new Set(log.flatMap((entry) => (entry.type === 'EntryWithdrawn' ? [entry.data.entryId] : [])));
        const days = log.filter(({ id }) => !gone.has(id)).map(({ occurredOn }) => occurredOn);
        assert.equal(readFolded(foldedText(replay(log)))?.latest, days.toSorted().at(-1));
      }),
    ));

  test('is none when it is of another fold, cut off, or something else', async () => {
    const text = foldedText(replay(await logOf(issued)), 1_000);
    assert.equal(readFolded(text)?.logBytes, 1_000);
    for (const other of ['', '<!doctype html>', 'null', '[]', '{"fold":1}', text.replace('"fold":1', '"fold":2')])
      assert.isUndefined(readFolded(other), other.slice(0, 20));
    fc.assert(fc.property(fc.nat(text.length - 1), (end) => readFolded(text.slice(0, end)) === undefined));
  });
});
