import { readerFile } from '../reader/ask-reader.js';
import type * as ReaderFile from '../reader/reader-file.js';
import type * as ReviewPart from './review.js';

/** What only a document under review needs. */
export type ReviewTools = typeof ReviewPart & Pick<typeof ReaderFile, 'correct'>;

/** Asked for again after it failed. @throws Error where a file of it does not come */
export async function reviewTools(): Promise<ReviewTools> {
  const [review, { correct }] = await Promise.all([import('./review.js'), readerFile()]);
  return { ...review, correct };
}
