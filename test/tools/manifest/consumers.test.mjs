import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assert } from 'chai';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tsc = 'node_modules/@typescript/native/bin/tsc';
const checkers = {
  plain: tsc,
  sharepoint: tsc,
  react: tsc,
  'react-18': tsc,
  vue: 'node_modules/vue-tsc/bin/vue-tsc.js',
};

suite('a strict project that uses the elements', () => {
  for (const [project, checker] of Object.entries(checkers))
    test(`compiles, and what is wrong in it does not: ${project}`, async function () {
      this.timeout(300_000);
      const told = await new Promise((resolve) => {
        execFile(process.execPath, [checker, '-p', `test/consumers/${project}`], { cwd: root }, (error, out) =>
          resolve(error === null ? '' : `${out}${error.message}`),
        );
      });
      assert.equal(told, '');
    });
});
