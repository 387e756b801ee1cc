import { assert } from 'chai';
import { unitIdFrom } from './actions/unit-id.js';

suite('the id of a unit out of its name', () => {
  test('has letters without marks, joined by strokes', () => {
    assert.equal(
      unitIdFrom('Trung tâm Trợ giúp pháp lý, tỉnh Đắk Lắk', () => false),
      'trung-tam-tro-giup-phap-ly-tinh-dak-lak',
    );
    assert.equal(
      unitIdFrom('  …  ', () => false),
      '',
    );
  });

  test('is another than any that is taken', () => {
    const taken = new Set(['bao', 'bao-2']);
    assert.equal(
      unitIdFrom('Báo', (id) => taken.has(id)),
      'bao-3',
    );
  });
});
