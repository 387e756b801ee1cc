import { assert } from 'chai';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { made } from '@kehoach/core';
import type { Written } from '../source/block-writer.js';
import { readingDocx } from './read-docx.js';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const readDocx = (bytes: Uint8Array): Written | undefined => made(readingDocx(bytes));

/** A .docx of these paragraphs and tables, with a list whose levels are I., 1., 1.1. and a). */
function docx(body: string, footnotes = ''): Uint8Array {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const levels = [
    level(0, 'upperRoman', '%1.'),
    level(1, 'decimal', '%2.'),
    level(2, 'decimal', '%2.%3.'),
    level(3, 'lowerLetter', '%4)'),
  ];
  const numbering =
    `<w:numbering ${space}><w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
  const styles =
    `<w:styles ${space}><w:style w:styleId="Muc"><w:pPr><w:numPr><w:ilvl w:val="1"/>` +
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="MucCon">' +
    '<w:basedOn w:val="Muc"/></w:style><w:style w:styleId="MucSau"><w:basedOn w:val="Muc"/><w:pPr>' +
    '<w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style></w:styles>';
  const document = `<w:document ${space} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;
  return zipSync({
    'word/document.xml': strToU8(document),
    'word/numbering.xml': strToU8(numbering),
    'word/styles.xml': strToU8(styles),
    'word/footnotes.xml': strToU8(`<w:footnotes ${space}>${footnotes}</w:footnotes>`),
  });
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
const numbered = (level: number, text: string): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
const textOf = (body: string): string => readDocx(docx(body))?.text.trim() ?? '';

suite('reading a .docx', () => {
  test('leaves the running head and foot of its pages out of the words', () => {
    const head = strToU8(`<w:hdr ${space}>${paragraph('Dự thảo ngày 05/01/2027')}</w:hdr>`);
    const foot = strToU8(`<w:ftr ${space}>${paragraph('Trang 2')}</w:ftr>`);
    const file = { ...unzipSync(docx(paragraph('Rà soát bến'))), 'word/header1.xml': head, 'word/footer1.xml': foot };
    assert.equal(readDocx(zipSync(file))?.text.trim(), 'Rà soát bến');
  });

  test('gives the numbers that Word generates, each level beginning again', () => {
    const text = textOf(
      ['A', 'B', 'C', 'D', 'E', 'F'].map((word, at) => numbered([0, 1, 2, 2, 1, 3][at] ?? 0, word)).join('') +
        numbered(0, 'G') +
        numbered(1, 'H'),
    );
    assert.deepEqual(text.split('\n'), ['I. A', '1. B', '1.1. C', '1.2. D', '2. E', 'a) F', 'II. G', '1. H']);
  });

  test('numbers a paragraph by its style, also one that is based on another', () => {
    assert.equal(
      textOf(paragraph('A', '<w:pStyle w:val="Muc"/>') + paragraph('B', '<w:pStyle w:val="MucCon"/>')),
      '1. A\n2. B',
    );
  });

  test('takes the level from a style and the list from the one that it is based on', () => {
    assert.equal(
      textOf(paragraph('A', '<w:pStyle w:val="Muc"/>') + paragraph('B', '<w:pStyle w:val="MucSau"/>')),
      '1. A\n1.1. B',
    );
  });

  test('gives the number of a cell that holds nothing else', () => {
    const counted = '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    const rows = ['A', 'B'].map((text) => `<w:tr><w:tc>${counted}</w:tc><w:tc>${paragraph(text)}</w:tc></w:tr>`);
    assert.match(textOf(`<w:tbl>${rows.join('')}</w:tbl>`), /^1\. \| A\s+2\. \| B$/u);
  });

  test('a line that is ended within a paragraph is a paragraph of its own', () => {
    const read = readDocx(docx('<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Tiêm chủng</w:t></w:r></w:p>'));
    assert.deepEqual(
      read?.blocks.map(({ from, to }) => read.text.slice(from, to)),
      ['KẾ HOẠCH', 'Tiêm chủng'],
    );
  });

  test('keeps a note at the foot of the page below the paragraph that it explains', () => {
    const noted = `<w:p>${run('Sửa kè')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const note = `<w:footnote w:id="2">${paragraph('Kè số 4')}</w:footnote><w:footnote w:id="3">${paragraph('C')}</w:footnote>`;
    assert.equal(readDocx(docx(noted + paragraph('Vá đường'), note))?.text.trim(), 'Sửa kè\n(Kè số 4)\nVá đường');
  });

  test('leaves out what a revision struck and the code of fields', () => {
    assert.equal(
      textOf(
        `<w:p>${run('A')}<w:del>${run('B')}</w:del><w:ins>${run('C')}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`,
      ),
      'AC',
    );
  });

  test('takes line breaks, tabs and the words of text boxes', () => {
    const box =
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph('trong khung')}` +
      '</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>' +
      `<w:txbxContent>${paragraph('trong khung')}</w:txbxContent></w:pict></mc:Fallback>` +
      '</mc:AlternateContent></w:r>';
    const text = textOf(`<w:p><w:r><w:t>A</w:t><w:br/><w:t>B</w:t><w:tab/><w:t>C</w:t></w:r>${box}</w:p>`);
    assert.include(text, 'A\nB\tC');
  });

  test('says which cells are merged and how wide they are', () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = [
      cell('1') + cell('Sở Y tế', '<w:vMerge w:val="restart"/>'),
      cell('2') + cell('', '<w:vMerge/>'),
      cell('Chung', '<w:gridSpan w:val="2"/>'),
    ].map((cells) => `<w:tr>${cells}</w:tr>`);
    const read = readDocx(docx(`<w:tbl>${rows.join('')}</w:tbl>`));
    const cells = read?.blocks.map((block) =>
      block.kind === 'row'
        ? block.cells.map(({ from, to, merged, span }) => [read.text.slice(from, to), merged, span])
        : [],
    );
    assert.deepEqual(cells, [
      [
        ['1', undefined, undefined],
        ['Sở Y tế', undefined, undefined],
      ],
      [
        ['2', undefined, undefined],
        ['', true, undefined],
      ],
      [['Chung', undefined, 2]],
    ]);
  });

  test('refuses a damaged archive and a document nested without end', () => {
    const whole = docx(paragraph('A'));
    assert.isUndefined(readDocx(whole.slice(0, whole.length / 2)));
    assert.isUndefined(readDocx(zipSync({ 'a.txt': strToU8('A') })));
    assert.isUndefined(readDocx(docx('<w:p><w:r><w:t>A</w:p>')));
    assert.doesNotThrow(() => readDocx(docx('<w:sdt>'.repeat(50_000) + '</w:sdt>'.repeat(50_000))));
  });
});
