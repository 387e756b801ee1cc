import * as v from 'valibot';
import { bounds } from '../event/bounds.js';
import {
  civilDateSchema,
  correctionsSchema,
  idSchema,
  optionalWords,
  textSchema,
  titleSchema,
  wordListSchema,
  wordsSchema,
} from '../event/fields.js';

/** What is said about the plan as a whole, how it is divided, and what of it was a mistake. */
export const planEvents = {
  /** The document was signed; `occurredOn` is its date. */
  PlanIssued: v.object({
    number: wordsSchema,
    title: titleSchema,
    issuer: idSchema,
    issuerName: wordsSchema,
    place: optionalWords,
    theme: optionalWords,
    legalBasis: v.exactOptional(
      v.pipe(
        v.array(v.object({ number: wordsSchema, issuedOn: v.exactOptional(civilDateSchema) })),
        v.maxLength(bounds.list),
      ),
    ),
    purposes: v.exactOptional(wordListSchema),
    requirements: v.exactOptional(wordListSchema),
    signer: v.exactOptional(v.object({ onBehalf: optionalWords, title: wordsSchema, name: optionalWords })),
    recipients: v.exactOptional(wordListSchema),
    corrections: correctionsSchema,
    /** Under which profile the plan is run: its name, and the digest of what it said on the day of issue. */
    profile: v.exactOptional(v.object({ id: idSchema, digest: v.exactOptional(wordsSchema) })),
  }),
  /** Another document changed the plan; the tasks it changes have events of their own. */
  PlanAmended: v.object({
    number: wordsSchema,
    reason: wordsSchema,
    title: v.exactOptional(titleSchema),
    theme: optionalWords,
  }),
  PlanClosed: v.object({ text: wordsSchema }),
  /** `number` as in the document: `II.1`. */
  SectionAdded: v.object({
    sectionId: idSchema,
    number: textSchema,
    title: titleSchema,
    parentId: v.exactOptional(idSchema),
  }),
  /**
   * An entry was a mistake: from its own day on the plan is as if it had never been written. It stays in the
   * log, struck through.
   */
  EntryWithdrawn: v.object({ entryId: idSchema, reason: wordsSchema }),
};
