import type { RecordedEvent } from '../log/recorded-event.js';
import type { EventType } from './catalogue.js';

/**
 * What an entry says about a thing: the entry itself.
 *
 * Every thing that can change keeps its sayings in the order of the days: an entry that is written down late
 * takes its own place among them, and one that is withdrawn leaves it. So a plan folded live, in one go, from
 * a snapshot or as of a day is the same plan.
 */
export type Saying<T extends EventType = EventType> = RecordedEvent & { readonly type: T };

/**
 * Puts a saying in its place by its day, behind those of the same day: entries come in the order of their versions.
 *
 * @param said a list that is no draft: putting something into the middle of one touches all that follows
 * @param lastOn the day of the last one, where it is at hand: looking it up in the last entry takes longer than folding
 * @returns whether it came last, so that what follows from it can be added to what is told already
 */
export function put<S extends Pick<Saying, 'occurredOn'>>(
  said: S[],
  saying: S,
  lastOn: string = said.at(-1)?.occurredOn ?? '',
): boolean {
  const on = saying.occurredOn;
  if (on >= lastOn) {
    said.push(saying);
    return true;
  }
  said.splice(
    placeBehind(said, on, (one) => one.occurredOn),
    0,
    saying,
  );
  return false;
}

/** How many of the things, which are in the order of the days, stand before the end of that day. */
export function placeBehind<T>(things: readonly T[], on: string, dayOf: (thing: T) => string): number {
  let [from, to] = [0, things.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (dayOf(things[middle] as T) <= on) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * A thing of the plan that may be written into. What is frozen belongs to an earlier plan: it is copied, with its
 * lists.
 */
export function owned<T extends object>(thing: T): T {
  if (!Object.isFrozen(thing)) return thing;
  const copy: Record<string, unknown> = { ...(thing as Readonly<Record<string, unknown>>) };
  for (const key of Object.keys(copy)) if (Array.isArray(copy[key])) copy[key] = [...(copy[key] as unknown[])];
  return copy as T;
}
