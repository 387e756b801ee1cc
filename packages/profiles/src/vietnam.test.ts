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
