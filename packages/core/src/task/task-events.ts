import * as v from 'valibot';
import { bounds } from '../event/bounds.js';
import {
  civilDateSchema,
  correctionsSchema,
  idSchema,
  idsSchema,
  linkSchema,
  optionalWords,
  sha256Schema,
  textSchema,
  titleSchema,
  wordListSchema,
  wordsSchema,
} from '../event/fields.js';
import { periodSchema } from '../period/period-schema.js';

const taskId = idSchema;
/** Who in the unit sees to it: the id by which a directory knows the person, or a name. */
const inCharge = optionalWords;
const withReason = v.object({ taskId, reason: wordsSchema });

/** What is said about one task: its life, its progress and its time. */
export const taskEvents = {
  /** `kind` `responsibility`: a duty of a unit in the plan's last part, without a period of its own. */
  TaskAssigned: v.object({
    taskId,
    number: textSchema,
    title: titleSchema,
    kind: v.exactOptional(v.picklist(['task', 'responsibility'])),
    sectionId: v.exactOptional(idSchema),
    lead: idsSchema,
    coordinating: idsSchema,
    period: periodSchema,
    products: v.exactOptional(wordListSchema),
    text: optionalWords,
    /** Several times that the document names for one task ("đợt 1 …; đợt 2 …"), each as a period. */
    milestones: v.exactOptional(v.pipe(v.array(periodSchema), v.maxLength(bounds.list))),
    source: v.exactOptional(v.object({ from: v.number(), to: v.number() })),
    corrections: correctionsSchema,
  }),
  /** A later paper, `number`, gives other words; what it does not name stays. The old words stay visible. */
  TaskAmended: v.object({
    taskId,
    number: wordsSchema,
    reason: wordsSchema,
    title: optionalWords,
    period: v.exactOptional(periodSchema),
    products: v.exactOptional(v.array(wordsSchema)),
  }),
  TaskReassigned: v.object({
    taskId,
    lead: v.pipe(idsSchema, v.minLength(1)),
    coordinating: v.exactOptional(idsSchema),
    reason: wordsSchema,
  }),
  TaskStarted: v.object({ taskId, note: optionalWords, inCharge }),
  /** `percent` as it stood on `occurredOn`; `reason` is needed where it falls. */
  TaskProgressed: v.object({
    taskId,
    percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
    note: optionalWords,
    reason: optionalWords,
    inCharge,
  }),
  /** `link`: where the office keeps the file; `sha256`: by which it is known again. */
  ProductDelivered: v.object({
    taskId,
    product: wordsSchema,
    reference: optionalWords,
    link: v.exactOptional(linkSchema),
    sha256: v.exactOptional(sha256Schema),
  }),
  /** `occurredOn` is the day on which the work was done. */
  TaskCompleted: v.object({ taskId, result: optionalWords }),
  CompletionReturned: withReason,
  TaskSuspended: withReason,
  TaskResumed: v.object({ taskId, note: optionalWords }),
  TaskCancelled: withReason,
  ExtensionRequested: v.object({ taskId, extensionId: idSchema, to: civilDateSchema, reason: wordsSchema }),
  /** `reference`: the paper that allows it. Without a request before it the office acts by itself. */
  ExtensionGranted: v.object({
    taskId,
    extensionId: idSchema,
    to: civilDateSchema,
    reason: optionalWords,
    reference: optionalWords,
  }),
  ExtensionRefused: v.object({ taskId, extensionId: idSchema, reason: wordsSchema }),
};
