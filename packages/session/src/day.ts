import { civilDateIn, secondOfDayIn } from '@kehoach/core';
import type { Clock, Timer } from './clock.js';

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
  const passedMs = secondOfDayIn(timeZone, epochMs) * 1000 + (epochMs % 1000);
  return Math.min(dayMs - passedMs, hourMs);
}
