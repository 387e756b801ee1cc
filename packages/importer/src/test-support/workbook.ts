import { strToU8, zipSync } from 'fflate';

/** A sheet as its XML: what stands in `sheetData`, and what before and after it. */
export interface GivenSheet {
  readonly name: string;
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
}

/** What the sheets of a given workbook share. */
export interface GivenWorkbook {
  readonly strings?: readonly string[];
  /** Codes of number formats; the style of a cell is their place among them, from 1. */
  readonly formats?: readonly string[];
  readonly properties?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The bytes of a .xlsx that is written by hand. */
export function workbook(sheets: readonly GivenSheet[], given: GivenWorkbook = {}): Uint8Array {
  const { strings = [], formats = [], properties = '' } = given;
  const relationships = sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at + 1}.xml"/>`);
  const entries = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="r${at}"/>`,
  );
  const parts: [string, string][] = [
    [
      'xl/workbook.xml',
      `<workbook ${main} xmlns:r="r"><workbookPr ${properties}/><sheets>${entries.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relationships.join('')}</Relationships>`],
    ['xl/sharedStrings.xml', `<sst ${main}>${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`],
    [
      'xl/styles.xml',
      `<styleSheet ${main}><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`)
        .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
        .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ],
    ...sheets.map(({ rows, before = '', after = '' }, at): [string, string] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    ]),
  ];
  return zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(head + xml)])));
}

/** Rows of texts; an empty text is no cell. `first`: the number of the first row; `more`: what else a row says. */
export function rowsOfText(rows: readonly (readonly string[])[], first = 1, more = ''): string {
  return rows
    .map((cells, index) => {
      const at = first + index - 1;
      const written = cells.map((words, column) =>
        words === ''
          ? ''
          : `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`,
      );
      return `<row r="${at + 1}"${more}>${written.join('')}</row>`;
    })
    .join('');
}
