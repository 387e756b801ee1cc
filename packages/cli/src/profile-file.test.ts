import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { profileMark, readLog, type Profile } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { run } from './run.js';

const document = fileURLToPath(new URL('../../../test/samples/giao-viec.txt', import.meta.url));
const province: Profile = { ...vietnam, id: 'tinh', soonDays: 1 };

suite('the profile of another province on the command line', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-profile-'));
    await writeFile(at('profile.json'), JSON.stringify(province, null, 1));
  });
  teardown(() => rm(folder, { recursive: true }));

  async function told(...args: readonly string[]): Promise<readonly [number, string]> {
    let said = '';
    const hear = (text: string): void => void (said += text);
    return [await run([...args, '--lang', 'en'], { out: hear, err: hear, columns: 100 }), said];
  }
  const imported = (...more: readonly string[]): Promise<readonly [number, string]> =>
    told('import', document, ...more);

  test('is named by the log that it makes, and asked of each entry', async () => {
    const [, said] = await imported('--out', at('log'), '--profile', at('profile.json'));
    assert.include(said, 'written to');
    const { entries } = readLog(await readFile(at('log'), 'utf8'));
    assert.deepInclude(entries[0]?.data, { profile: profileMark(province) });
    const [status, checked] = await told('verify', at('log'), '--audit', '--profile', at('profile.json'));
    assert.include(checked, 'Checked against the profile “tinh”.\nEvery entry follows the rules.');
    assert.equal(status, 0);
  });

  test('is needed where a plan names it: no other judges it', async () => {
    await imported('--out', at('log'), '--profile', at('profile.json'));
    const [status, said] = await told('verify', at('log'), '--audit');
    assert.equal(status, 2);
    assert.include(said, 'The rules were not checked. This plan follows the profile “tinh”, not “vietnam”.');
    await writeFile(at('other.json'), JSON.stringify({ ...province, soonDays: 2 }));
    const [again, words] = await told('verify', at('log'), '--audit', '--profile', at('other.json'));
    assert.equal(again, 2);
    assert.match(words, /follows the profile “tinh:[0-9a-f]{8}”, not “tinh:[0-9a-f]{8}”/);
  });

  test('tells what is soon due', async () => {
    await imported('--out', at('log'), '--profile', at('profile.json'));
    const [, near] = await told('show', at('log'), '--on', '2020-03-25', '--json', '--profile', at('profile.json'));
    const [, far] = await told('show', at('log'), '--on', '2020-03-25', '--json');
    const soon = (text: string): number => text.split('"due-soon"').length;
    assert.isBelow(soon(near), soon(far));
  });

  test('is refused with line and reason where it cannot be used', async () => {
    await writeFile(at('profile.json'), '{\n "id": "tinh",\n "comendation": {} }');
    for (const args of [
      ['show', at('log')],
      ['verify', at('log'), '--audit'],
      ['import', document],
    ]) {
      const [status, said] = await told(...args, '--profile', at('profile.json'));
      assert.deepEqual(
        [status, said],
        [2, `The profile ${at('profile.json')} cannot be used. Line 1: “commendation” is missing.\n`],
      );
    }
    const [status, said] = await told('show', at('log'), '--profile', at('none.json'));
    assert.deepEqual([status, /There is no such file/.test(said)], [2, true], said);
  });
});
