import { assert } from 'chai';
import { en } from './en.js';

suite('sentences of problems', () => {
  test('count one second as one', () => {
    assert.include(en['too-often']({ seconds: 1 }), 'in 1 second.');
    assert.include(en['too-often']({ seconds: 25 }), 'in 25 seconds.');
  });
});
