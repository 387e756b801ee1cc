import { readFile } from 'node:fs/promises';
import { catalogue, foldedText, readLog, replay, schemaOf, sha256, taskById, upcast, verify } from '@kehoach/core';
import { assert } from 'chai';

/** What version 0.1 wrote, and with what later versions added: never rewritten. */
const golden = async (name: 'golden-v1' | 'golden-v2' = 'golden-v1'): Promise<ReturnType<typeof readLog>> =>
  readLog(await readFile(new URL(`../../fixtures/${name}.ndjson`, import.meta.url), 'utf8'));

suite('the golden logs', () => {
  test('hold every kind of event', async () => {
    const kinds = new Set(
      [await golden('golden-v1'), await golden('golden-v2')].flatMap(({ entries }) => entries.map(({ type }) => type)),
    );
    assert.deepEqual(
      Object.keys(catalogue).filter((type) => !kinds.has(type as never)),
      [],
    );
  });
});

suite('the golden logs, folded', () => {
  test('have the shape to which the number of the fold belongs: where this changes, `foldNumber` must too', async () => {
    const texts = [await golden('golden-v1'), await golden('golden-v2')].map(({ entries }) =>
      foldedText(replay(entries)),
    );
    assert.match(texts[0] ?? '', /^\{"fold":1,/);
    assert.equal(sha256(texts.join('\n')).slice(0, 16), 'e39acb6c4bac6d86');
  });
});

suite('the golden log of 0.2', () => {
  test('is read without a fault and verifies', async () => {
    const { entries, broken } = await golden('golden-v2');
    assert.deepEqual(broken, []);
    assert.isTrue(verify(entries).isWhole);
  });

  test('tells of a task amended, and of a progress withdrawn', async () => {
    const plan = replay((await golden('golden-v2')).entries);
    const task = taskById(plan.tasks, 't');
    assert.deepEqual([task?.title, task?.due, task?.progress?.percent], ['Nhiệm vụ mới', '2022-10-31', 20]);
    assert.deepEqual([task?.amended[0]?.title, task?.amended[0]?.period?.end], ['Nhiệm vụ', '2022-09-30']);
    assert.deepEqual(
      plan.withdrawn.map(({ reason }) => reason),
      ['Ghi nhầm nhiệm vụ'],
    );
  });
});

suite('the golden log of schema 1', () => {
  test('is read without a fault and verifies, older schema and all', async () => {
    const { entries, broken } = await golden();
    assert.deepEqual(broken, []);
    assert.isTrue(verify(entries).isWhole);
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
