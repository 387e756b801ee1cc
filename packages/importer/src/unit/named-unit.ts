import type { Range } from '../words/range.js';

/** A unit as the document names it, and where. */
export interface NamedUnit extends Range {
  readonly name: string;
}
