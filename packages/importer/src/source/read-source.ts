import { readDocx } from '../docx/read-docx.js';
import { blocksOf, type Block } from '../outline/blocks.js';
import { importRefusal, type ImportRefusal } from './import-refusal.js';
import { normalText } from './document-text.js';

/** A document that can be read: its text as it came, and the same with its accents in one encoding. */
export interface Source {
  /** As it stands in the file; the pieces joined give this. */
  readonly document: string;
  /** NFC: what is read. */
  readonly text: string;
  /** The offset in `document` of an offset in `text`. */
  readonly original: (offset: number) => number;
  readonly blocks: readonly Block[];
}

/** The document, or why it cannot be read. */
export type SourceResult =
  | { readonly source: Source; readonly refusal?: undefined }
  | { readonly source?: undefined; readonly refusal: ImportRefusal };

/** A larger file is no plan. */
const largestFile = 32 * 1024 * 1024;
/** Nor is one of more paragraphs and rows: it would take minutes, and nobody could review it. */
const mostBlocks = 60_000;

/**
 * Takes a document as bytes or as text: .docx, or text in UTF-8 or UTF-16.
 *
 * A legacy .doc, a PDF, a picture and what is no text are refused with a sentence that says what to do.
 */
export function readSource(input: Uint8Array | string): SourceResult {
  if (input.length > largestFile) return { refusal: importRefusal('too-large') };
  if (typeof input === 'string') return sourceOfText(input);
  const kind = kindOf(input);
  if (kind === 'zip') {
    const docx = readDocx(input);
    if (docx === undefined) return { refusal: importRefusal('broken-docx') };
    return withBlocks(docx.text, docx.blocks);
  }
  if (kind !== undefined) return { refusal: importRefusal(kind) };
  const text = decoded(input);
  return text === undefined ? { refusal: importRefusal('unknown-encoding') } : sourceOfText(text);
}

function sourceOfText(document: string): SourceResult {
  if (/^\s*<(?:!doctype html|html|head|body|meta)[\s>]/iu.test(document.slice(0, 200)))
    return { refusal: importRefusal('web-page') };
  const { text, original } = normalText(document);
  if (text.trim() === '') return { refusal: importRefusal('empty') };
  const blocks = blocksOf(text);
  if (blocks.length > mostBlocks) return { refusal: importRefusal('too-many-parts') };
  return { source: { document, text: flowed(text, blocks), original, blocks } };
}

/** The text with a blank in the place of each line end at which a paragraph was only wrapped. */
function flowed(text: string, blocks: readonly Block[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { kind, from, to } of blocks) {
    const words = text.slice(from, to);
    if (kind === 'row' || !words.includes('\n')) continue;
    parts.push(text.slice(at, from), words.replaceAll('\n', ' '));
    at = to;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(at);
}

function withBlocks(document: string, blocks: readonly Block[]): SourceResult {
  if (document.trim() === '') return { refusal: importRefusal('empty') };
  if (blocks.length > mostBlocks) return { refusal: importRefusal('too-many-parts') };
  return { source: { document, text: document, original: (offset) => offset, blocks } };
}

const beginnings: readonly [string, 'zip' | 'legacy-doc' | 'pdf' | 'picture' | 'rtf'][] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['efbbbf25504446', 'pdf'],
  ['d0cf11e0', 'legacy-doc'],
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

function kindOf(bytes: Uint8Array): (typeof beginnings)[number][1] | undefined {
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

function decoded(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    // Bytes that are no text in this encoding: refused with a sentence.
    return undefined;
  }
}
