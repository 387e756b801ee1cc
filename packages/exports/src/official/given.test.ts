import { assert } from 'chai';
import fc from 'fast-check';
import { givenFrom } from './given.js';

suite('what is written for a paper', () => {
  for (const [addressee, to] of [
    ['Bộ Tư pháp', ['Bộ Tư pháp']],
    ['Bộ Tư pháp; UBND tỉnh.', ['Bộ Tư pháp', 'UBND tỉnh']],
    ['Bộ Tư pháp;\r\nUBND  tỉnh;\u2028Sở Nội vụ', ['Bộ Tư pháp', 'UBND tỉnh', 'Sở Nội vụ']],
    [' ; \n', undefined],
    [undefined, undefined],
  ] as const)
    test(`to ${JSON.stringify(addressee)} goes to ${JSON.stringify(to)}`, () => {
      assert.deepEqual(givenFrom({ addressee }), to === undefined ? {} : { to });
    });

  test('is what papers take: in one line each, and nothing where it is blank', () => {
    const typed = {
      number: ' 7/BC ',
      issuer: 'Thanh tra\nSở',
      parent: ' ',
      issuedOn: '2026-07-05',
      answerBy: '2026-08-01',
    };
    assert.deepEqual(givenFrom(typed), {
      number: '7/BC',
      issuer: 'Thanh tra Sở',
      signedOn: '2026-07-05',
      answerBy: '2026-08-01',
    });
  });

  test('holds no line that is empty or broken, whatever is written', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (number, addressee) => {
        const given = givenFrom({ number, addressee });
        for (const line of [given.number, ...(given.to ?? [])]) assert.notMatch(line ?? 'x', /^\s*$|[\r\n\u2028]/u);
      }),
    );
  });
});
