import type { Plan } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { given } from '../test-support/given.js';
import { fileNameOf } from './file-name.js';

const on = '2026-06-01';
const plan = given();
const numbered = (number: string): Plan => ({ ...plan, issued: { ...plan.issued, number } }) as Plan;

suite('the name of a paper’s file', () => {
  for (const [number, name] of [
    ['21/KH-SXD', '21-KH-SXD.csv'],
    ['15/QĐ-UBND (dự thảo)', '15-QD-UBND-du-thao.csv'],
    ['07/KH-Đoàn Thể', '07-KH-Doan-The.csv'],
    ['CON', 'ke-hoach-CON.csv'],
    ['lpt1.x', 'ke-hoach-lpt1.x.csv'],
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['計画', 'donghai.sxd.21-2026.csv'],
    ['\u202E"\r\n', 'donghai.sxd.21-2026.csv'],
    [`${'9'.repeat(300)}/KH`, `${'9'.repeat(60)}.csv`],
  ] as const)
    test(`of ${JSON.stringify(number).slice(0, 40)} is ${name.slice(0, 40)}`, () => {
      assert.equal(fileNameOf(numbered(number), { ending: 'csv', on }), name);
    });

  test('says which paper it is, and of which unit', () => {
    const naming = { ending: 'docx', what: 'bao-cao', unitId: 'nha-o', on };
    assert.equal(fileNameOf(plan, naming), '21-KH-SXD-bao-cao-phong-quan-ly-nha.docx');
  });

  test('is one that every system takes, whatever the plan is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (number) => {
        const name = fileNameOf(numbered(number), { ending: 'ics', on });
        assert.match(name, /^\w[\w.-]{0,130}\.ics$/);
        assert.notMatch(name, /^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
      }),
    );
  });
});
