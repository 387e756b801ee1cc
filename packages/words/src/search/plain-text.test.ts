import { assert } from 'chai';
import { plainText } from './plain-text.js';

suite('plain text', () => {
  test('finds words without their marks, composed or not', () => {
    assert.equal(plainText('Bộ Tư pháp'), 'bo tu phap');
    assert.equal(plainText('Bộ Tư pháp'.normalize('NFD')), 'bo tu phap');
  });

  test('folds every letter that looks like Đ', () => {
    assert.equal(plainText('Đ Ð Ɖ đ ð ɖ'), 'd d d d d d');
  });
});
