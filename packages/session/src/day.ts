import { civilDate, type CivilDate } from '@kehoach/core';
import type { Clock, Timer } from './clock.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day that it is in a zone.
 *
 * @param timeZone IANA name, as in a profile
 * @param epochMs milliseconds since 1970
 * @throws RangeError for a zone that nobody knows
 */
export function dayIn(timeZone: string, epochMs: number): CivilDate {
  const { year, month, day } = partsIn(timeZone, epochMs);
  return civilDate(year, month, day) ?? '0001-01-01';
}

/** Calls `onDay` at each midnight of the zone, until it is stopped by what this returns. */
export function watchDay(
  options: { readonly timeZone: string; readonly clock: Clock; readonly timer: Timer },
  onDay: () => void,
): () => void {
  const { timeZone, clock, timer } = options;
  let day = dayIn(timeZone, clock.now());
  let stop: () => void = () => undefined;
  const look = (): void => {
    const now = dayIn(timeZone, clock.now());
    const isNew = now !== day;
    day = now;
    stop = timer(pauseFrom(timeZone, clock.now()), look);
    if (isNew) onDay();
  };
  stop = timer(pauseFrom(timeZone, clock.now()), look);
  return () => stop();
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Until midnight, and never more than an hour: a machine that slept, or set its clock, is found out soon. */
function pauseFrom(timeZone: string, epochMs: number): number {
  const { hour, minute, second } = partsIn(timeZone, epochMs);
  const passedMs = ((hour * 60 + minute) * 60 + second) * 1000 + (epochMs % 1000);
  return Math.min(dayMs - passedMs, hourMs);
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

function partsIn(timeZone: string, epochMs: number): Readonly<Record<Part, number>> {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatFor(timeZone).formatToParts(epochMs)) {
    if (type in parts) parts[type as Part] = Number(value);
  }
  return parts;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
