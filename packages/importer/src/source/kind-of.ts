import { filesIn } from './archive.js';
import type { ImportRefusalCode } from './import-refusal.js';

/** The formats that are read, each by its own reader. */
export type Format = 'docx' | 'xlsx' | 'pdf' | 'doc' | 'rtf' | 'text';

/** Those whose readers are loaded when such a file is met. */
export type FormatLater = Exclude<Format, 'docx' | 'text'>;

/** What a file is, or the code of the refusal of what is no document. */
export type FileKind =
  | { readonly format: Format; readonly refused?: undefined }
  | { readonly format?: undefined; readonly refused: ImportRefusalCode };

type Beginning = Exclude<Format, 'docx' | 'xlsx' | 'text' | 'doc'> | 'archive' | 'container' | 'picture';

const beginnings: readonly [string, Beginning][] = [
  ['504b0304', 'archive'],
  ['504b0506', 'archive'],
  ['efbbbf25504446', 'pdf'],
  ['d0cf11e0', 'container'],
  ['25504446', 'pdf'],
  ['7b5c727466', 'rtf'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['424d', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['52494646', 'picture'],
];

/**
 * What a file is, by what it holds: names lie. The name alone tells a lock, which holds only who has the document open.
 *
 * @param name of the file, without its folder
 */
export function kindOf(bytes: Uint8Array, name = ''): FileKind {
  if (/^(?:~\$|\.~lock\.)/.test(name) || isOwnerFile(bytes)) return { refused: 'lock-file' };
  const beginning = beginningOf(bytes);
  if (beginning === 'archive') return kindOfArchive(bytes, /\.xl[st][xm]$/i.test(name) ? 'broken-xlsx' : 'broken-docx');
  if (beginning === 'container') return kindOfContainer(bytes, name);
  if (beginning === 'picture') return { refused: 'picture' };
  return { format: beginning ?? 'text' };
}

function beginningOf(bytes: Uint8Array): Beginning | undefined {
  // A line end or a blank may have got before a file's own beginning.
  const first = bytes.findIndex((byte) => byte > 0x20);
  const start = Array.from(bytes.slice(Math.max(0, first), Math.max(0, first) + 8), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const kind = beginnings.find(([beginning]) => start.startsWith(beginning))?.[1];
  // "BM" may begin a text as well; a picture holds bytes that no text does.
  if (start.startsWith('424d') && !bytes.subarray(0, 4096).includes(0)) return undefined;
  return kind ?? (start.slice(8, 16) === '66747970' ? 'picture' : undefined);
}

/** By what lies in it; `broken` where that cannot be seen. */
function kindOfArchive(bytes: Uint8Array, broken: ImportRefusalCode): FileKind {
  try {
    const names = filesIn(bytes).map(({ name }) => name.replace(/^\//, ''));
    const holds = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
    if (holds(/^word\/document\d*\.xml$/)) return { format: 'docx' };
    if (holds(/^xl\/workbook\.xml$/)) return { format: 'xlsx' };
    if (holds(/^xl\/workbook\.bin$/)) return { refused: 'old-spreadsheet' };
    if (holds(/^ppt\//)) return { refused: 'presentation' };
    if (holds(/^mimetype$/) && holds(/^content\.xml$/)) return { refused: 'open-document' };
    if (holds(/^EncryptedPackage$/)) return { refused: 'password' };
    return { refused: holds(/^(?:word|_rels)\//) || names.length === 0 ? broken : 'other-archive' };
  } catch {
    // Its list of files is damaged: nothing in it can be found.
    return { refused: broken };
  }
}

/**
 * What an OLE container holds: its folder names its parts in UTF-16.
 *
 * @see [MS-CFB] 2.6, [MS-OFFCRYPTO] 2.3.4: an encrypted .docx or .xlsx is the part "EncryptedPackage"
 */
function kindOfContainer(bytes: Uint8Array, name: string): FileKind {
  const names = new TextDecoder('latin1').decode(bytes);
  const holds = (name: string): boolean => names.includes(name.replaceAll(/./g, '$&\0'));
  if (holds('EncryptedPackage')) return { refused: 'password' };
  if (holds('WordDocument')) return isEncryptedDoc(names) ? { refused: 'password' } : { format: 'doc' };
  if (holds('Workbook') || holds('Book\0')) return { refused: 'old-spreadsheet' };
  if (holds('PowerPoint Document')) return { refused: 'presentation' };
  // Its folder is damaged, or it is of another program.
  return { refused: endings.doc.test(/\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '') ? 'broken-doc' : 'legacy-doc' };
}

/** @see [MS-DOC] 2.5.2: the flag fEncrypted of a document's first bytes, which stand where a sector begins */
function isEncryptedDoc(bytes: string): boolean {
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    if (bytes.startsWith('\xec\xa5', at)) return (bytes.charCodeAt(at + 11) & 1) === 1;
  }
  return false;
}

/** What Word (162 bytes) and Excel (165) keep beside an open document: a name with its length, once more in UTF-16. */
function isOwnerFile(bytes: Uint8Array): boolean {
  const [length = 0] = bytes;
  if ((bytes.length !== 162 && bytes.length !== 165) || length === 0 || length > 54) return false;
  return bytes[length + 1] === 0 || bytes[length + 1] === 0x20;
}

const endings: Readonly<Record<Format, RegExp>> = {
  docx: /^do[ct][xm]$/,
  xlsx: /^xl[st][xm]$/,
  pdf: /^pdf$/,
  doc: /^do[ct]$/,
  rtf: /^rtf$/,
  text: /^(?:te?xt|md)$/,
};

/** Whether a name ends as files of this format do, or has no ending. */
export function isNamedFor(format: Format, name: string): boolean {
  const [, ending] = /\.([^.\s]{1,5})$/.exec(name) ?? [];
  return ending === undefined || endings[format].test(ending.toLowerCase());
}
