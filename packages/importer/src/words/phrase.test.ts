import { assert } from 'chai';
import { any, maybe, one, phrase } from './phrase.js';

suite('a phrase of parts', () => {
  const isPhrase = phrase(maybe('các'), one('đơn vị', 'cơ quan'), any('phối hợp', 'thực hiện'));

  test('is its words in a row', () => {
    for (const text of ['đơn vị', 'các cơ quan', 'các cơ quan phối hợp', 'đơn vị phối hợp thực hiện phối hợp'])
      assert.isTrue(isPhrase(text), text);
  });

  test('is none with other words, before, between or after', () => {
    for (const text of ['', 'các', 'những đơn vị', 'đơn vị sẽ phối hợp', 'đơn vị phối hợp với', 'đơn vịphối hợp'])
      assert.isFalse(isPhrase(text), text);
  });
});
