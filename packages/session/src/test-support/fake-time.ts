import type { Clock, Timer } from '../clock.js';

/** A clock that stands until it is moved, with the timers that wait for it. */
export interface FakeTime {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Goes on by `ms`, running what falls due. */
  move(ms: number): void;
  /** How many timers wait. */
  readonly waiting: number;
}

/** @param start instant, ISO 8601 */
export function fakeTime(start: string): FakeTime {
  let now = Date.parse(start);
  let made = 0;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    clock: {
      now: () => now,
      random: (count) => {
        made += 1;
        const bytes = new Uint8Array(count);
        for (let at = 0; at < count; at += 1) bytes[at] = (made >> (8 * (at % 4))) % 256;
        return bytes;
      },
    },
    timer: (ms, run) => {
      const one = { at: now + ms, run };
      timers.add(one);
      return () => timers.delete(one);
    },
    move: (ms) => {
      const end = now + ms;
      for (;;) {
        const [due] = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (due === undefined) break;
        timers.delete(due);
        now = due.at;
        due.run();
      }
      now = end;
    },
    get waiting() {
      return timers.size;
    },
  };
}
