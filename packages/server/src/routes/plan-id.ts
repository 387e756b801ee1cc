import { envelopeSchema } from '@kehoach/core';
import * as v from 'valibot';

/** What nobody sees, and what no database keeps as it is: control and format characters, half characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/**
 * Whether a plan may come into being under this id: one that an address can hold, and that is not mistaken for another
 * one which looks the same.
 */
export function isNewPlanId(id: string): boolean {
  return v.is(newPlanIdSchema, id);
}

/** @see isNewPlanId */
export const newPlanIdSchema: v.GenericSchema<unknown, string> = v.pipe(
  envelopeSchema.entries.planId,
  v.check((id) => !unseen.test(id) && id === id.normalize('NFC') && id !== '.' && id !== '..', 'plan-id'),
);

/** Whether any plan can have this id, in whatever way it came to be. */
export function isPlanId(id: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(id);
}
