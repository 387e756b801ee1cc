import { assert } from 'chai';
import { foldWords } from './fold-words.mjs';

suite('lists of words in a bundle', () => {
  const words = Array.from({ length: 4 }, (_, at) => `sở ${at}`);

  test('are one string each, and the same list', () => {
    const folded = foldWords(`export const all = new Set(${JSON.stringify(words)}), few = ['a', "b"];`);
    assert.equal(folded, `export const all = new Set("${words.join('|')}".split("|")), few = ['a', "b"];`);
    assert.deepEqual(words.join('|').split('|'), words);
  });

  test('stay where they are short, hold more than words or the sign itself', () => {
    const other = [words.slice(1), [...words, 1], [...words, 'a|b']].map((list) => JSON.stringify(list));
    assert.isUndefined(foldWords(`export const lists = [${other.join(', ')}];`));
  });
});
