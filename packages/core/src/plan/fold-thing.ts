import { owned, put, type Saying } from '../event/saying.js';
import type { EventType } from '../event/catalogue.js';
import { placeOf } from './place.js';

/** How a thing of the plan is told by its sayings. */
export interface Telling<S extends Saying, T> {
  /** The kind of entry with which it begins, once. */
  readonly first: EventType;
  /** The thing that sayings tell, which are in the order of the days. */
  readonly tell: (said: readonly S[]) => T | undefined;
  /** Adds what is said after all that the thing holds. */
  readonly add: (thing: T, saying: S) => void;
}

/** Folds what is said about one of a list's things: what comes late has the thing told anew. */
export function foldThing<S extends Saying, T extends { readonly id: string; said: unknown }>(
  things: T[],
  id: string,
  saying: S,
  { first, tell, add }: Telling<S, T>,
): void {
  const at = placeOf(things, id, 'id');
  if ((at === -1) !== (saying.type === first)) return;
  const told = at === -1 ? tell([saying]) : undefined;
  if (told !== undefined) things.push(told);
  if (at === -1) return;
  const thing = owned(things[at] as T);
  const said = thing.said as S[];
  const isNewest = put(said, saying);
  if (isNewest) add(thing, saying);
  things[at] = isNewest ? thing : (tell(said) as T);
}
