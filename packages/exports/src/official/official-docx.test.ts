import { XmlElement } from '@rgrove/parse-xml';
import { assert } from 'chai';
import { unzipSync } from 'fflate';
import { allIn, paragraphsOf, partOf, valueIn, type SetParagraph } from '../test-support/word.js';
import { officialDocx } from './official-docx.js';
import type { OfficialPaper } from './paper.js';

const table = {
  head: ['TT', 'Việc'],
  widths: [20, 80],
  centred: [0],
  rows: [{ cells: ['Phần I'], isWide: true, isBold: true }, { cells: ['1', 'Một <hai> & "ba"\nbốn \u0007'] }],
};

const paper: OfficialPaper = {
  parent: 'UBND tỉnh Đông Hải',
  issuer: 'Sở Xây dựng',
  number: 'Số: 05/BC-SXD',
  placeAndDay: 'Đông Hải, ngày 05 tháng 7 năm 2026',
  title: { type: 'Báo cáo', about: 'Kết quả thực hiện' },
  to: ['UBND tỉnh', 'Bộ Xây dựng'],
  body: [
    { kind: 'heading', level: 1, text: 'I. MỤC LỚN' },
    { kind: 'heading', level: 3, text: 'a) Mục nhỏ' },
    { kind: 'text', text: 'Lời của báo cáo' },
    { kind: 'gap', asks: 'Cơ quan báo cáo ghi' },
    { kind: 'table', ...table, note: 'Số liệu tính đến ngày 30/6/2026.' },
    { kind: 'text', text: 'Kính báo cáo./.' },
  ],
  recipients: ['Như trên', 'Lưu: VT'],
  signer: { right: 'KT. Giám đốc', post: 'Phó Giám đốc', name: 'Phạm Minh Ký' },
  annexes: [{ name: 'Phụ lục', title: 'Biểu 01', belongs: '(Kèm theo Báo cáo)', table }],
  foot: 'Kế hoạch 21/KH-SXD, đầu nhật ký 82:9246d58b',
  on: '2026-06-30',
};

