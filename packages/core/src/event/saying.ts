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
  let at = said.length;
  while (at > 0 && (said[at - 1]?.occurredOn ?? '') > on) at -= 1;
  said.splice(at, 0, saying);
  return false;
}
