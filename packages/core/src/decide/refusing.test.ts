import { assert } from 'chai';
import { answerTo, assign, centre, decisionOn, given, office } from '../test-support/given.js';
import type { Command } from './command.js';

const complete = { type: 'CompleteTask', data: { taskId: 't' } } as const;

suite('reasons', () => {
  const unreasoned = [
    { type: 'SuspendTask', data: { taskId: 't', reason: ' ' } },
    { type: 'CancelTask', data: { taskId: 't' } },
    { type: 'RefuseExtension', data: { taskId: 't', extensionId: 'e' } },
    { type: 'ReturnCompletion', data: { taskId: 't' } },
    { type: 'RevokeAward', data: { nominationId: 'n', authority: 'director', decision: '1' } },
  ] as unknown as readonly Command[];
  for (const command of unreasoned) {
    test(`${command.type} without one is refused`, async () =>
      assert.equal(answerTo(await given(), [office, '2022-09-01', command]), 'invalid-data'));
  }
});

suite('the order of days', () => {
  test('nothing but the start of work lies before the plan', async () => {
    const plan = await given(assign('y', 'Xuyên suốt năm 2022'));
    assert.equal(
      answerTo(plan, [office, '2022-01-01', { type: 'SuspendTask', data: { taskId: 't', reason: 'x' } }, '2022-02-01']),
      'before-the-plan',
    );
    assert.equal(
      answerTo(plan, [centre, '2022-01-05', { type: 'StartTask', data: { taskId: 'y' } }, '2022-02-01']),
      'accepted',
    );
  });

  test('a completion is not returned before it was made', async () => {
    const plan = await given([centre, '2022-09-14', complete]);
    assert.equal(
      answerTo(plan, [
        office,
        '2022-09-13',
        { type: 'ReturnCompletion', data: { taskId: 't', reason: 'x' } },
        '2022-09-15',
      ]),
      'before-the-start',
    );
  });
});

suite('bad commands', () => {
  test('are refused for a day or an actor that does not fit', async () => {
    const plan = await given();
    assert.equal(answerTo(plan, [centre, '2022-09-14', complete, '2022-9-20']), 'invalid-data');
    assert.equal(answerTo(plan, [{ id: ' ', unit: 'tgpl' }, '2022-09-14', complete]), 'invalid-data');
    assert.equal(
      answerTo(plan, [
        office,
        '2022-09-14',
        { type: 'SetTarget', data: { targetId: 'g', text: 'x', value: Number.POSITIVE_INFINITY, unit: '%' } },
      ]),
      'invalid-data',
    );
  });

  test('are refused, whatever they hold', async () => {
    const plan = await given();
    for (const command of [
      { type: 'Destroy', data: {} },
      { type: 'toString', data: {} },
      { type: 'CompleteTask' },
      { type: 'CompleteTask', data: { taskId: '__proto__' } },
    ]) {
      const { refusal } = decisionOn(plan, [centre, '2022-09-14', command as unknown as Command]);
      assert.include(['unknown-command', 'invalid-data', 'unknown-task'], refusal?.code);
    }
  });

  test('are refused before a plan is issued and after it was closed', async () => {
    const closed = await given([office, '2022-12-31', { type: 'ClosePlan', data: { text: 'Đã tổng kết' } }]);
    assert.equal(answerTo(closed, [centre, '2023-01-02', complete]), 'plan-closed');
  });

  test('are refused to a unit that nobody has registered', async () => {
    assert.equal(answerTo(await given(), [{ id: 'x', unit: 'la' }, '2022-09-14', complete]), 'unknown-unit');
  });
});
