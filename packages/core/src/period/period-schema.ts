import * as v from 'valibot';
import { civilDateSchema, textSchema } from '../event/fields.js';

const kinds = ['window', 'deadline', 'recurring', 'continuous', 'conditional', 'unstated'] as const;

const precisions = ['day', 'month', 'quarter', 'half', 'year'] as const;

/** What an event holds of a period. */
export const periodSchema = v.pipe(
  v.object({
    text: textSchema,
    kind: v.picklist(kinds),
    start: v.exactOptional(civilDateSchema),
    end: v.exactOptional(civilDateSchema),
    precision: v.exactOptional(v.picklist(precisions)),
    startPrecision: v.exactOptional(v.picklist(precisions)),
  }),
  v.check(({ start, end }) => start === undefined || end === undefined || start <= end, 'days-swapped'),
);
