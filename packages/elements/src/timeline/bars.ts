import { dayNumberOf, type CivilDate, type Task, type TimelineRow } from '@kehoach/core';
import { positionOf, type Scale } from './scale.js';

/** From where to where, in percent of the track; beyond it where the days are. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a row draws over time. Each part is missing where the document or the work names no such days. */
export interface Bars {
  /** The planned time, up to the deadline that the document gave. */
  readonly plan?: Span;
  /** From the old deadline to the new one. */
  readonly extended?: Span & { readonly old: CivilDate };
  /** A deadline without a beginning is a mark at its day, never a block. */
  readonly mark?: number;
  readonly actual?: Span;
  readonly isFuzzyStart: boolean;
  readonly isFuzzyEnd: boolean;
}

/** Where everything of a row stands. A day ends where the next begins. */
export function barsOf(task: Task, { planned, actual }: TimelineRow, scale: Scale): Bars {
  const at = (day: CivilDate): number => positionOf(scale, dayNumberOf(day));
  const after = (day: CivilDate): number => positionOf(scale, dayNumberOf(day) + 1);
  const end = planned?.end;
  const old = oldDue(task);
  const isMoved = old !== undefined && end !== undefined && old < end;
  const until = end === undefined ? 100 : after(isMoved ? old : end);
  return {
    isFuzzyStart: planned?.startPrecision !== 'day',
    isFuzzyEnd: end === undefined || planned?.endPrecision !== 'day',
    ...(planned?.start !== undefined && { plan: { from: at(planned.start), to: until } }),
    ...(isMoved && { extended: { from: after(old), to: after(end), old } }),
    ...(planned !== undefined && planned.start === undefined && end !== undefined && { mark: after(end) }),
    ...(actual?.start !== undefined && { actual: { from: at(actual.start), to: after(actual.end ?? actual.start) } }),
  };
}

/** The deadline before the first extension that was granted. */
export function oldDue({ extensions, period }: Task): CivilDate | undefined {
  const granted = extensions.find(({ state }) => state === 'granted');
  return granted && (granted.from ?? period.end);
}
