import * as v from 'valibot';
import { idSchema, idsSchema, optionalWords, wordsSchema } from '../event/fields.js';

/** `group` is many at once ("các cơ quan, tổ chức liên quan"); `council` reviews nominations. */
export const unitRoles = ['office', 'unit', 'council', 'authority', 'group'] as const;

/** What is said about the offices that take part. Each keeps one id; its names have dates. */
export const unitEvents = {
  UnitRegistered: v.object({
    unitId: idSchema,
    name: wordsSchema,
    role: v.exactOptional(v.picklist(unitRoles)),
    parentId: v.exactOptional(idSchema),
  }),
  /** From `occurredOn` on the unit has another name. */
  UnitRenamed: v.object({ unitId: idSchema, name: wordsSchema, basis: optionalWords }),
  /** From `occurredOn` on the duties of `unitIds` are the successor's: a merger or a handover. */
  UnitSucceeded: v.object({
    unitIds: v.pipe(idsSchema, v.minLength(1)),
    successorId: idSchema,
    basis: optionalWords,
  }),
};
