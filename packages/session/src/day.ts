import { civilDateIn } from '@kehoach/core';
import type { Clock, Timer } from './clock.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Calls `onDay` at each midnight of the zone, until it is stopped by what this returns. */
export function watchDay(
  options: { readonly timeZone: string; readonly clock: Clock; readonly timer: Timer },
  onDay: () => void,
): () => void {
  const { timeZone, clock, timer } = options;
  let day = civilDateIn(timeZone, clock.now());
  let stop: () => void = () => undefined;
  const look = (): void => {
    const now = civilDateIn(timeZone, clock.now());
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

type Part = 'hour' | 'minute' | 'second';

function partsIn(timeZone: string, epochMs: number): Readonly<Record<Part, number>> {
  const parts = { hour: 0, minute: 0, second: 0 };
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
    numberingSystem: 'latn',
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
