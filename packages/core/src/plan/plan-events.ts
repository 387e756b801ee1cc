import * as v from 'valibot';
import { civilDateSchema, correctionsSchema, idSchema, optionalWords, wordsSchema } from '../event/fields.js';

/** What is said about the plan as a whole and how it is divided. */
export const planEvents = {
  /** The document was signed; `occurredOn` is its date. */
  PlanIssued: v.object({
    number: wordsSchema,
    title: wordsSchema,
    issuer: idSchema,
    issuerName: wordsSchema,
    place: optionalWords,
    theme: optionalWords,
    legalBasis: v.exactOptional(v.array(v.object({ number: wordsSchema, issuedOn: v.exactOptional(civilDateSchema) }))),
    purposes: v.exactOptional(v.array(wordsSchema)),
    requirements: v.exactOptional(v.array(wordsSchema)),
    signer: v.exactOptional(v.object({ onBehalf: optionalWords, title: wordsSchema, name: optionalWords })),
    recipients: v.exactOptional(v.array(wordsSchema)),
    corrections: correctionsSchema,
  }),
  /** Another document changed the plan; the tasks it changes have events of their own. */
  PlanAmended: v.object({ number: wordsSchema, reason: wordsSchema, title: optionalWords, theme: optionalWords }),
  PlanClosed: v.object({ text: wordsSchema }),
  /** `number` as in the document: `II.1`. */
  SectionAdded: v.object({
    sectionId: idSchema,
    number: v.string(),
    title: wordsSchema,
    parentId: v.exactOptional(idSchema),
  }),
};
