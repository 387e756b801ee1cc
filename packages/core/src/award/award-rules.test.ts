import { assert } from 'chai';
import type { Command, CommandType } from '../decide/command.js';
import { answerTo, centre, council, given, newspaper, office, stranger, type Said } from '../test-support/given.js';

const say = (by: Said[0], on: string, type: CommandType, data: object): Said => [
  by,
  on,
  { type, data } as unknown as Command,
];
const guided = say(office, '2022-05-01', 'GiveGuidance', { topic: 'commendation', text: 'Hướng dẫn' });
const nominate = (by: Said[0], on: string, nominee: object = {}): Said =>
  say(by, on, 'NominateAward', {
    nominationId: 'n',
    form: 'giay-khen',
    nominee: { kind: 'collective', name: 'Chi nhánh', ...nominee },
    merit: 'Dẫn đầu',
  });
const returned: readonly Said[] = [
  guided,
  nominate(centre, '2022-06-01'),
  say(office, '2022-06-10', 'ReturnNomination', { nominationId: 'n', reason: 'Thiếu thành tích' }),
];

suite('a nomination that was returned', () => {
  test('is made again by who made it or the office, never by another unit', async () => {
    const plan = await given(...returned);
    assert.deepEqual(
      [centre, office, newspaper, stranger].map((by) => answerTo(plan, nominate(by, '2022-06-20'))),
      ['accepted', 'accepted', 'not-yours', 'not-yours'],
    );
  });

  test('is made again by the successor of who made it', async () => {
    const merged = say(office, '2022-06-15', 'SucceedUnits', { unitIds: ['tgpl'], successorId: 'khac' });
    const plan = await given(...returned, merged);
    assert.deepEqual(
      [stranger, newspaper].map((by) => answerTo(plan, nominate(by, '2022-06-20'))),
      ['accepted', 'not-yours'],
    );
  });
});

suite('what is decided on a nomination', () => {
  const supported: readonly Said[] = [
    guided,
    nominate(centre, '2022-06-01'),
    say(council, '2022-06-10', 'ReviewNomination', { nominationId: 'n', result: 'for' }),
  ];
  const grant = (by: Said[0]): Said =>
    say(by, '2022-07-01', 'GrantAward', { nominationId: 'n', authority: 'director', decision: '1/QĐ' });
  const revoke = (by: Said[0], authority: string): Said =>
    say(by, '2022-08-01', 'RevokeAward', { nominationId: 'n', authority, decision: '2/QĐ', reason: 'Sai' });

  test('is written down by the office alone', async () => {
    const [before, after] = [await given(...supported), await given(...supported, grant(office))];
    assert.deepEqual(
      [office, centre, council].map((by) => answerTo(before, grant(by))),
      ['accepted', 'not-the-issuing-office', 'not-the-issuing-office'],
    );
    assert.deepEqual(
      [office, centre, council].map((by) => answerTo(after, revoke(by, 'director'))),
      ['accepted', 'not-the-issuing-office', 'not-the-issuing-office'],
    );
  });

  test('is revoked by the authority that granted it, not by another', async () =>
    assert.equal(
      answerTo(await given(...supported, grant(office)), revoke(office, 'province-chair')),
      'not-the-granter',
    ));
});

suite('the unit of a nominee', () => {
  test('is one that the plan knows', async () => {
    const plan = await given(guided);
    assert.deepEqual(
      [{ unitId: 'bao' }, { unitId: 'la' }, {}].map((nominee) =>
        answerTo(plan, nominate(centre, '2022-06-01', nominee)),
      ),
      ['accepted', 'unknown-unit', 'accepted'],
    );
  });
});
