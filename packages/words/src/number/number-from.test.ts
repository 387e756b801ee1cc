import { assert } from 'chai';
import fc from 'fast-check';
import { numberFrom } from './number-from.js';
import { numberText } from './number-text.js';

suite('a number that is typed', () => {
  for (const [typed, vi, en] of [
    ['1.250', 1250, 1.25],
    ['1,250', 1.25, 1250],
    ['1.200,5', 1200.5, undefined],
    ['1,200.5', undefined, 1200.5],
    ['12.345.678', 12345678, undefined],
    ['98,5', 98.5, 98.5],
    ['98.5 %', 98.5, 98.5],
    ['0.125', 0.125, 0.125],
    ['0,125', 0.125, 0.125],
    ['1.2345', 1.2345, 1.2345],
    ['1.23.456', undefined, undefined],
    ['-1.000', -1000, -1],
    ['1336', 1336, 1336],
    ['nhiều', undefined, undefined],
    ['', undefined, undefined],
  ] as const)
    test(`“${typed}”`, () => {
      assert.equal(numberFrom(typed, 'vi'), vi);
      assert.equal(numberFrom(typed, 'en'), en);
    });

  test('is the one that was written', () => {
    const numbers = fc.oneof(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((each) => each / 1000),
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom('vi' as const, 'en' as const), (number, language) => {
        assert.equal(numberFrom(numberText(number, language), language), number === 0 ? 0 : number);
      }),
    );
  });
});
