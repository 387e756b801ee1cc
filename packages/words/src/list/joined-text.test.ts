import { assert } from 'chai';
import { joinedText } from './joined-text.js';

suite('sayings in one line', () => {
  for (const [parts, said] of [
    [['7/KH', undefined, ' ', 'Chờ vốn'], '7/KH · Chờ vốn'],
    [['40%', 'Chờ vốn', 'Chờ vốn.'], '40% · Chờ vốn'],
    [['Chờ vốn', 'Chờ vốn ;'], 'Chờ vốn'],
    [['Chờ vốn', 'Chờ vốn đầu tư'], 'Chờ vốn · Chờ vốn đầu tư'],
    [['…', '.'], '… · .'],
    [[], ''],
  ] as const)
    test(`${JSON.stringify(parts)} is “${said}”`, () => {
      assert.equal(joinedText(parts), said);
    });
});
