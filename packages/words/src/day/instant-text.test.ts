import { assert } from 'chai';
import { instantText } from './instant-text.js';

suite('instants in words', () => {
  const at = (timeZone: string, language: 'vi' | 'en' = 'vi'): string =>
    instantText('2022-06-04T18:30:59.999Z', language, { timeZone });

  test('are told by the clocks of the zone', () => {
    assert.equal(at('Asia/Ho_Chi_Minh'), '05/6/2022 01:30');
    assert.equal(at('Asia/Ho_Chi_Minh', 'en'), '5 Jun 2022 01:30');
    assert.equal(at('America/New_York'), '04/6/2022 14:30');
  });

  test('begin a day at 00:00', () => {
    assert.equal(instantText('2022-06-04T17:00:00Z', 'vi', { timeZone: 'Asia/Ho_Chi_Minh' }), '05/6/2022 00:00');
  });

  test('in a zone that the machine does not know are told in UTC', () => {
    assert.equal(at('Asia/Nowhere'), '04/6/2022 18:30 UTC');
  });

  test('that are none are given back', () => {
    assert.equal(instantText('hôm qua', 'vi', { timeZone: 'UTC' }), 'hôm qua');
  });
});
