import { readdir, readFile } from 'node:fs/promises';
import { assert } from 'chai';

const root = new URL('../../', import.meta.url);
const packages = (await readdir(new URL('packages', root))).sort();

suite('what every package brings', () => {
  for (const name of packages)
    test(`${name}: what it is, words to find it by, and a page with an example`, async () => {
      const read = (file) => readFile(new URL(`packages/${name}/${file}`, root), 'utf8');
      const { description, keywords, license } = JSON.parse(await read('package.json'));
      assert.isAtLeast(description.length, 30);
      assert.isAtLeast(keywords.length, 4);
      assert.equal(license, 'MIT');
      assert.match(await read('README.md'), /^```(?:js|ts|html|sh|bash)$/m);
    });
  for (const name of packages)
    test(`${name}: the licence of the whole`, async () => {
      const [ours, own] = await Promise.all(
        ['LICENSE', `packages/${name}/LICENSE`].map((file) => readFile(new URL(file, root), 'utf8')),
      );
      assert.equal(own, ours);
    });
});
