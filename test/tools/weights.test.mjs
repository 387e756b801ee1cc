import { gzipSync } from 'node:zlib';
import { assert } from 'chai';
import { folderOf, markOf, partNamed, weightsIn } from './weights.mjs';

const gzipped = (text) => gzipSync(text, { level: 9 }).length;
const heavy = Array.from({ length: 400 }, (_, at) => `f${at * 7919};`).join('');

suite('what the parts of a file weigh', () => {
  const code = `(()=>{${markOf('core/plan/plan')}${heavy}${markOf('words/day/date-text')}g();${markOf('core/plan/place')}h();})();`;

  test('a part weighs what the file is smaller by without it', () => {
    const { whole, parts } = weightsIn(code);
    assert.equal(whole, gzipped(`(()=>{\n${heavy}\ng();\nh();})();`));
    assert.deepEqual(parts[0], { name: 'core/plan/plan', weight: whole - gzipped('(()=>{\ng();\nh();})();') });
  });

  test('parts of one name are counted together, the heaviest first', () => {
    const names = weightsIn(code, folderOf).parts.map(({ name }) => name);
    assert.equal(names[0], 'core/plan');
    assert.sameMembers(names, ['core/plan', 'words/day', 'build']);
  });

  test('a module bears the name of its package and file, a library its own', () => {
    assert.equal(partNamed('/home/x/packages/core/dist/view/status.js'), 'core/view/status');
    assert.equal(partNamed('/home/x/node_modules/@kehoach/words/dist/day/date-text.js'), 'words/day/date-text');
    assert.equal(partNamed('/home/x/node_modules/@lit/context/lib/create-context.js'), '@lit/context');
    assert.equal(partNamed('/home/x/node_modules/lit-html/directives/repeat.js'), 'lit-html');
    assert.equal(partNamed('/home/x/packages/words/dist/log/en.js?english'), 'words/log/en');
    assert.equal(partNamed('/home/x/test/tools/accessors.mjs'), 'build');
  });
});
