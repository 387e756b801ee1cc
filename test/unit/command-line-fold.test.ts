import { copyFile, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFolded, readLog, tasksIn } from '@kehoach/core';
import { assert } from 'chai';
import { said } from './said.js';

const yearLog = fileURLToPath(new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url));

suite('kehoach fold', () => {
  let log: string;
  let folded: string;
  setup(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-'));
    [log, folded] = [join(folder, '225.ndjson'), join(folder, '225.plan.json')];
    await copyFile(yearLog, log);
  });

  test('writes the plan at its head beside the log, and how long the log is', async () => {
    const { status, out, err } = await said('fold', log);
    assert.deepEqual(
      [status, err, out.trim().replaceAll(/\s+/g, '')],
      [0, '', `Đã ghi ${folded}.`.replaceAll(' ', '')],
    );
    const read = readFolded(await readFile(folded, 'utf8'));
    assert.equal(read?.plan.issued?.number, '225/KH-STP');
    assert.equal(read?.logBytes, (await stat(log)).size);
    const last = readLog(await readFile(log, 'utf8')).entries.at(-1);
    assert.deepEqual([read?.plan.version, read?.plan.digest], [82, last?.digest]);
    assert.lengthOf([...tasksIn(read?.plan.tasks as never)], 10);
  });

  test('replaces nothing unless it is told to', async () => {
    await writeFile(folded, 'mine');
    const { status, err } = await said('fold', log);
    assert.deepEqual([status, await readFile(folded, 'utf8')], [2, 'mine']);
    assert.include(err, '--overwrite');
    assert.equal((await said('fold', log, '--overwrite')).status, 0);
    assert.isDefined(readFolded(await readFile(folded, 'utf8')));
  });

  for (const [name, change] of [
    ['was changed', (text: string) => text.replace('Xuyên suốt năm', 'Xuyên suốt quý')],
    ['has a line that is none', (text: string) => `${text}{`],
    ['is empty', () => ''],
  ] as const)
    test(`folds no log that ${name}`, async () => {
      await writeFile(log, change(await readFile(log, 'utf8')));
      const { status, err } = await said('fold', log, '--lang', 'en');
      assert.equal(status, 2);
      assert.isNotEmpty(err);
      assert.isUndefined(await stat(folded).catch(() => undefined));
    });
});
