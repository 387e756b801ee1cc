import type { Block } from '../outline/block.js';
import { blocksOf } from '../outline/blocks.js';
import type { Finding } from '../finding/finding.js';
import { normalText, unmoved } from './document-text.js';
import { importRefusal, type ImportRefusal } from './import-refusal.js';
import type { Written } from './block-writer.js';
import type { MeasuredTarget } from '../standing/measured-targets.js';
import type { RowStanding } from '../standing/row-standing.js';
import type { Range } from '../words/range.js';

/** A document that can be read: its text as it came, and the same with its accents in one encoding. */
export interface Source {
  /** As it stands in the file; the pieces joined give this. */
  readonly document: string;
  /** NFC: what is read. */
  readonly text: string;
  /** The offset in `document` of an offset in `text`. */
  readonly original: (offset: number) => number;
  readonly blocks: readonly Block[];
  /** What there is to know of the file itself, with places in `text`. */
  readonly findings: readonly Finding[];
  /** Where each sheet of a workbook stands in `text`; the whole is one where there are none. */
  readonly sheets?: readonly Range[];
  /** How the work of rows stands by a follow-up table; there `text` is blank. */
  readonly standings?: readonly RowStanding[];
  /** The targets of tables that follow them up; there `text` is blank. */
  readonly targets?: readonly MeasuredTarget[];
}

/** The document, or why it cannot be read. */
export type SourceResult =
  | { readonly source: Source; readonly refusal?: undefined }
  | { readonly source?: undefined; readonly refusal: ImportRefusal };

/** More paragraphs and rows are no plan: it would take minutes, and nobody could review it. */
const mostBlocks = 60_000;

/** The source of a text in lines, as a file of text or a person gives it. */
export function sourceOfText(document: string, findings: readonly Finding[] = []): SourceResult {
  if (/^\s*<(?:!doctype html|html|head|body|meta)[\s>]/iu.test(document.slice(0, 200)))
    return { refusal: importRefusal('web-page') };
  const { text, original } = normalText(document);
  if (text.trim() === '') return { refusal: importRefusal('empty') };
  const blocks = blocksOf(text);
  if (blocks.length > mostBlocks) return { refusal: importRefusal('too-many-parts') };
  return { source: { document, text: flowed(text, blocks), original, blocks, findings } };
}

/** The source of a document whose paragraphs and rows its format tells. */
export function sourceOfBlocks({ text, blocks, sheets }: Written, findings: readonly Finding[] = []): SourceResult {
  if (text.trim() === '') return { refusal: importRefusal('empty') };
  if (blocks.length > mostBlocks) return { refusal: importRefusal('too-many-parts') };
  return {
    source: { document: text, text, original: unmoved, blocks, findings, ...(sheets && { sheets }) },
  };
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
