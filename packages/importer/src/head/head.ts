import type { Paragraph } from '../outline/block.js';
import { letterheadIn, type Letterhead } from './letterhead.js';
import { referencesIn, type LegalBasis } from './references.js';
import { said, type Said } from './said.js';
import { tableTitle } from './table-title.js';
import { basisStart, issues, titleOf, typeOf } from './title.js';

/** What stands before the first heading. What is missing or left blank in the document is missing here. */
export interface Head extends Letterhead {
  readonly type?: Said;
  readonly title?: Said;
  /** The paragraphs that say on what the plan rests. */
  readonly basis: readonly Said[];
  readonly legalBasis: readonly LegalBasis[];
}

/**
 * Reads the head of a plan: letterhead, number, place and date, type, title, and what it rests on. Takes
 * a letterhead of two columns also where they were joined on one line.
 *
 * @param paragraphs those before the first heading
 */
export function readHead(text: string, paragraphs: readonly Paragraph[]): Head {
  const typeAt = paragraphs.findIndex((paragraph) => typeOf(text, paragraph) !== undefined);
  const letterhead = paragraphs.slice(0, typeAt < 0 ? paragraphs.length : typeAt);
  const after = typeAt < 0 ? [] : paragraphs.slice(typeAt);
  const title = titleOf(text, typeAt < 0 ? letterhead : after) ?? tableTitle(text, typeAt < 0 ? letterhead : []);
  const rest = (typeAt < 0 ? letterhead : after).filter(
    ({ from, to }) => from >= (title?.to ?? 0) && !/^kính gửi/iu.test(text.slice(from, to)),
  );
  const basis = rest
    .filter(({ from, to }) => basisStart.test(text.slice(from, Math.min(to, from + 30))) || issues(text, { from, to }))
    .map((each) => said(text, each));
  return {
    ...letterheadIn(text, letterhead),
    ...(typeAt >= 0 && { type: typeOf(text, paragraphs[typeAt] as Paragraph) as Said }),
    ...(title !== undefined && { title }),
    basis,
    legalBasis: firstOfEach(basis.flatMap((each) => referencesIn(text, each))),
  };
}

/** A document that is named again is the same one. */
function firstOfEach(references: readonly LegalBasis[]): LegalBasis[] {
  const first = new Map<string, LegalBasis>();
  for (const reference of references) if (!first.has(reference.number)) first.set(reference.number, reference);
  return [...first.values()];
}
