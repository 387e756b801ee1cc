import { assert } from 'chai';
import { remember, rememberOf } from './remember.js';

suite('what is remembered', () => {
  const made: unknown[] = [];
  const make = (...of: readonly unknown[]): number => made.push(of);
  test('is made anew where one of the things is another, is missing, or comes in addition', () => {
    const ask = remember(make);
    const asked = [[1, 2], [1, 2], [1, 3], [1], [1, undefined], [1, undefined], []] as const;
    const answers = asked.map((of) => ask(...of));
    assert.deepEqual(
      answers.map((answer, at) => answer === answers[at - 1]),
      [false, true, false, false, false, true, false],
    );
  });

  test('of each thing stays until that is asked with others', () => {
    const [one, other] = [{}, {}];
    const ask = rememberOf(make);
    const [first, second] = [ask(one, 'a'), ask(other, 'a')];
    assert.notEqual(first, second);
    assert.deepEqual([ask(one, 'a'), ask(other, 'a')], [first, second]);
    assert.notEqual(ask(one, 'b'), first);
    assert.equal(ask(other, 'a'), second);
  });
});
