import { assert } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { readDocument } from './index.js';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** A PDF of one page that draws nothing; `trailer` may say that it is encrypted. */
const emptyPdf = (trailer = ''): Uint8Array =>
  bytesOf(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R/Size 4${trailer}>>\n`,
  );
const key = `<${'5a'.repeat(32)}>`;
const locked = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O ${key}/U ${key}>>`;
const archive = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));
/** An OLE container whose folder names this part. */
const container = (part: string): Uint8Array =>
  bytesOf(`\xd0\xcf\x11\xe0${'\0'.repeat(600)}${part.replaceAll(/./g, '$&\0')}`);
const owner = (length: number): Uint8Array =>
  bytesOf(`\x07Van thu${'\0'.repeat(47)}\x07\0${'Van thu'.replaceAll(/./g, '$&\0')}`.padEnd(length, '\0'));

suite('a file that is no plan, or not as it is', () => {
  const files: readonly [string, string, Uint8Array, string?][] = [
    ['an encrypted .docx or .xlsx', 'password', container('EncryptedPackage')],
    ['a PDF with a password', 'password', emptyPdf(locked)],
    ['a PDF without text', 'scanned-pdf', emptyPdf()],
    ['what only begins as a PDF', 'broken-pdf', bytesOf(`%PDF-1.7\n${'x'.repeat(500)}`)],
    ['the lock of Word by its name', 'lock-file', bytesOf('anything'), '~$ke-hoach.docx'],
    ['the lock of LibreOffice', 'lock-file', bytesOf(',a,b,c;'), '.~lock.ke-hoach.docx#'],
    ['the lock of Word by another name', 'lock-file', owner(162), 'ke-hoach.docx'],
    ['the lock of Excel', 'lock-file', owner(165)],
    ['a .xlsx without a word', 'empty', archive('xl/workbook.xml')],
    ['a .xlsb', 'old-spreadsheet', archive('xl/workbook.bin')],
    ['a .xls', 'old-spreadsheet', container('Workbook')],
    ['a .pptx', 'presentation', archive('ppt/presentation.xml')],
    ['an .odt', 'open-document', archive('mimetype', 'content.xml')],
    ['a .zip', 'other-archive', archive('plan.txt')],
    ['an old Word file', 'legacy-doc', container('WordDocument')],
    ['an old Word file without its folder', 'broken-doc', container('nothing'), 'ke-hoach.doc'],
  ];
  for (const [what, code, bytes, name] of files)
    test(`${what} is refused as ${code}`, async () => {
      const { refusal } = await readDocument(bytes, name === undefined ? {} : { name });
      assert.equal(refusal?.code, code as never);
      assert.notEqual(refusal?.vi, refusal?.en);
    });

  test('an archive of 60 MB of one letter is refused before it is unpacked', async () => {
    const letters = new Uint8Array(60_000_000).fill(97);
    const packed = zipSync({ 'word/document.xml': letters }, { level: 1 });
    const started = performance.now();
    const { refusal } = await readDocument(packed);
    assert.equal(refusal?.code, 'unpacks-too-large');
    assert.isBelow(performance.now() - started, 500);
  });

  test('a text is read whatever its name, and told where the name promises something else', async () => {
    const text = new TextEncoder().encode('KẾ HOẠCH\nI. NHIỆM VỤ\n1. Sở Y tế báo cáo trước ngày 30/4/2026.');
    const codes = async (name: string): Promise<boolean> =>
      (await readDocument(text, { name })).draft?.findings.some(({ code }) => code === 'named-otherwise') === true;
    assert.isTrue(await codes('ke-hoach.docx'));
    assert.isFalse(await codes('ke-hoach.TXT'));
    assert.isFalse(await codes('ke-hoach'));
  });
});
