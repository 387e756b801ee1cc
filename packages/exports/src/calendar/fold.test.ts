import { assert } from 'chai';
import fc from 'fast-check';
import { foldLines } from 'ical-generator';
import { foldedLines } from './fold.js';

suite('long lines of a calendar', () => {
  test('are parted where ical-generator parts them', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'ệ', 'đ', ' ', '名', '😀', ',', '\\'), maxLength: 400 });
    fc.assert(
      fc.property(fc.array(letters), (lines) => {
        const text = lines.join('\r\n');
        assert.equal(foldedLines(text), foldLines(text));
      }),
    );
  });
});
