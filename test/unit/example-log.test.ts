import { readFile } from 'node:fs/promises';
import { readLog, replay, taskById, tasksIn, unitsOn, verify } from '@kehoach/core';
import { assert } from 'chai';
import { makeLog } from '@kehoach/examples/portal/make-log.js';

const file = (): Promise<string> =>
  readFile(new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url), 'utf8');

suite('the log of plan 225/KH-STP', () => {
  test('is what its script makes through decide, byte for byte', async () =>
    assert.equal(await makeLog(), await file()));

  test('verifies', async () => assert.isTrue(verify(readLog(await file()).entries).isWhole));

  // As a careful official reads the document.
  const expected: readonly [string, string, string | undefined, string | undefined, number][] = [
    ['II.1.1', 'Xuyên suốt năm 2022', '2022-01-01', '2022-12-31', 2],
    ['II.1.2', 'Xuyên suốt năm 2022', '2022-01-01', '2022-12-31', 3],
    ['II.2', 'Từ tháng 01/2022 đến hết 15/9/2022', '2022-01-01', '2022-09-15', 2],
    ['II.3.1', 'Từ ngày 01/01/2022 đến ngày 30/6/2022', '2022-01-01', '2022-06-30', 2],
    ['II.3.2', 'Từ ngày 01/01/2022 đến ngày 30/6/2022', '2022-01-01', '2022-06-30', 4],
    ['II.4', 'Tháng 8/2022', '2022-08-01', '2022-08-31', 3],
  ];
  for (const [number, text, start, end, coordinating] of expected) {
    test(`has task ${number}: ${text}`, async () => {
      const plan = replay(readLog(await file()).entries);
      const task = taskById(plan.tasks, number);
      assert.deepEqual(
        [task?.period.text, task?.period.start, task?.period.end, task?.coordinating.length],
        [text, start, end, coordinating],
      );
      assert.deepEqual(
        unitsOn(plan, task?.lead ?? [], '2022-02-01').map(({ name }) => name),
        ['Trung tâm trợ giúp pháp lý nhà nước tỉnh'],
      );
    });
  }

  test('has four responsibilities, one target of 100 % and ten recipients', async () => {
    const plan = replay(readLog(await file()).entries);
    assert.deepEqual(
      [...tasksIn(plan.tasks)].filter(({ kind }) => kind === 'responsibility').map(({ number }) => number),
      ['III.1', 'III.2', 'III.3', 'III.4'],
    );
    assert.deepEqual(
      plan.targets.map(({ value, unit }) => `${value} ${unit}`),
      ['100 %'],
    );
    assert.equal(plan.issued?.recipients?.length, 10);
  });
});
