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
 * Puts a saying in its place: by day, and within a day by version.
 *
 * @returns whether it came last, so that what follows from it can be added to what is told already
 */
export function put<S extends Pick<Saying, 'occurredOn' | 'version'>>(said: S[], saying: S): boolean {
  let at = said.length;
  while (at > 0 && isAfter(said[at - 1] as S, saying)) at -= 1;
  if (at === said.length) said.push(saying);
  else said.splice(at, 0, saying);
  return at === said.length - 1;
}

type Place = Pick<Saying, 'occurredOn' | 'version'>;

function isAfter(one: Place, other: Place): boolean {
  return one.occurredOn > other.occurredOn || (one.occurredOn === other.occurredOn && one.version > other.version);
}
