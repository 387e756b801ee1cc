import type { FindingCode } from '../finding/finding.js';
import type { Range } from '../words/range.js';
import type { Written } from './block-writer.js';
import type { ImportRefusalCode } from './import-refusal.js';

/** What there is to know of a file itself; a finding without its sentences. */
export interface Told {
  readonly code: FindingCode;
  readonly place: Range;
  /** What the sentence quotes. */
  readonly words: string;
}

/** What stands in a file of some format, or the code of the refusal. */
export type FormatReading =
  | { readonly written: Written; readonly told: readonly Told[]; readonly refused?: undefined }
  | { readonly written?: undefined; readonly refused: ImportRefusalCode };

/** Reads the bytes of one format. It throws for none of them. */
export type FormatReader = (bytes: Uint8Array) => Promise<FormatReading>;
