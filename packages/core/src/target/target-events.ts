import * as v from 'valibot';
import { idSchema, measureSchema, optionalWords, wordsSchema } from '../event/fields.js';

/** Numbers to reach, and what was measured of them. */
export const targetEvents = {
  TargetSet: v.object({
    targetId: idSchema,
    text: wordsSchema,
    value: v.pipe(v.number(), v.finite()),
    unit: measureSchema,
    taskId: v.exactOptional(idSchema),
  }),
  /** `unit` repeats the target's own, so that 80 % is never taken for 80 classes. */
  TargetMeasured: v.object({
    targetId: idSchema,
    value: v.pipe(v.number(), v.finite()),
    unit: measureSchema,
    note: optionalWords,
  }),
};
