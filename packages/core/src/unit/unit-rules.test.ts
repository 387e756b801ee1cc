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

suite('a unit', () => {
  test('takes over, hands over or is renamed on no day before it was registered', async () => {
    const plan = await given(register('x', 'stp'));
    const succeed = (on: string): Said => [
      office,
      on,
      { type: 'SucceedUnits', data: { unitIds: ['tgpl'], successorId: 'x', basis: '12/QĐ-STP' } },
    ];
    const rename = (on: string): Said => [office, on, { type: 'RenameUnit', data: { unitId: 'x', name: 'Phòng mới' } }];
    assert.deepEqual(
      ['2022-01-31', '2022-02-01', '2022-03-01'].map((on) => answerTo(plan, succeed(on))),
      ['before-the-start', 'accepted', 'accepted'],
    );
    assert.deepEqual(
      ['2022-01-31', '2022-02-02'].map((on) => answerTo(plan, rename(on))),
      ['before-the-start', 'accepted'],
    );
  });
});
