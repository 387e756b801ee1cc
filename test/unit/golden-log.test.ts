import { readFile } from 'node:fs/promises';
import { catalogue, readLog, replay, schemaOf, taskById, upcast, verify } from '@kehoach/core';
import { assert } from 'chai';

const golden = async (): Promise<ReturnType<typeof readLog>> =>
  readLog(await readFile(new URL('../../fixtures/golden-v1.ndjson', import.meta.url), 'utf8'));

suite('the golden log of schema 1', () => {
  test('is read without a fault and verifies, older schema and all', async () => {
    const { entries, broken } = await golden();
    assert.deepEqual(broken, []);
    assert.isTrue(verify(entries).isWhole);
  });

  test('holds every kind of event', async () => {
    const kinds = new Set((await golden()).entries.map(({ type }) => type));
    assert.deepEqual(
      Object.keys(catalogue).filter((type) => !kinds.has(type as never)),
      [],
    );
  });

  test('holds a reminder as schema 1 wrote it, which is brought into schema 2 when it is folded', async () => {
    const { entries } = await golden();
    const reminder = entries.find(({ type }) => type === 'ReminderSent');
    assert.deepEqual([reminder?.schema, schemaOf('ReminderSent')], [1, 2]);
    assert.deepEqual(upcast('ReminderSent', 1, reminder?.data as never), {
      taskId: 't',
      to: ['tgpl'],
      text: 'Đề nghị báo cáo',
    });
    assert.equal(taskById(replay(entries).tasks, 't')?.reminders.count, 1);
  });

  test('tells the plan that its commands made', async () => {
    const plan = replay((await golden()).entries);
    const task = (id: string) => taskById(plan.tasks, id);
    assert.deepEqual(
      [task('t')?.returned.length, task('t')?.completed, task('t')?.extensions.map(({ state }) => state)],
      [1, undefined, ['granted', 'refused']],
    );
    assert.deepEqual(task('v')?.lead, ['bao']);
    assert.equal(task('w')?.cancelled?.on, '2022-10-09');
    assert.deepEqual(
      plan.nominations.map(({ state }) => state),
      ['revoked', 'declined', 'returned'],
    );
    assert.equal(plan.targets[0]?.measured?.value, 98.5);
    assert.equal(plan.closed?.on, '2022-12-31');
  });
});
