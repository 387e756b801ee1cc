import { assert } from 'chai';
import { reportOf } from '../report/report.js';
import { reminderOf } from '../reminder/reminder.js';
import { given, office, onDay } from '../test-support/given.js';
import type { PaperGiven } from './given.js';
import type { OfficialPaper } from './paper.js';

const reported = (written: PaperGiven, issuerName?: string): OfficialPaper => {
  const plan = given();
  const issued = plan.issued && { ...plan.issued, ...(issuerName !== undefined && { issuerName }) };
  const span = { from: '2026-04-01', until: '2026-06-30' };
  return reportOf({ ...plan, ...(issued && { issued }) }, { ...onDay('2026-06-30'), span, ...written });
};

suite('the head of a paper', () => {
  for (const [number, said] of [
    ['9/BC-SXD', 'Số: 09/BC-SXD'],
    ['1/2026/BC-SXD', 'Số: 01/2026/BC-SXD'],
    ['5-BC/ĐU', 'Số: 05-BC/ĐU'],
    ['7', 'Số: 07'],
    ['09/BC-SXD', 'Số: 09/BC-SXD'],
    ['10/BC-SXD', 'Số: 10/BC-SXD'],
    ['123/BC-SXD', 'Số: 123/BC-SXD'],
    ['BC 9', 'Số: BC 9'],
  ] as const)
    test(`has a nought before a number below ten: ${number}`, () => {
      const paper = reported({ number });
      assert.equal(paper.number, said);
      assert.include(paper.annexes[0]?.belongs, said.replace('Số:', 'số'));
    });

  test('has it on a letter too', () => {
    const plan = given([
      office,
      '2026-06-02',
      { type: 'SendReminder', data: { taskId: '2', to: ['nha-o'], text: 'Đề nghị hoàn thành' } },
    ]);
    assert.equal(reminderOf(plan, { ...onDay('2026-06-30'), number: '3/SXD-VP' })?.number, 'Số: 03/SXD-VP');
  });

  const names: readonly (readonly [parent: string, name: string, issuer: string])[] = [
    ['UBND tỉnh Đông Hải', 'Sở Xây dựng tỉnh Đông Hải', 'Sở Xây dựng'],
    ['ỦY BAN NHÂN DÂN TỈNH ĐÔNG HẢI', 'Sở Xây dựng tỉnh Đông Hải', 'Sở Xây dựng'],
    ['Uỷ ban nhân dân thành phố Sông Lam', 'Sở Tư pháp thành phố Sông Lam', 'Sở Tư pháp'],
    ['UBND huyện Bến Đá', 'Phòng Tư pháp huyện Bến Đá', 'Phòng Tư pháp'],
    ['UBND tỉnh Đông Hải', 'Sở Xây dựng', 'Sở Xây dựng'],
    ['UBND tỉnh Tây Hải', 'Sở Xây dựng tỉnh Đông Hải', 'Sở Xây dựng tỉnh Đông Hải'],
    ['Bộ Xây dựng', 'Sở Xây dựng tỉnh Đông Hải', 'Sở Xây dựng tỉnh Đông Hải'],
    ['UBND tỉnh Đông Hải', 'Thanh tra tỉnh Đông Hải', 'Thanh tra tỉnh Đông Hải'],
    ['UBND', 'Sở Xây dựng tỉnh Đông Hải', 'Sở Xây dựng tỉnh Đông Hải'],
  ];
  for (const [parent, name, issuer] of names)
    test(`names a province once: ${parent} / ${name}`, () => {
      const paper = reported({ parent }, name);
      assert.deepEqual([paper.parent, paper.issuer], [parent, issuer]);
      // The words of the paper name it whole.
      assert.include(JSON.stringify(paper.body), name);
    });

  test('bears an issuer as somebody wrote it', () => {
    const written = { parent: 'UBND tỉnh Đông Hải', issuer: 'Sở Xây dựng tỉnh Đông Hải' };
    assert.equal(reported(written).issuer, 'Sở Xây dựng tỉnh Đông Hải');
  });
});
