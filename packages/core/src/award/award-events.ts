import * as v from 'valibot';
import { idSchema, optionalWords, wordsSchema } from '../event/fields.js';
import { periodSchema } from '../period/period-schema.js';

const nominationId = idSchema;
const campaignId = idSchema;
const votesSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Emulation campaigns, and a nomination's way to a commendation. */
export const awardEvents = {
  EmulationLaunched: v.object({
    campaignId,
    theme: wordsSchema,
    period: periodSchema,
    taskId: v.exactOptional(idSchema),
  }),
  EmulationReviewed: v.object({ campaignId, kind: v.picklist(['interim', 'final']), text: wordsSchema }),
  /**
   * `form` is a code of the commendation rules in force, `giay-khen` for one. A person whom a directory knows is named
   * by `personId`, and `name` repeats that: then no log holds the name, and each reader has something to show.
   */
  AwardNominated: v.object({
    nominationId,
    form: idSchema,
    nominee: v.object({
      kind: v.picklist(['collective', 'individual', 'household']),
      name: wordsSchema,
      unitId: v.exactOptional(idSchema),
      personId: v.exactOptional(idSchema),
    }),
    merit: wordsSchema,
    campaignId: v.exactOptional(campaignId),
    taskId: v.exactOptional(idSchema),
  }),
  /** The minutes of the council: where it met, how many were `present` and `absent`, and how it voted. */
  NominationReviewed: v.object({
    nominationId,
    result: v.picklist(['for', 'against']),
    votesFor: v.exactOptional(votesSchema),
    votesCast: v.exactOptional(votesSchema),
    reference: optionalWords,
    metAt: optionalWords,
    present: v.exactOptional(votesSchema),
    absent: v.exactOptional(votesSchema),
    chair: optionalWords,
    secretary: optionalWords,
    ballot: v.exactOptional(v.picklist(['secret', 'open'])),
  }),
  /** `to` is the authority that decides: a code of the rules in force, `director` for one. */
  NominationForwarded: v.object({ nominationId, to: idSchema, reference: optionalWords }),
  NominationReturned: v.object({ nominationId, reason: wordsSchema }),
  AwardGranted: v.object({ nominationId, authority: idSchema, decision: wordsSchema, title: optionalWords }),
  AwardDeclined: v.object({ nominationId, reason: wordsSchema }),
  AwardRevoked: v.object({ nominationId, authority: idSchema, decision: wordsSchema, reason: wordsSchema }),
};
