import type { Making } from '@kehoach/core';
import { lineText } from '../text/file-text.js';
import { packing } from './packing.js';
import { pageNumber, paragraph } from './paragraph.js';
import { twips, xmlText } from './xml.js';

/** A page: A4, with its margins in millimetres. */
export interface PageForm {
  readonly isLandscape: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A part of the document with pages of its own, numbered from 1, the first without its number. */
export interface Section {
  /** Paragraphs and tables. */
  readonly body: string;
  readonly page: PageForm;
}

/** A document of Word. */
export interface WordFile {
  readonly title: string;
  readonly sections: readonly Section[];
  /** Stands at the foot of each page. */
  readonly foot: string;
  /** On which it was made, `YYYY-MM-DD`. */
  readonly on: string;
  /** In points. */
  readonly size: number;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spaces = `xmlns:w="${main}" xmlns:r="${office}"`;

/** Parts that a document refers to: the name of each, its kind, and its place among the references. */
const parts = [
  ['styles', 'styles', 'rId1'],
  ['settings', 'settings', 'rId2'],
  ['header1', 'header', 'rId3'],
  ['header2', 'header', 'rId4'],
  ['footer1', 'footer', 'rId5'],
] as const;

/**
 * The bytes of a .docx in Times New Roman, the same each time, made in slices.
 *
 * Written here rather than by a library: what an official paper is made of is little, and the ones there are take
 * seconds for a table of 2,000 rows.
 *
 * @see ECMA-376, part 1, 17: the order in which Word takes the parts of a form
 */
export function* makingFile({ title, sections, foot, on, size }: WordFile): Making<Uint8Array<ArrayBuffer>> {
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      ['rId1', `${office}/officeDocument`, 'word/document.xml'],
      ['rId2', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': properties(title, on),
    'word/document.xml': `<w:document ${spaces}><w:body>${bodyOf(sections)}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      parts.map(([name, kind, id]) => [id, `${office}/${kind}`, `${name}.xml`]),
    ),
    'word/styles.xml': stylesOf(size),
    'word/settings.xml': settings,
    'word/header1.xml': `<w:hdr ${spaces}>${pageNumber(13)}</w:hdr>`,
    'word/header2.xml': `<w:hdr ${spaces}><w:p/></w:hdr>`,
    'word/footer1.xml': `<w:ftr ${spaces}>${paragraph([{ text: foot, size: 9, isItalic: true }])}</w:ftr>`,
  };
  return yield* packing(Object.entries(files).map(([name, text]) => [name, declared + text]));
}

/** What divides sections stands in the last paragraph of each but the last. */
function bodyOf(sections: readonly Section[]): string {
  return sections
    .map(({ body, page }, at) => {
      const form = sectionForm(page);
      return at === sections.length - 1 ? body + form : `${body}<w:p><w:pPr>${lastLine}${form}</w:pPr></w:p>`;
    })
    .join('');
}

/** The paragraph that ends a section takes no room. */
const lastLine = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';

function sectionForm({ isLandscape, top, bottom, left, right }: PageForm): string {
  const [width, height] = isLandscape ? [297, 210] : [210, 297];
  const turned = isLandscape ? ' w:orient="landscape"' : '';
  const margins = `w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}"`;
  return [
    '<w:sectPr>',
    '<w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>',
    '<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/>',
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${turned}/>`,
    `<w:pgMar ${margins} w:header="${twips(10)}" w:footer="${twips(8)}" w:gutter="0"/>`,
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>',
  ].join('');
}

const contentTypes = `<Types xmlns="${packaged}/content-types">${[
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>`,
  ...parts.map(([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${kind}+xml"/>`),
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
].join('')}</Types>`;

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`;
}

function properties(title: string, on: string): string {
  const spaces = [
    `xmlns:cp="${packaged}/metadata/core-properties"`,
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  const made = `<dcterms:created xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:created>`;
  const told = `<dc:title>${xmlText(lineText(title))}</dc:title>${made}<dc:language>vi-VN</dc:language>`;
  return `<cp:coreProperties ${spaces}>${told}</cp:coreProperties>`;
}

/** Without it Word takes a document for one of 2007. */
const mode = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"';
const settings = `<w:settings ${spaces}><w:compat><w:compatSetting ${mode}/></w:compat></w:settings>`;

function stylesOf(size: number): string {
  const face = 'Times New Roman';
  const fonts = `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"/>`;
  const letters = `${fonts}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/><w:lang w:val="vi-VN"/>`;
  const headings = [1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/>` +
      `<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  );
  return [
    `<w:styles ${spaces}><w:docDefaults><w:rPrDefault><w:rPr>${letters}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ...headings,
    '</w:styles>',
  ].join('');
}
