import * as v from 'valibot';
import { idSchema, idsSchema, optionalWords, wordsSchema } from '../event/fields.js';

const taskId = idSchema;

/** What passes between the office that runs the plan and the units while they work. */
export const followUpEvents = {
  /** Schema 2: several units may be addressed. In schema 1 `to` was one unit. */
  ReminderSent: v.object({ taskId, to: v.pipe(idsSchema, v.minLength(1)), text: wordsSchema }),
  /** `topic` `commendation` opens the way for nominations. */
  GuidanceGiven: v.object({
    topic: v.picklist(['work', 'commendation']),
    text: wordsSchema,
    taskId: v.exactOptional(taskId),
    reference: optionalWords,
  }),
  ObstacleReported: v.object({ taskId, obstacleId: idSchema, text: wordsSchema }),
  ObstacleResolved: v.object({ taskId, obstacleId: idSchema, text: wordsSchema }),
  /** Without `taskId` the report speaks of the whole plan. */
  ReportSubmitted: v.object({
    reportId: idSchema,
    kind: v.picklist(['periodic', 'interim', 'final']),
    text: wordsSchema,
    taskId: v.exactOptional(taskId),
    reference: optionalWords,
  }),
};
