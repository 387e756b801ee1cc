import type * as v from 'valibot';
import type { CivilDate } from '../civil-date/civil-date.js';
import type { periodSchema } from './period-schema.js';

/** How exactly the words name a day; coarser than `day` is drawn with a fuzzy end. */
export type Precision = NonNullable<Period['precision']>;

/**
 * When work is to happen, as the document says it.
 *
 * `text` is what stands there and is always shown. `start` and `end` are inclusive civil dates and
 * are there only when the words give them; a missing one stays missing. `precision` says how exactly
 * the end is named, and the start too unless `startPrecision` differs ("Từ tháng 01/2022 đến hết
 * 15/9/2022" starts by the month and ends by the day).
 */
export type Period = Readonly<v.InferOutput<typeof periodSchema>>;

/**
 * The last day on which the work is still in time.
 *
 * "Trước ngày 15/11" ends on the 14th. A period that names no day has no deadline: this returns
 * `undefined` rather than the end of the year, since a wrong deadline looks like a right one. Work that
 * recurs or goes on has none of its own either: it is judged by its reports.
 *
 * @returns civil date in Vietnam, or `undefined`
 * @see Quyết định 42/2014/QĐ-TTg, on following up assigned tasks
 */
export function deadlineOf(period: Period): CivilDate | undefined {
  return period.kind === 'window' || period.kind === 'deadline' ? period.end : undefined;
}

/** How exactly the first day is named. */
export function startPrecisionOf(period: Period): Precision {
  return period.startPrecision ?? period.precision ?? 'day';
}
