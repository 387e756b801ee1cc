import { advance, authoritiesOn, decide, lawOn, record, replay, uuidv7, type Command, type Plan } from '@kehoach/core';
import { assert } from 'chai';
import { vietnam } from './vietnam.js';

suite('the rules on commendations', () => {
  // Luật 06/2022/QH15, điều 77 to 80: who decides on what.
  const who: readonly [string, readonly string[]][] = [
    ['huan-chuong', ['president']],
    ['chien-si-thi-dua-toan-quoc', ['prime-minister']],
    ['tap-the-lao-dong-xuat-sac', ['province-chair', 'minister']],
    ['tap-the-lao-dong-tien-tien', ['director']],
    ['giay-khen', ['director', 'commune-chair']],
    ['gia-dinh-van-hoa', ['commune-chair']],
  ];
  for (const [code, authorities] of who) {
    test(`${code} is decided by ${authorities.join(' or ')}`, () => {
      const law = vietnam.commendation.laws.find(({ number }) => number === '06/2022/QH15');
      assert.deepEqual(law?.forms.find((form) => form.code === code)?.authorities, authorities);
    });
  }

  test('name only authorities that they describe', () => {
    const known = new Set(vietnam.commendation.authorities.map(({ code }) => code));
    const named = vietnam.commendation.laws.flatMap(({ forms }) => forms.flatMap(({ authorities }) => authorities));
    assert.deepEqual(
      named.filter((code) => !known.has(code)),
      [],
    );
  });
});

suite('the laws, article by article', () => {
  const formsOn = (day: string) => lawOn(vietnam.commendation, day)?.forms ?? [];
  const formOn = (day: string, code: string) => formsOn(day).find((form) => form.code === code);

  test('follow each other without a gap', () => {
    assert.deepEqual(
      ['2023-12-31', '2024-01-01'].map((day) => lawOn(vietnam.commendation, day)?.number),
      ['15/2003/QH11', '06/2022/QH15'],
    );
  });

  test('give the flag of the Government to the Government alone since 2024 (06/2022, article 78)', () => {
    assert.deepEqual(formOn('2024-06-01', 'co-thi-dua-chinh-phu')?.authorities, ['government']);
    assert.include(formOn('2022-06-01', 'co-thi-dua-chinh-phu')?.authorities ?? [], 'prime-minister');
  });

  // Luật 06/2022/QH15, điều 9, 19 and 20.
  const named = [
    'chien-si-thi-dua-toan-quoc',
    'chien-si-thi-dua-tinh',
    'chien-si-thi-dua-co-so',
    'lao-dong-tien-tien',
    'co-thi-dua-chinh-phu',
    'co-thi-dua-tinh',
    'tap-the-lao-dong-xuat-sac',
    'tap-the-lao-dong-tien-tien',
    'xa-phuong-tieu-bieu',
    'thon-to-dan-pho-van-hoa',
    'gia-dinh-van-hoa',
    'huan-chuong',
    'huy-chuong',
    'danh-hieu-vinh-du-nha-nuoc',
    'giai-thuong-ho-chi-minh',
    'giai-thuong-nha-nuoc',
    'ky-niem-chuong',
    'bang-khen',
    'giay-khen',
  ];
  test('name every title and form of law 06/2022', () => {
    const known = new Set(formsOn('2024-06-01').map(({ code }) => code));
    assert.deepEqual(
      named.filter((code) => !known.has(code)),
      [],
    );
  });

  test('give no personal form to a collective, and no collective one to a person', () => {
    for (const code of ['ky-niem-chuong', 'lao-dong-tien-tien', 'chien-si-thi-dua-co-so', 'huy-chuong'])
      assert.deepEqual(formOn('2024-06-01', code)?.for, ['individual'], code);
    for (const code of ['co-thi-dua-tinh', 'tap-the-lao-dong-tien-tien', 'xa-phuong-tieu-bieu'])
      assert.deepEqual(formOn('2024-06-01', code)?.for, ['collective'], code);
  });

  test('know until when districts decided, and who has taken their place', () => {
    const codes = formOn('2022-06-01', 'giay-khen')?.authorities ?? [];
    assert.include(authoritiesOn(vietnam.commendation, codes, '2025-06-30'), 'district-chair');
    assert.notInclude(authoritiesOn(vietnam.commendation, codes, '2025-07-01'), 'district-chair');
  });
});

suite('a certificate granted by a district chair in 2023', () => {
  const office = { id: 'office', unit: 'stp' };
  const steps: readonly (readonly [on: string, command: Command])[] = [
    ['2023-01-02', { type: 'IssuePlan', data: { number: '1/KH', title: 'Kế hoạch', issuer: 'stp', issuerName: 'Sở' } }],
    ['2023-02-01', { type: 'GiveGuidance', data: { topic: 'commendation', text: 'Hướng dẫn' } }],
    [
      '2023-03-01',
      {
        type: 'NominateAward',
        data: {
          nominationId: 'n',
          form: 'giay-khen',
          nominee: { kind: 'collective', name: 'Chi nhánh' },
          merit: 'Dẫn đầu',
        },
      },
    ],
    ['2023-03-02', { type: 'ReviewNomination', data: { nominationId: 'n', result: 'for' } }],
    ['2023-03-03', { type: 'ForwardNomination', data: { nominationId: 'n', to: 'district-chair' } }],
    ['2023-04-01', { type: 'GrantAward', data: { nominationId: 'n', authority: 'district-chair', decision: '1/QĐ' } }],
  ];
  const granted = (): Plan => {
    let plan = replay([]);
    for (const [on, command] of steps) {
      const { events, refusal } = decide(plan, { ...command, on }, { by: office, today: on, profile: vietnam });
      if (events === undefined) throw new Error(refusal.code);
      const { version, digest } = plan;
      const newId = (): string =>
        uuidv7(
          Date.parse(on),
          Uint8Array.from({ length: 10 }, (_, at) => version + at),
        );
      plan = advance(plan, record(events, { planId: 'p', version, digest, now: `${on}T02:00:00.000Z`, newId }));
    }
    return plan;
  };
  const revoke = (on: string, authority: string): string =>
    decide(
      granted(),
      { type: 'RevokeAward', on, data: { nominationId: 'n', authority, decision: '2/QĐ', reason: 'Khai không đúng' } },
      { by: office, today: on, profile: vietnam },
    ).refusal?.code ?? 'accepted';

  const cases: readonly (readonly [string, string, string])[] = [
    ['2024-06-01', 'district-chair', 'accepted'],
    ['2024-06-01', 'commune-chair', 'not-the-granter'],
    ['2025-08-01', 'commune-chair', 'accepted'],
    ['2025-08-01', 'district-chair', 'not-the-granter'],
    ['2025-08-01', 'province-chair', 'not-the-granter'],
  ];
  for (const [on, authority, answer] of cases)
    test(`is revoked on ${on} by the ${authority}: ${answer}`, () => assert.equal(revoke(on, authority), answer));
});
