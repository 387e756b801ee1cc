import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLog, record, uuidv7, writeLog, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import { issuedLog, said, type Ended } from './said.js';

suite('the command line, checking a log,', function () {
  this.timeout(20_000);
  let folder: string;
  setup(async () => (folder = await mkdtemp(join(tmpdir(), 'kehoach-'))));

  const check = async (lines: readonly string[], ...more: readonly string[]): Promise<Ended> => {
    const file = join(folder, 'checked.ndjson');
    await writeFile(file, `${lines.join('\n')}\n`);
    return said('verify', file, ...more);
  };

  test('finds a log that was changed, and one with a broken line', async () => {
    const lines = await issuedLog(folder);
    const changed = await check(lines.map((line) => line.replace('Khảo sát', 'Khao sat')));
    assert.deepEqual([changed.status, /mục thứ \d+ đã bị sửa/u.test(changed.out)], [1, true]);
    const broken = await check([...lines, '{'], '--lang', 'en');
    assert.deepEqual([broken.status, /^Line \d+ of the log is faulty/.test(broken.out)], [2, true]);
  });

  test('calls removed, doubled and swapped entries so, with status 1', async () => {
    const lines = await issuedLog(folder);
    const [one = '', two = ''] = [lines[3], lines[4]];
    for (const [changed, kind] of [
      [lines.toSpliced(3, 1), 'removed'],
      [lines.toSpliced(0, 1), 'removed'],
      [lines.toSpliced(3, 0, one), 'added'],
      [lines.toSpliced(3, 2, two, one), 'reordered'],
    ] as const) {
      const { status, out } = await check(changed, '--json');
      assert.deepEqual([status, (JSON.parse(out) as { kind: string }).kind], [1, kind]);
    }
  });

  test('shows a forgery under a cloak with status 1', async () => {
    const lines = (await issuedLog(folder)).map((line) => line.replace('Khảo sát', 'Khao sat'));
    const deep = `{"a":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)},`;
    const { status, out } = await check([
      ...lines.slice(0, -1),
      (lines.at(-1) ?? '').replace('"data":{', `"data":${deep}`),
    ]);
    assert.deepEqual(
      [status, out.includes('đã bị sửa'), /Dòng \d+ của nhật ký có lỗi.*lồng nhau/u.test(out)],
      [1, true, true],
    );
  });

  test('prints the head of a log and finds by it what was cut off or written anew', async () => {
    const lines = await issuedLog(folder);
    const { entries } = readLog(lines.join('\n'));
    const { out } = await check(lines);
    const head = `${entries.length}:${entries.at(-1)?.digest.slice(0, 8)}`;
    assert.include(out, `đầu nhật ký ${head}.`);
    const middle = `5:${entries[4]?.digest.slice(0, 12)}`;
    const held = await check(lines, '--head', middle);
    assert.deepEqual([held.status, held.out.includes(`có mục ${middle}`)], [0, true]);
    assert.equal((await check(lines.slice(0, -1), '--head', head)).status, 1);
    assert.equal((await check(lines, '--head', '5:00000000')).status, 1);
    const [version, digest = ''] = middle.split(':');
    const apart = digest.replaceAll(/(.{4})(?=.)/g, '$1 ');
    for (const said of [
      `${version}:${apart}`,
      ` ${version}: ${digest} `,
      `Đầu nhật ký ${middle}`,
      `mục ${version}, mã kiểm tra ${apart}`,
    ])
      assert.equal((await check(lines, '--head', said)).status, 0, said);
    const { err } = await check(lines, '--head', '5', '--lang', 'en');
    assert.include(
      err.replaceAll(/\s+/g, ' '),
      'such as --head 82:f88000eb (in quotes where there is a blank: --head "82:f880 00eb")',
    );
    for (const unfit of ['5', '5:123', 'x:00000000', '5:0000000g'])
      assert.equal((await check(lines, '--head', unfit)).status, 2);
  });

  test('asks of every entry whether the rules allow it, when told to', async () => {
    const lines = await issuedLog(folder);
    const lawful = await check(lines, '--audit', '--lang', 'en');
    assert.deepEqual([lawful.status, lawful.out.includes('Every entry follows the rules.')], [0, true]);
    assert.include(lawful.out, 'Checked against the profile “vietnam”.');
    const told = JSON.parse((await check(lines, '--audit', '--json')).out) as { readonly audit: object };
    assert.deepEqual(told.audit, { isLawful: true, entries: lines.length, profile: 'vietnam' });
    const { planId, version, digest } = readLog(lines.join('\n')).entries.at(-1) as RecordedEvent;
    const forced = record(
      [
        {
          type: 'AwardGranted',
          occurredOn: '2026-04-01',
          by: { id: 'x', unit: 'so-tu-phap' },
          data: { nominationId: 'n', authority: 'director', decision: '1/QĐ' },
        },
      ],
      { planId, version, digest, now: '2027-04-01T00:00:00Z', newId: () => uuidv7(1, new Uint8Array(10)) },
    );
    const log = [...lines, writeLog(forced).trimEnd()];
    assert.equal((await check(log)).status, 0);
    const { status, out } = await check(log, '--audit');
    assert.deepEqual([status, out.includes(`Mục thứ ${version + 1} trái quy tắc`)], [1, true]);
  });
});
