import { strToU8, zipSync } from 'fflate';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (words: string): string => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const cell = (words: string): string => `<w:tc>${paragraph(words)}</w:tc>`;
const row = (cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;

/** The bytes of a .docx that is written by hand: each part a line, or the rows of a table. */
export function docxOf(parts: readonly (string | readonly (readonly string[])[])[]): Uint8Array {
  const body = parts
    .map((part) => (typeof part === 'string' ? paragraph(part) : `<w:tbl>${part.map(row).join('')}</w:tbl>`))
    .join('');
  return zipSync({ 'word/document.xml': strToU8(`<w:document ${space}><w:body>${body}</w:body></w:document>`) });
}
