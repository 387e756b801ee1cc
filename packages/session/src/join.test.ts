import type { RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import { join } from './join.js';

/** A log in which each letter is an entry that follows the one before it. */
const log = (letters: string): readonly RecordedEvent[] =>
  letters
    .split('')
    .filter(Boolean)
    .map((digest, at) => ({ digest, previous: letters[at - 1] ?? '0', version: at + 1 }) as RecordedEvent);

suite('two logs of a plan', () => {
  const cases: readonly [source: string, kept: string, how: string, detail?: string | number][] = [
    ['', '', 'same'],
    ['abc', 'abc', 'same'],
    ['abc', '', 'ahead', 'abc'],
    ['abc', 'a', 'ahead', 'bc'],
    ['', 'abc', 'behind', 'abc'],
    ['a', 'abc', 'behind', 'bc'],
    ['abx', 'aby', 'parted', 3],
    ['abx', 'abyz', 'parted', 3],
    ['abcx', 'aby', 'parted', 3],
    ['x', 'abc', 'parted', 1],
    ['axc', 'abc', 'same'],
    ['axc', 'abcd', 'behind', 'd'],
  ];
  for (const [source, kept, how, detail] of cases) {
    test(`“${source}” stands to “${kept}” as ${how}`, () => {
      const joined = join(log(source), log(kept));
      const told = { same: undefined, ahead: 'news', behind: 'own', parted: 'at' } as const;
      const value = (joined as unknown as Record<string, unknown>)[told[joined.how] ?? ''];
      const letters = Array.isArray(value) ? value.map(({ digest }: RecordedEvent) => digest).join('') : value;
      assert.deepEqual([joined.how, letters], [how, detail]);
    });
  }

  test('that differ above and go on from the same entry are joined there', () => {
    const kept = log('abcd').map((entry) => (entry.version === 3 ? { ...entry, digest: '?' } : entry));
    assert.equal(join(log('abc'), kept).how, 'behind');
  });
});