suite('an official paper in Word', () => {
  const bytes = officialDocx(paper);
  const document = partOf(bytes, 'word/document.xml');
  const paragraphs = paragraphsOf(document);
  const said = (text: string): SetParagraph => {
    const found = paragraphs.find((each) => each.text === text);
    if (found === undefined) throw new Error(`no “${text}”`);
    return found;
  };

  test('is A4 with margins of 20, 20, 30 and 20 mm; its annex lies across, and both begin with page 1 unnumbered', () => {
    const [main, annex] = allIn(document, 'w:sectPr');
    const page = (section: XmlElement | undefined): readonly (string | undefined)[] =>
      section === undefined ? [] : ['w:w', 'w:h', 'w:orient'].map((name) => valueIn(section, 'w:pgSz', name));
    // 210 and 297 mm in twentieths of a point.
    assert.deepEqual(page(main), ['11906', '16838', undefined]);
    assert.deepEqual(page(annex), ['16838', '11906', 'landscape']);
    for (const section of [main, annex]) {
      if (section === undefined) throw new Error('two sections');
      const margins = ['w:top', 'w:bottom', 'w:left', 'w:right'].map((name) => valueIn(section, 'w:pgMar', name));
      assert.deepEqual(margins, ['1134', '1134', '1701', '1134']);
      assert.equal(valueIn(section, 'w:pgNumType', 'w:start'), '1');
      assert.lengthOf(allIn(section, 'w:titlePg'), 1);
      assert.deepEqual(
        allIn(section, 'w:headerReference').map(({ attributes }) => attributes['w:type']),
        ['default', 'first'],
      );
    }
    const number = partOf(bytes, 'word/header1.xml');
    assert.equal(valueIn(number, 'w:jc'), 'center');
    assert.include(number.text, 'PAGE');
    assert.equal(partOf(bytes, 'word/header2.xml').text, '');
    assert.include(partOf(bytes, 'word/footer1.xml').text, 'đầu nhật ký 82:9246d58b');
  });

  test('is set in Times New Roman 14, and says that it is Vietnamese', () => {
    const styles = partOf(bytes, 'word/styles.xml');
    for (const name of ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'])
      assert.equal(valueIn(styles, 'w:rFonts', name), 'Times New Roman');
    assert.equal(valueIn(styles, 'w:sz'), '28');
    assert.equal(valueIn(styles, 'w:lang'), 'vi-VN');
  });

  test('has each part in the size, weight and place that the decree gives it', () => {
    const nothing = { isBold: false, isItalic: false, align: 'center' };
    const rows: readonly (readonly [string, Partial<SetParagraph>])[] = [
      ['UBND TỈNH ĐÔNG HẢI', { ...nothing, size: 13 }],
      ['SỞ XÂY DỰNG', { ...nothing, size: 13, isBold: true }],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...nothing, size: 13, isBold: true }],
      ['Độc lập - Tự do - Hạnh phúc', { ...nothing, size: 14, isBold: true }],
      ['Số: 05/BC-SXD', { ...nothing, size: 13 }],
      ['Đông Hải, ngày 05 tháng 7 năm 2026', { ...nothing, size: 14, isItalic: true }],
      ['BÁO CÁO', { ...nothing, isBold: true }],
      ['Kết quả thực hiện', { ...nothing, isBold: true }],
      ['I. MỤC LỚN', { isBold: true, align: 'left', first: 720 }],
      ['a) Mục nhỏ', { isBold: false }],
      // 1.27 cm in, six points below the one before.
      ['Lời của báo cáo', { isBold: false, align: 'both', first: 720, before: 120 }],
      ['Nơi nhận:', { size: 12, isBold: true, isItalic: true, align: 'left' }],
      ['- Như trên;', { size: 11, align: 'left' }],
      ['- Lưu: VT.', { size: 11 }],
      ['KT. GIÁM ĐỐC', { ...nothing, isBold: true }],
      ['PHÓ GIÁM ĐỐC', { ...nothing, isBold: true }],
      ['Phạm Minh Ký', { ...nothing, isBold: true }],
      ['Phụ lục', { ...nothing, isBold: true }],
      ['BIỂU 01', { ...nothing, isBold: true }],
      ['(Kèm theo Báo cáo)', { ...nothing, isItalic: true }],
    ];
    for (const [text, form] of rows) assert.deepInclude(said(text), form, text);
    assert.deepEqual(
      paragraphs.filter(({ text }) => /^(?:Kính gửi|- UBND|- Bộ)/.test(text)).map(({ text }) => text),
      ['Kính gửi:', '- UBND tỉnh;', '- Bộ Xây dựng.'],
    );
  });

  test('draws its rules, and has a line of dots where somebody has to write', () => {
    assert.lengthOf(allIn(document, 'w:pBdr'), 3);
    assert.deepInclude(said('(Cơ quan báo cáo ghi)'), { isItalic: true });
    assert.lengthOf(
      allIn(document, 'w:tab').filter(({ attributes }) => attributes['w:leader'] === 'dot'),
      1,
    );
  });

  test('repeats the head of its tables, keeps short rows together, and shows words as words', () => {
    const [, , inBody] = allIn(document, 'w:tbl').map((each) => allIn(each, 'w:tblHeader').length);
    assert.equal(inBody, 0);
    assert.lengthOf(allIn(document, 'w:tblHeader'), 2);
    assert.deepInclude(said('Một <hai> & "ba"'), { size: 12 });
    assert.include(
      paragraphs.map(({ text }) => text),
      'bốn \uFFFD',
    );
    const wide = allIn(document, 'w:tr').filter((row) => allIn(row, 'w:gridSpan').length > 0);
    assert.lengthOf(wide, 2);
    // A heading is not left alone at the end of a page.
    for (const row of wide) assert.lengthOf(allIn(row, 'w:keepNext'), 1);
  });

  test('has the parts of every form in the order in which Word takes them', () => {
    const orders: Readonly<Record<string, string>> = {
      'w:pPr': 'pStyle keepNext pageBreakBefore pBdr tabs spacing ind jc sectPr',
      'w:rPr': 'rFonts b bCs i iCs sz szCs lang',
      'w:tblPr': 'tblW jc tblBorders tblLayout tblCellMar',
      'w:tcPr': 'tcW gridSpan vAlign',
      'w:trPr': 'cantSplit tblHeader',
      'w:sectPr': 'headerReference footerReference type pgSz pgMar pgNumType titlePg',
    };
    for (const [name, order] of Object.entries(orders)) {
      const places = order.split(' ');
      for (const form of allIn(document, name)) {
        const found = form.children.flatMap((child) => (child instanceof XmlElement ? [child.name.slice(2)] : []));
        const at = found.map((each) => places.indexOf(each));
        assert.deepEqual(
          at,
          at.toSorted((one, other) => one - other),
          `${name}: ${found.join(' ')}`,
        );
        assert.notInclude(at, -1, `${name}: ${found.join(' ')}`);
      }
    }
    // A cell ends in a paragraph, and a table is followed by one.
    for (const each of allIn(document, 'w:tc')) assert.equal((each.children.at(-1) as XmlElement).name, 'w:p');
    for (const each of allIn(document, 'w:body')) {
      const names = each.children.map((child) => (child as XmlElement).name);
      for (const [index, name] of names.entries()) if (name === 'w:tbl') assert.equal(names[index + 1], 'w:p');
      assert.equal(names.at(-1), 'w:sectPr');
    }
  });

  test('names every part that it brings, and is the same each time', () => {
    const files = Object.keys(unzipSync(bytes));
    const named = allIn(partOf(bytes, '[Content_Types].xml'), 'Override').map(({ attributes }) =>
      attributes['PartName']?.slice(1),
    );
    for (const name of named) assert.include(files, name);
    const referred = allIn(partOf(bytes, 'word/_rels/document.xml.rels'), 'Relationship');
    for (const { attributes } of referred) assert.include(files, `word/${attributes['Target']}`);
    assert.deepEqual(officialDocx(paper), bytes);
    assert.include(partOf(bytes, 'docProps/core.xml').text, '2026-06-30T00:00:00Z');
  });
});
