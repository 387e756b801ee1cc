import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLog, verify } from '@kehoach/core';
import { assert } from 'chai';
import { said } from './said.js';

const papers = fileURLToPath(new URL('../../samples/amend/', import.meta.url));

suite('a paper that amends a plan, on the command line', () => {
  let log: string;
  let out: string;
  setup(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-'));
    [log, out] = [join(folder, 'plan.ndjson'), join(folder, 'new.ndjson')];
    assert.equal((await said('import', `${papers}ke-hoach.txt`, '--out', log)).status, 0);
  });

  test('is printed old beside new with its lines, and recorded behind the log that stood', async () => {
    const told = await said('import', `${papers}quyet-dinh.txt`, '--amends', log, '--out', out, '--by', 'Văn thư');
    assert.equal(told.status, 0, told.err);
    assert.match(told.out, /^17 +I\.1 +Thời gian +Quý II\/2026 +Quý III\/2026$/mu);
    assert.match(told.out, /^27 +II\.2 +Hủy +Tổ chức hội thi bơi$/mu);
    assert.match(told.out, /(\d+)\/\1 đoạn đã có chỗ, 0 chưa đọc/u);
    const [before, after] = [await readFile(log, 'utf8'), await readFile(out, 'utf8')];
    assert.isTrue(after.startsWith(before));
    const { entries } = readLog(after);
    assert.isTrue(verify(entries).isWhole);
    const added = entries.slice(readLog(before).entries.length);
    assert.deepEqual(
      added.map(({ type, occurredOn, by }) => [type, occurredOn, by.id]),
      [
        ['PlanAmended', '2026-05-05', 'Văn thư'],
        ['TaskAmended', '2026-05-05', 'Văn thư'],
        ['TaskAmended', '2026-05-05', 'Văn thư'],
        ['TaskReassigned', '2026-05-05', 'Văn thư'],
        ['TaskAmended', '2026-05-05', 'Văn thư'],
        ['TaskAssigned', '2026-05-05', 'Văn thư'],
        ['TaskCancelled', '2026-05-05', 'Văn thư'],
      ],
    );
  });

  for (const [language, sentence] of [
    ['vi', 'Chưa ghi nhật ký vì còn điểm cần xem'],
    ['en', 'Nothing was written'],
  ] as const)
    test(`is not recorded while something is open, and each is told with its line: ${language}`, async () => {
      const told = await said('import', `${papers}con-hoi.txt`, '--amends', log, '--out', out, '--lang', language);
      assert.equal(told.status, 1);
      assert.include(told.out, sentence);
      assert.include(told.out, 'Phòng Thủy văn');
      assert.match(told.out, language === 'vi' ? /dòng 13 · cần xem/u : /line 13 · look at/u);
      assert.isUndefined(await readFile(out).catch(() => undefined));
    });

  test('takes a blank number and day as options', async () => {
    const file = `${out}.txt`;
    const text = await readFile(`${papers}quyet-dinh.txt`, 'utf8');
    await writeFile(file, text.replace('Số: 112/QĐ', 'Số:     /QĐ').replace('ngày 05 tháng 5', 'ngày    tháng 5'));
    const asked = await said('import', file, '--amends', log, '--out', out);
    assert.equal(asked.status, 1);
    assert.match(asked.out, /thiếu: số, ký hiệu \(--number\), ngày văn bản \(--issued-on\)/u);
    const given = ['--number', '112/QĐ-SBĐ', '--issued-on', '2026-05-05'];
    assert.equal((await said('import', file, '--amends', log, '--out', out, ...given)).status, 0);
  });

  test('may be an old Word file', async () => {
    const file = fileURLToPath(new URL('../../fixtures/bang-nhiem-vu.doc', import.meta.url));
    const { status, out: told } = await said('import', file, '--amends', log);
    assert.deepEqual([status, /đọc từ tệp Word cũ \(\.doc\)/u.test(told)], [1, true]);
  });

  test('is refused where there is no whole log, where the log itself would be written over, or a rule is against it', async () => {
    const paper = `${papers}quyet-dinh.txt`;
    assert.equal((await said('import', paper, '--amends', `${log}.none`)).status, 2);
    assert.equal((await said('import', paper, '--amends', log, '--out', log, '--overwrite')).status, 2);
    assert.equal((await said('import', paper, '--amends', log, '--issued-on', '31/2/2026')).status, 2);
    const changed = await readFile(log, 'utf8');
    await writeFile(log, changed.replace('Kiểm tra phao tiêu', 'Kiểm tra phao'));
    const broken = await said('import', paper, '--amends', log, '--out', out);
    assert.deepEqual([broken.status, broken.out], [2, '']);
    await writeFile(log, changed);
    const early = await said('import', paper, '--amends', log, '--out', out, '--issued-on', '2099-01-01');
    assert.equal(early.status, 2);
    assert.include(early.err, 'Không ghi được sửa đổi');
  });
});
