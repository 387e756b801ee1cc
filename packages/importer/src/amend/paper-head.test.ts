import { assert } from 'chai';
import { readAmendment, type Amendment } from '../index.js';
import { standing } from '../test-support/amending.js';

function paper(bases: string, recipients: string): Amendment {
  const { amendment } = readAmendment(
    `SỞ BIỂN ĐẢO\nSố: 9/QĐ-SBĐ\nMẫu, ngày 05 tháng 5 năm 2026\n\nQUYẾT ĐỊNH\nSửa đổi Kế hoạch số 45/KH-SBĐ\n\n${bases}\n` +
      'Điều 1. Sửa đổi Kế hoạch số 45/KH-SBĐ như sau:\n1. Sửa đổi thời gian thực hiện mục I.1 thành “Quý III/2026”.\n\n' +
      `Nơi nhận:\n${recipients}\n\nGIÁM ĐỐC\n`,
    standing,
  );
  assert.isDefined(amendment);
  return amendment;
}

const codesOf = ({ findings }: Amendment): string[] => findings.map(({ code }) => code);

suite('on what an amending paper rests, and who gets it', () => {
  test('is read, with a note of what the log of the plan does not hold', () => {
    const read = paper(
      'Căn cứ Quyết định số 88/QĐ-UBND ngày 02/3/2026 của UBND tỉnh;\nCăn cứ Kế hoạch số 45/KH-SBĐ ngày 12/01/2026;',
      '- Như Điều 3;\n- UBND xã Cửa Gianh;\n- Lưu: VT.',
    );
    assert.deepEqual(
      read.legalBasis.map(({ number, issuedOn }) => [number, issuedOn]),
      [
        ['88/QĐ-UBND', '2026-03-02'],
        ['45/KH-SBĐ', '2026-01-12'],
      ],
    );
    assert.deepEqual(
      read.recipients.map(({ text }) => text),
      ['Như Điều 3', 'UBND xã Cửa Gianh', 'Lưu: VT'],
    );
    const [basis, others] = read.findings;
    assert.deepEqual(codesOf(read), ['other-basis', 'other-recipients']);
    assert.include(basis?.vi, '“88/QĐ-UBND”');
    assert.include(others?.vi, '“UBND xã Cửa Gianh”');
    assert.equal(read.document.slice(others?.place.from, others?.place.to), 'UBND xã Cửa Gianh');
    assert.equal(others?.severity, 'note');
  });

  test('needs no note where it is the plan itself, and nobody is named', () => {
    assert.isEmpty(codesOf(paper('Căn cứ Kế hoạch số 45/KH-SBĐ ngày 12/01/2026;', '- Như Điều 3;\n- Lưu: VT.')));
  });
});
