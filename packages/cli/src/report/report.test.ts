import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert } from 'chai';
import { run } from '../run.js';

const example = fileURLToPath(new URL('../../../../examples/portal/225-kh-stp.ndjson', import.meta.url));

async function said(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const status = await run(args, { out: (text) => (out += text), err: (text) => (err += text), columns: 100 });
  return { status, out, err };
}

suite('kehoach report', () => {
  let folder: string;
  let log: string;
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-'));
    log = join(folder, 'plan.ndjson');
    await copyFile(example, log);
  });

  for (const [ending, begins] of [
    ['.ics', 'BEGIN:VCALENDAR\r\n'],
    ['.csv', '\uFEFFSTT,'],
    ['.xlsx', 'PK\u0003\u0004'],
    ['.html', '<!doctype html>\n'],
  ] as const)
    test(`writes what the name of the file says: ${ending}`, async () => {
      const to = join(folder, `plan${ending.toUpperCase()}`);
      const { status, out } = await said('report', log, '--to', to, '--on', '2022-09-20');
      assert.deepEqual([status, out.trim()], [0, `Đã ghi ${to}.`]);
      assert.isTrue((await readFile(to, 'utf8')).startsWith(begins));
    });

  test('tells how it stood on a day, of one unit, in the language asked for', async () => {
    const to = join(folder, 'plan.html');
    const asked = ['--to', to, '--on', '2022-06-30', '--unit', 'vp-so', '--lang', 'en'];
    assert.equal((await said('report', log, ...asked)).status, 0);
    const text = await readFile(to, 'utf8');
    assert.include(text, 'As of 30 Jun 2022');
    assert.include(text, 'Văn phòng Sở');
  });

  test('writes over no file, unless told to', async () => {
    const to = join(folder, 'plan.csv');
    await writeFile(to, 'ours');
    const { status, err } = await said('report', log, '--to', to);
    assert.deepEqual([status, /đã có; không ghi đè/u.test(err)], [2, true]);
    assert.equal(await readFile(to, 'utf8'), 'ours');
    assert.equal((await said('report', log, '--to', to, '--overwrite')).status, 0);
    assert.notEqual(await readFile(to, 'utf8'), 'ours');
  });

  test('says what it cannot do, and writes nothing', async () => {
    const to = join(folder, 'plan.ics');
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /“--to” thiếu giá trị/u],
      [['--to', join(folder, 'plan.pdf')], /\.ics, \.csv, \.xlsx, \.html/u],
      [['--to', log], /đuôi/u],
      [['--to', to, '--on', '30/6/2022'], /không phải một ngày/u],
      [['--to', to, '--on', '2021-06-30'], /không có kế hoạch nào/u],
      [['--to', to, '--unit', 'khong-co'], /không có đơn vị “khong-co”/u],
      [['--to', join(folder, 'none', 'plan.ics')], /Không ghi được/u],
    ];
    for (const [args, sentence] of cases) {
      const { status, err } = await said('report', log, ...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(err, sentence);
    }
    assert.isUndefined(await readFile(to).catch(() => undefined));
  });

  test('makes no paper of a log that was changed', async () => {
    const to = join(folder, 'plan.html');
    await writeFile(log, (await readFile(log, 'utf8')).replace('"percent":90', '"percent":99'));
    const { status, err } = await said('report', log, '--to', to);
    assert.deepEqual([status, /nhật ký không nguyên vẹn/u.test(err)], [2, true]);
    assert.isUndefined(await readFile(to).catch(() => undefined));
  });
});
