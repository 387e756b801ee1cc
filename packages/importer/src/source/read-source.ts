import type { Making } from '@kehoach/core';
import { readingDocx } from '../docx/read-docx.js';
import { finding, type Finding } from '../finding/finding.js';
import { UnpacksTooLarge } from './archive.js';
import type { FormatReading } from './format-reader.js';
import { importRefusal } from './import-refusal.js';
import { isNamedFor, kindOf, type Format, type FormatLater } from './kind-of.js';
import { sourceOfBlocks, sourceOfText, type SourceResult } from './source.js';

/** A larger file is no plan. */
const largestFile = 32 * 1024 * 1024;

/** The document, why it cannot be read, or the format that a reader has to be loaded for. */
export type SourceOrFormat = SourceResult | { readonly format: FormatLater };

/**
 * Takes a document as bytes or as text, in slices: .docx, or text in UTF-8 or UTF-16, whatever its name.
 *
 * What is no document is refused with a sentence that says what to do.
 *
 * @param name of the file, without its folder
 */
export function* readingSource(input: Uint8Array | string, name = ''): Making<SourceOrFormat> {
  if (input.length > largestFile) return { refusal: importRefusal('too-large') };
  if (typeof input === 'string') return sourceOfText(input);
  const { format, refused } = kindOf(input, name);
  if (refused !== undefined) return { refusal: importRefusal(refused) };
  if (format === 'docx') return yield* sourceOfDocx(input, named(format, name));
  return format === 'text' ? sourceOfBytes(input, named(format, name)) : { format };
}

/** The source of a format that was read by a reader of its own. */
export function sourceOfReading(read: FormatReading, format: Format, name = ''): SourceResult {
  if (read.refused !== undefined) return { refusal: importRefusal(read.refused) };
  return sourceOfBlocks(read.written, [...named(format, name), ...read.told]);
}

/** A name that promises another format than the file has is told: it may be another file than was meant. */
function named(format: Format, name: string): Finding[] {
  return isNamedFor(format, name) ? [] : [finding('named-otherwise', { from: 0, to: 0 }, name)];
}

function* sourceOfDocx(bytes: Uint8Array, findings: readonly Finding[]): Making<SourceResult> {
  try {
    const docx = yield* readingDocx(bytes);
    return docx === undefined ? { refusal: importRefusal('broken-docx') } : sourceOfBlocks(docx, findings);
  } catch (error) {
    if (error instanceof UnpacksTooLarge) return { refusal: importRefusal('unpacks-too-large') };
    throw error;
  }
}

function sourceOfBytes(bytes: Uint8Array, findings: readonly Finding[]): SourceResult {
  const text = decoded(bytes);
  return text === undefined ? { refusal: importRefusal('unknown-encoding') } : sourceOfText(text, findings);
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
