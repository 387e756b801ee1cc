import { assert } from 'chai';
import fc from 'fast-check';
import { numberText, percentText, quantityText } from './number-text.js';

suite('numbers in words', () => {
  for (const [value, vi, en] of [
    [0, '0', '0'],
    [-0, '0', '0'],
    [999, '999', '999'],
    [1387, '1.387', '1,387'],
    [-1234567.5, '-1.234.567,5', '-1,234,567.5'],
    [12.5, '12,5', '12.5'],
    [0.1 + 0.2, '0,3', '0.3'],
    [1e14, '100.000.000.000.000', '100,000,000,000,000'],
    [1e21, '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
    [1.5e-7, '0,00000015', '0.00000015'],
    [1234.5678, '1.234,5678', '1,234.5678'],
    [Number.NaN, '–', '–'],
    [-Infinity, '–', '–'],
  ] as const) {
    test(`${value} is ${vi}`, () => {
      assert.equal(numberText(value, 'vi'), vi);
      assert.equal(numberText(value, 'en'), en);
    });
  }

  test('keep their value, to 15 digits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()), (value) => {
        const expected = Number(value.toPrecision(15));
        const vi = numberText(value, 'vi');
        assert.match(vi, /^-?\d{1,3}(\.\d{3})*(,\d+)?$/);
        assert.equal(Number(vi.replaceAll('.', '').replace(',', '.')), expected);
        assert.equal(Number(numberText(value, 'en').replaceAll(',', '')), expected);
      }),
    );
  });

  test('of percent have no blank before the mark', () => {
    assert.equal(percentText(12.5, 'vi'), '12,5%');
    assert.equal(percentText(12.5, 'en'), '12.5%');
    assert.equal(percentText(100, 'vi'), '100%');
    assert.equal(percentText(100 / 3, 'vi'), '33,33%');
    assert.equal(quantityText(98.5, '%', 'vi'), '98,5%');
    assert.equal(quantityText(1200, 'hồ sơ', 'vi'), '1.200 hồ sơ');
  });

  test('of percent are never rounded to all or to nothing', () => {
    assert.equal(percentText(99.999, 'vi'), '99,99%');
    assert.equal(percentText(99.7, 'vi', 0), '99%');
    assert.equal(percentText(0.2, 'vi', 0), '1%');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(0, 1, 2), (percent, decimals) => {
        const text = percentText(percent, 'vi', decimals);
        assert.equal(text === '100%', percent === 100);
        assert.equal(text === '0%', percent === 0);
        assert.approximately(Number(text.slice(0, -1).replace(',', '.')), percent, 10 ** -decimals);
      }),
    );
  });
});
