import type { CivilDate } from '@kehoach/core';
import { xmlText } from '../word/xml.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheets = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a workbook is made of. */
export interface WorkbookParts {
  /** Each with its part of the file, without its root. */
  readonly sheets: readonly { readonly name: string; readonly xml: string }[];
  /** The row that stands on each printed page. */
  readonly repeated: number;
  readonly styles: string;
  /** The texts of all cells, each once. */
  readonly texts: readonly string[];
  readonly on: CivilDate;
}

/**
 * The files of a .xlsx, by their names.
 *
 * Written here rather than by a library, as a .docx is: those there are write a workbook at one go, and hold a page up.
 *
 * @see ECMA-376, part 1, 18
 */
export function workbookFiles(parts: WorkbookParts): readonly (readonly [name: string, text: string])[] {
  const { styles, texts, on } = parts;
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(parts)],
    [
      '_rels/.rels',
      relations([
        [`${office}/officeDocument`, 'xl/workbook.xml'],
        [`${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', properties(on)],
    ['xl/workbook.xml', workbookText(parts)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...parts.sheets.map((_, at) => [`${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
        [`${office}/styles`, 'styles.xml'],
        [`${office}/sharedStrings`, 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    [
      'xl/sharedStrings.xml',
      `<sst xmlns="${main}" uniqueCount="${texts.length}">${texts.map(textItem).join('')}</sst>`,
    ],
    ...parts.sheets.map(
      ({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet xmlns="${main}">${xml}</worksheet>`] as const,
    ),
  ];
  return files.map(([name, text]) => [name, declared + text]);
}

/** Blanks at its ends and line ends in it stay. */
function textItem(text: string): string {
  return `<si><t xml:space="preserve">${xmlText(text)}</t></si>`;
}

function workbookText({ sheets: all, repeated }: WorkbookParts): string {
  const tabs = all.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const titles = all.map(({ name }, at) => {
    const range = `'${xmlText(name.replaceAll("'", "''"))}'!$${repeated}:$${repeated}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${range}</definedName>`;
  });
  const parts = `<sheets>${tabs.join('')}</sheets><definedNames>${titles.join('')}</definedNames>`;
  return `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>${parts}</workbook>`;
}

function contentTypes({ sheets: all }: WorkbookParts): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
  return `<Types xmlns="${packaged}/content-types">${[
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', `${sheets}.sheet.main`),
    ...all.map((_, at) => part(`xl/worksheets/sheet${at + 1}.xml`, `${sheets}.worksheet`)),
    part('xl/styles.xml', `${sheets}.styles`),
    part('xl/sharedStrings.xml', `${sheets}.sharedStrings`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
  ].join('')}</Types>`;
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const each = all.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`;
}

function properties(on: CivilDate): string {
  const spaces = [
    `xmlns:cp="${packaged}/metadata/core-properties"`,
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  const day = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:${name}>`;
  return `<cp:coreProperties ${spaces}><dc:creator>KeHoach</dc:creator>${day('created')}${day('modified')}</cp:coreProperties>`;
}
