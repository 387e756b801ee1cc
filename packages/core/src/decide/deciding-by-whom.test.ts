import { assert } from 'chai';
import { taskById } from '../task/task-list.js';
import { answerTo, assign, centre, given, newspaper, office, stranger, type Said } from '../test-support/given.js';
import { profile } from '../test-support/profile.js';
import type { Command } from './command.js';
import { commandsFor } from './decide.js';

const complete = { type: 'CompleteTask', data: { taskId: 't' } } as const;

suite('what only the office that runs the plan may do', () => {
  const commands: readonly Command[] = [
    assign('t2', 'Tháng 9/2022')[2],
    { type: 'SuspendTask', data: { taskId: 't', reason: 'Dịch bệnh' } },
    { type: 'CancelTask', data: { taskId: 't', reason: 'Không còn phù hợp' } },
    { type: 'GrantExtension', data: { taskId: 't', extensionId: 'e', to: '2022-10-31' } },
    { type: 'ReassignTask', data: { taskId: 't', lead: ['bao'], reason: 'Sắp xếp lại' } },
  ];
  for (const command of commands) {
    test(`${command.type} is refused to the lead unit`, async () => {
      const plan = await given();
      assert.equal(answerTo(plan, [centre, '2022-09-01', command]), 'not-the-issuing-office');
      assert.equal(answerTo(plan, [office, '2022-09-01', command]), 'accepted');
    });
  }
});

suite('the issuing office', () => {
  test('can be succeeded: the successor runs the plan from that day', async () => {
    const plan = await given([
      office,
      '2022-07-01',
      { type: 'SucceedUnits', data: { unitIds: ['stp'], successorId: 'khac' } },
    ]);
    const suspend: Command = { type: 'SuspendTask', data: { taskId: 't', reason: 'Sắp xếp lại' } };
    assert.equal(answerTo(plan, [stranger, '2022-07-02', suspend]), 'accepted');
    assert.equal(answerTo(plan, [office, '2022-07-02', suspend]), 'unit-ceased');
  });

  test('may still be registered, once', async () => {
    const register: Command = {
      type: 'RegisterUnit',
      data: { unitId: 'stp', name: 'Sở Tư pháp tỉnh', role: 'office' },
    };
    assert.equal(answerTo(await given(), [office, '2022-01-28', register]), 'accepted');
    assert.equal(
      answerTo(await given([office, '2022-01-28', register]), [office, '2022-01-29', register]),
      'already-exists',
    );
  });
});

suite('units over time', () => {
  const successor: Said = [
    office,
    '2022-06-30',
    { type: 'RegisterUnit', data: { unitId: 'moi', name: 'Trung tâm mới' } },
  ];
  const merge: Said = [
    office,
    '2022-07-01',
    { type: 'SucceedUnits', data: { unitIds: ['tgpl'], successorId: 'moi', basis: 'Nghị quyết' } },
  ];

  test('a task is led by the successor from the day of the merger', async () => {
    const plan = await given(successor, merge);
    assert.equal(answerTo(plan, [{ id: 'm', unit: 'moi' }, '2022-09-14', complete]), 'accepted');
    assert.equal(answerTo(plan, [centre, '2022-09-14', complete]), 'unit-ceased');
  });

  test('a unit does not succeed itself, even by way of others', async () => {
    const plan = await given(successor, merge);
    assert.equal(
      answerTo(plan, [office, '2022-08-01', { type: 'SucceedUnits', data: { unitIds: ['moi'], successorId: 'tgpl' } }]),
      'circular-succession',
    );
  });
});

suite('what may be offered', () => {
  test('follows the actor and the state of the task', async () => {
    const plan = await given();
    const task = taskById(plan.tasks, 't');
    const offered = (by: typeof centre): string[] =>
      task === undefined ? [] : commandsFor(plan, task, { by, today: '2022-09-14', profile });
    assert.include(offered(centre), 'CompleteTask');
    assert.notInclude(offered(newspaper), 'CompleteTask');
    assert.include(offered(office), 'SuspendTask');
    assert.notInclude(offered(office), 'ResumeTask');
    assert.deepEqual(offered(stranger), []);
  });
});
