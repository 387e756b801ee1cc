import { readDocument, type DocumentOptions } from '@kehoach/importer';
import { paceOfPage, type Ways } from '../shared/in-slices.js';
import type { Asked, Readings } from './asked.js';

/** Reads a document. @throws Error where the reader of its format cannot be loaded */
export async function readAsked(
  as: keyof Readings,
  { input, name, plan }: Asked,
  options: DocumentOptions,
): Promise<Readings[keyof Readings]> {
  const named = { ...options, ...(name !== undefined && { name }) };
  if (as !== 'amendment' || plan === undefined) return readDocument(input, named);
  const { readPaper } = await import('./amending-paper.js');
  return readPaper(input, plan, named);
}

/** Reads a document in slices on the thread of the page, which others have in between. Rejects where it was stopped. */
export function readOnPage(
  as: keyof Readings,
  asked: Asked,
  { signal, onShare, ...options }: Ways & Pick<DocumentOptions, 'oldWord'>,
): Promise<Readings[keyof Readings]> {
  return readAsked(as, asked, { ...options, pace: paceOfPage({ signal, onShare }) });
}
