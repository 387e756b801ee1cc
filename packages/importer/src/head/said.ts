import { plain } from '../words/fold.js';
import { trimmed, type Range } from '../words/range.js';

/** Words of the document, tidied to one line, and where they stand. */
export interface Said extends Range {
  readonly text: string;
}

/** The words of a stretch on one line, and where they stand. */
export function said(text: string, range: Range): Said {
  const { from, to } = trimmed(text, range);
  return { text: plain(text.slice(from, to)), from, to };
}
