// Names and clauses with where the names end, written down before the code was run on them: "Sở Y tế | khám bệnh".
import { readFile } from 'node:fs/promises';
import { assert } from 'chai';
import { beginsListed } from '../../packages/importer/dist/unit/begins.js';
import { unitsEnd } from '../../packages/importer/dist/unit/units-end.js';

const file = await readFile(new URL('names/unit-ends.txt', import.meta.url), 'utf8');
const labelled = file.split('\n').flatMap((line) => (line.includes(' | ') ? [line.split(' | ')] : []));

suite('where the names of units end', () => {
  test(`is read right in ${labelled.length} clauses, but for few`, () => {
    const wrong = labelled.filter(([names, rest]) => {
      const text = `${names} ${rest}`;
      return !beginsListed(text) || text.slice(0, unitsEnd(text)).trim() !== names;
    });
    assert.isAtLeast(labelled.length, 300);
    assert.isAtMost(wrong.length / labelled.length, 0.045, wrong.map(([names]) => names).join(', '));
  });
});
