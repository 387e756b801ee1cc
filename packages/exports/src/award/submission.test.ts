import { assert } from 'chai';
import { onDay } from '../test-support/given.js';
import { forwarded, met, nominating } from '../test-support/awards.js';
import { allIn, paragraphsOf, partOf, valueIn } from '../test-support/word.js';
import { authoritiesAsked, submissionDocx, submissionOf, type SubmissionOptions } from './submission.js';

const asked = (more: Partial<SubmissionOptions> = {}): SubmissionOptions => ({ ...onDay('2026-06-25'), ...more });
const people = (id: string): string | undefined => (id === 'nv-1' ? 'Trịnh Thị Mai' : undefined);
const words = (paper: ReturnType<typeof submissionOf>): readonly string[] =>
  (paper?.body ?? []).map((block) => ('text' in block ? block.text : 'asks' in block ? `(${block.asks})` : ''));
const rows = (paper: ReturnType<typeof submissionOf>): readonly (readonly string[])[] =>
  (paper?.annexes[0]?.table.rows ?? []).map(({ cells }) => cells);

suite('a submission of those put forward', () => {
  test('goes to who was sent some, then to who may decide on what the council supports, and to nobody else', () => {
    assert.deepEqual(authoritiesAsked(nominating(), asked()), []);
    // Law 06/2022/QH15, articles 79 and 80: bằng khen by the province or the ministry, giấy khen by heads of departments and communes.
    assert.deepEqual(authoritiesAsked(nominating(...met), asked()), [
      'director',
      'commune-chair',
      'province-chair',
      'minister',
    ]);
    const sent = nominating(...met, forwarded('c', 'minister'));
    assert.deepEqual(authoritiesAsked(sent, asked()), ['minister', 'director', 'commune-chair']);
    assert.isUndefined(submissionOf(nominating(), asked()));
    assert.isUndefined(submissionOf(sent, asked({ authority: 'president' })));
  });

  test('lists by form and kind who it is, for what, and how the council voted', () => {
    const paper = submissionOf(nominating(...met), asked({ authority: 'director', nameOf: people }));
    assert.deepEqual(rows(paper), [
      ['Giấy khen: 01 tập thể'],
      ['1', 'Phòng Quản lý nhà', 'Giấy khen', '', 'Dẫn đầu', '9/9', ''],
      ['Giấy khen: 01 cá nhân'],
      ['2', 'Trịnh Thị Mai\n(Phòng Quản lý nhà)', 'Giấy khen', '', 'Rà soát 12 xã.', '8/9', ''],
    ]);
    assert.equal(
      paper?.annexes[0]?.table.widths.reduce((sum, width) => sum + width, 0),
      247,
    );
  });

  test('of what the head of the office grants comes from its council: nobody submits to himself', () => {
    const paper = submissionOf(nominating(...met), asked({ authority: 'director' }));
    assert.deepInclude(paper, {
      issuer: 'Hội đồng Thi đua, khen thưởng Sở',
      parent: 'Sở Xây dựng tỉnh Đông Hải',
      to: ['Giám đốc sở'],
      signer: { post: '………………' },
    });
    const above = submissionOf(nominating(...met), asked({ authority: 'province-chair' }));
    assert.deepInclude(above, { issuer: 'Sở Xây dựng tỉnh Đông Hải', to: ['Chủ tịch UBND tỉnh'] });
    assert.equal(above?.signer.post, 'PHÓ GIÁM ĐỐC');
    assert.match(above?.number ?? '', /^Số: \u00A0+\/TTr-SXD$/u);
  });

  test('names the law, the plan and the word of the council on which it rests, and asks for what only people know', () => {
    const paper = submissionOf(nominating(...met), asked({ authority: 'director' }));
    assert.deepEqual(words(paper), [
      'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;',
      'Căn cứ Kế hoạch số 21/KH-SXD ngày 12/01/2026 của Sở Xây dựng tỉnh Đông Hải;',
      'Căn cứ Biên bản số 03/BB-HĐ;',
      'Căn cứ kết quả họp Hội đồng thi đua, khen thưởng ngày 10/6/2026.',
      '(Cơ quan trình ghi: căn cứ khác (nghị định, quy chế, hướng dẫn), theo điểm, khoản, điều)',
      'Sau khi xem xét thành tích và kết quả họp Hội đồng thi đua, khen thưởng, Hội đồng Thi đua, khen thưởng Sở kính trình Giám đốc sở xem xét, quyết định khen thưởng 01 tập thể, 01 cá nhân, gồm:',
      'Giấy khen: 01 tập thể.',
      'Giấy khen: 01 cá nhân.',
      '(Có danh sách kèm theo.)',
      '(Cơ quan trình ghi: loại hình khen thưởng; mức tiền thưởng và nguồn kinh phí)',
      'Kính trình Giám đốc sở xem xét, quyết định./.',
    ]);
  });

  test('bears what it is given, and is set as the decree has it', () => {
    const given = {
      number: '15/TTr-SXD',
      signedOn: '2026-06-26',
      parent: 'UBND tỉnh',
      to: ['Chủ tịch UBND tỉnh Đông Hải'],
    };
    const bytes = submissionDocx(nominating(...met), asked({ ...given, authority: 'province-chair' }));
    const document = partOf(bytes ?? new Uint8Array(), 'word/document.xml');
    const forms = new Map(paragraphsOf(document).map((each) => [each.text, each]));
    // Nghị định 30/2020/NĐ-CP, Phụ lục I: type in bold 13-14; grounds in italics; an annex 14 bold, its table across.
    assert.deepInclude(forms.get('TỜ TRÌNH'), { isBold: true, align: 'center' });
    assert.deepInclude(forms.get('Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;'), {
      isItalic: true,
      align: 'both',
      first: 720,
    });
    assert.deepInclude(forms.get('Kính gửi: Chủ tịch UBND tỉnh Đông Hải'), { align: 'center', isBold: false });
    assert.deepInclude(forms.get('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'), { isBold: true, align: 'center' });
    assert.isTrue(
      forms.has('(Kèm theo Tờ trình số 15/TTr-SXD ngày 26 tháng 6 năm 2026 của Sở Xây dựng tỉnh Đông Hải)'),
    );
    const [, across] = allIn(document, 'w:sectPr');
    assert.equal(across && valueIn(across, 'w:pgSz', 'w:orient'), 'landscape');
    assert.isTrue(forms.has('Số: 15/TTr-SXD'));
  });
});
