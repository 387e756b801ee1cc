import { createHash } from 'node:crypto';
import { readDirectory, type DirectoryKey } from '@kehoach/server';
import { assert } from 'chai';
import { run } from './run.js';

async function told(...args: readonly string[]): Promise<readonly [number, string]> {
  let said = '';
  const hear = (text: string): void => void (said += text);
  return [await run(['key', ...args, '--lang', 'en'], { out: hear, err: hear, columns: 100 }), said];
}

suite('kehoach key', () => {
  test('asks for an id, not for a file', async () => {
    assert.match((await told())[1], /^The id of the key is missing/);
  });

  test('prints a key once, and the line by which a directory knows it', async () => {
    const [status, said] = await told('van-thu', '--unit', 'stp', '--scope', 'read,record');
    assert.equal(status, 0);
    const [, secret = '', , , line = ''] = said.split('\n');
    const entry = JSON.parse(line) as DirectoryKey;
    assert.match(secret, /^kh_van-thu_[\w-]{43}$/);
    const sha256 = createHash('sha256').update(secret).digest('hex');
    assert.deepEqual(entry, { id: 'van-thu', unit: 'stp', sha256, scopes: ['read', 'record'] });
    const units = [{ id: 'stp', names: [{ name: 'Sở' }] }];
    assert.property(readDirectory(JSON.stringify({ units, people: [], keys: [entry] })), 'directory');
    assert.notInclude(line, secret.slice(11));
  });

  test('makes another one each time, for machines too', async () => {
    const args = ['portal', '--unit', 'stp', '--scope', 'vouch', '--vouches-for', 'stp tgpl', '--json'];
    const keys = await Promise.all([told(...args), told(...args)]);
    const [one, other] = keys.map(([, said]) => JSON.parse(said) as { key: string; entry: DirectoryKey });
    assert.notEqual(one?.key, other?.key);
    assert.deepEqual(one?.entry.vouchesFor, ['stp', 'tgpl']);
  });

  test('is refused in a sentence where no directory could hold it', async () => {
    for (const args of [
      ['van-thu'],
      ['van-thu', '--unit', 'stp', '--scope', 'all'],
      ['van-thu', '--unit', 'stp', '--scope', ''],
      ['văn thư', '--unit', 'stp'],
      ['van_thu', '--unit', 'stp'],
      ['van-thu', '--unit', 's tp'],
      ['portal', '--unit', 'stp', '--scope', 'vouch'],
      ['portal', '--unit', 'stp', '--scope', 'read', '--vouches-for', 'stp'],
    ]) {
      const [status, said] = await told(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(said, /^[\p{Lu}“].*\.\n$/u, args.join(' '));
      assert.notInclude(said, 'kh_');
    }
  });
});
