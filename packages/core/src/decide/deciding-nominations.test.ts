import { assert } from 'chai';
import { answerTo, centre, council, given, office, type Said } from '../test-support/given.js';
import type { Command } from './command.js';

suite('a nomination', () => {
  const guide: Said = [
    office,
    '2022-05-01',
    { type: 'GiveGuidance', data: { topic: 'commendation', text: 'Hướng dẫn khen thưởng' } },
  ];
  const nominate = (form: string, kind: 'collective' | 'individual', on = '2022-06-01'): Said => [
    centre,
    on,
    {
      type: 'NominateAward',
      data: { nominationId: 'n', form, nominee: { kind, name: 'Chi nhánh số 1' }, merit: 'Dẫn đầu' },
    },
  ];
  const review: Said = [
    council,
    '2022-06-10',
    { type: 'ReviewNomination', data: { nominationId: 'n', result: 'for', votesFor: 9, votesCast: 9 } },
  ];
  const forward = (to: string, on = '2022-06-20'): Said => [
    office,
    on,
    { type: 'ForwardNomination', data: { nominationId: 'n', to } },
  ];
  const grant = (authority: string, on = '2022-07-01'): Said => [
    office,
    on,
    { type: 'GrantAward', data: { nominationId: 'n', authority, decision: '1/QĐ' } },
  ];

  test('comes after the guidance', async () =>
    assert.equal(answerTo(await given(), nominate('giay-khen', 'collective')), 'no-guidance'));

  test('goes past the council before it is granted', async () => {
    assert.equal(answerTo(await given(guide, nominate('giay-khen', 'collective')), grant('director')), 'wrong-step');
    assert.equal(
      answerTo(await given(guide, nominate('giay-khen', 'collective'), review), grant('director')),
      'accepted',
    );
  });

  test('that the council did not support is not granted', async () => {
    const against: Said = [
      council,
      '2022-06-10',
      { type: 'ReviewNomination', data: { nominationId: 'n', result: 'against' } },
    ];
    assert.equal(
      answerTo(await given(guide, nominate('giay-khen', 'collective'), against), grant('director')),
      'wrong-step',
    );
  });

  test('is reviewed by the council or the office alone', async () => {
    const plan = await given(guide, nominate('giay-khen', 'collective'));
    assert.equal(answerTo(plan, [centre, '2022-06-10', review[2]]), 'not-the-council');
  });

  test('has minutes that agree with themselves', async () => {
    const plan = await given(guide, nominate('giay-khen', 'collective'));
    const answer = (result: 'for' | 'against', votesFor: number, votesCast: number, present?: number): string => {
      const data = { nominationId: 'n', result, votesFor, votesCast, ...(present !== undefined && { present }) };
      return answerTo(plan, [council, '2022-06-10', { type: 'ReviewNomination', data }]);
    };
    assert.equal(answer('for', 7, 9, 9), 'accepted');
    assert.equal(answer('against', 3, 7, 9), 'accepted');
    assert.equal(answer('against', 0, 9), 'accepted');
    assert.equal(answer('for', 10, 9), 'invalid-votes');
    assert.equal(answer('for', 0, 9), 'invalid-votes');
    assert.equal(answer('for', 8, 8, 7), 'more-votes-than-members');
    assert.equal(answer('against', 1, 1, 0), 'more-votes-than-members');
    assert.equal(answer('against', 9, 9, 9), 'against-all-votes');
  });

  test('for a form above the director goes to who may decide', async () => {
    const plan = await given(guide, nominate('bang-khen', 'collective'), review);
    assert.equal(answerTo(plan, grant('director')), 'wrong-authority');
    assert.equal(answerTo(plan, grant('province-chair')), 'wrong-step');
    const forwarded = await given(guide, nominate('bang-khen', 'collective'), review, forward('province-chair'));
    assert.equal(answerTo(forwarded, grant('province-chair')), 'accepted');
  });

  test('never gives a collective what is for persons', async () => {
    assert.equal(answerTo(await given(guide), nominate('ky-niem-chuong', 'collective')), 'wrong-nominee');
    assert.equal(answerTo(await given(guide), nominate('tap-the-lao-dong-tien-tien', 'individual')), 'wrong-nominee');
  });

  // Law 15/2003 gave the commemorative medal to ministers; law 06/2022, from 2024, to provinces too.
  test('follows the law of its day', async () => {
    const medal = nominate('ky-niem-chuong', 'individual', '2023-12-01');
    const supported: Said = [council, '2023-12-02', review[2]];
    const plan = await given(guide, medal, supported);
    assert.equal(answerTo(plan, forward('province-chair', '2023-12-31')), 'wrong-authority');
    assert.equal(answerTo(plan, forward('province-chair', '2024-01-01')), 'accepted');
  });

  test('that was returned may be made again', async () => {
    const back: Said = [
      office,
      '2022-06-05',
      { type: 'ReturnNomination', data: { nominationId: 'n', reason: 'Thiếu biên bản' } },
    ];
    assert.equal(
      answerTo(
        await given(guide, nominate('giay-khen', 'collective'), back),
        nominate('giay-khen', 'collective', '2022-06-07'),
      ),
      'accepted',
    );
  });
});

suite('a nomination that was returned', () => {
  const say = (by: typeof office, on: string, type: string, data: object): Said => [
    by,
    on,
    { type, data: { nominationId: 'n', ...data } } as unknown as Command,
  ];
  const nominate = (form: string, on: string): Said =>
    say(centre, on, 'NominateAward', { form, nominee: { kind: 'collective', name: 'Chi nhánh' }, merit: 'Dẫn đầu' });
  const support = (on: string): Said => say(council, on, 'ReviewNomination', { result: 'for' });
  const before: readonly Said[] = [
    [office, '2022-05-01', { type: 'GiveGuidance', data: { topic: 'commendation', text: 'Hướng dẫn' } }],
    nominate('bang-khen', '2022-06-01'),
    support('2022-06-02'),
    say(office, '2022-06-03', 'ForwardNomination', { to: 'province-chair' }),
    say(office, '2022-06-04', 'ReturnNomination', { reason: 'Thiếu biên bản' }),
  ];
  const grant = (authority: string): Said => say(office, '2022-07-01', 'GrantAward', { authority, decision: '1/QĐ' });

  test('starts anew: what it was forwarded to before counts no more', async () => {
    const again = await given(...before, nominate('bang-khen', '2022-06-05'), support('2022-06-06'));
    assert.equal(answerTo(again, grant('province-chair')), 'wrong-step');
    const other = await given(...before, nominate('giay-khen', '2022-06-05'), support('2022-06-06'));
    assert.equal(answerTo(other, grant('director')), 'accepted');
  });

  test('is not made again before the day of its return', async () => {
    assert.equal(
      answerTo(await given(...before), [
        ...nominate('giay-khen', '2022-06-01').slice(0, 3),
        '2022-06-05',
      ] as unknown as Said),
      'before-the-start',
    );
  });
});
