import { readdir, readFile } from 'node:fs/promises';
import { assert } from 'chai';

const root = new URL('../../', import.meta.url);
const packages = (await readdir(new URL('packages', root))).sort();

suite('what every package brings', () => {
  for (const name of packages)
    test(`${name}: the licence of the whole`, async () => {
      const [ours, own] = await Promise.all(
        ['LICENSE', `packages/${name}/LICENSE`].map((file) => readFile(new URL(file, root), 'utf8')),
      );
      assert.equal(own, ours);
    });
});
