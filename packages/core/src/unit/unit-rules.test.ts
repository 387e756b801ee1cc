import { assert } from 'chai';
import { answerTo, given, office, type Said } from '../test-support/given.js';

const register = (unitId: string, parentId: string): Said => [
  office,
  '2022-02-01',
  { type: 'RegisterUnit', data: { unitId, name: unitId, parentId } },
];

suite('the unit above another', () => {
  test('is one that is registered', async () => {
    const plan = await given();
    assert.deepEqual(
      ['tgpl', 'stp', 'la', 'x'].map((parentId) => answerTo(plan, register('x', parentId))),
      ['accepted', 'accepted', 'unknown-unit', 'circular-units'],
    );
  });

  test('is never itself or one below it: of the issuing office, which is registered after others', async () => {
    const plan = await given(register('x', 'stp'), register('y', 'x'));
    assert.deepEqual(
      ['stp', 'x', 'y', 'tgpl'].map((parentId) => answerTo(plan, register('stp', parentId))),
      ['circular-units', 'circular-units', 'circular-units', 'accepted'],
    );
  });
});
