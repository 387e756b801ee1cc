import type { Refusal } from '@kehoach/core';
import { assert } from 'chai';
import type { OutboxCommand } from '../outbox/outbox.js';
import { pendingIn } from './pending.js';

suite('what is shown of an outbox', () => {
  const one = (id: string, more: Partial<OutboxCommand> = {}): OutboxCommand => ({
    to: '/plans/p',
    id,
    command: { type: 'StartTask', data: { taskId: id } },
    by: { id: 'an', unit: 'tgpl' },
    basedOn: 4,
    ...more,
  });
  const refused = (code: string): Pick<OutboxCommand, 'rejection'> => ({
    rejection: { refusal: { code, params: {} } as unknown as Refusal },
  });
  const tasksIn = (commands: readonly OutboxCommand[]): unknown[] =>
    pendingIn(commands).map(({ command, more = [] }) => [command, ...more].map(({ data }) => Object(data).taskId));

  test('is what was given at once as one, in the place of its first, and the rest each by itself', () => {
    const commands = [one('1'), one('2', { group: 'g' }), one('3'), one('4', { group: 'g' }), one('5')];
    assert.deepEqual(tasksIn(commands), [['1'], ['2', '4'], ['3'], ['5']]);
    assert.deepEqual(pendingIn([]), []);
  });

  test('says of those that were refused together why, and not that they belong together', () => {
    const group = { group: 'g' };
    const commands = [
      one('1', { ...group, ...refused('not-together') }),
      one('2', { ...group, ...refused('task-closed') }),
    ];
    const [pending] = pendingIn(commands);
    assert.equal(pending?.standing, 'refused');
    assert.equal(pending?.rejection?.refusal?.code, 'task-closed');
    const [alone] = pendingIn([one('1', { ...group, ...refused('not-together') })]);
    assert.equal(alone?.rejection?.refusal?.code, 'not-together');
  });
});
