import type { Pace } from '@kehoach/core';
import type { Finding } from '../finding/finding.js';
import type { Written } from './block-writer.js';
import type { ImportRefusalCode } from './import-refusal.js';

/** What stands in a file of some format. */
export interface FormatRead {
  readonly written: Written;
  /** What there is to know of the file itself. */
  readonly told: readonly Finding[];
  readonly refused?: undefined;
}

/** What stands in a file of some format, or the code of the refusal. */
export type FormatReading = FormatRead | { readonly written?: undefined; readonly refused: ImportRefusalCode };

/** Reads the bytes of one format at such a pace. It throws for none of them. */
export type FormatReader = (bytes: Uint8Array, pace: Pace) => Promise<FormatReading>;
