/** A list of the plan: things that are found by one of their fields, the same for all of a list. */
type Things<K extends string> = readonly { readonly [key in K]: string }[];

interface Places {
  /** Where a thing stood when it was last seen; an id that is not here is in none of the lists that share this. */
  readonly places: Map<string, number>;
  /** How many of the list's things have been taken in. */
  count: number;
  /** By how much the last thing that was found had moved: those behind it have moved as far. */
  drift: number;
}

const placesByList = new WeakMap<readonly unknown[], Places>();
/** Up to here looking through a list is faster than an index of it. */
const shortList = 16;

/** Whether a thing of that id is in the list. */
export function isIn(list: Things<'id'>, id: string): boolean {
  return placeOf(list, id, 'id') >= 0;
}

/** The first thing of that id. */
export function thingIn<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  return list[placeOf(list, id, 'id')];
}

/**
 * Where the thing of that id stands; -1 where it is not in the list. Takes as long for many things as for few.
 *
 * The list may grow at its end and its things may be replaced; whoever puts something in between or takes it out
 * says so by `putAt` and `takeAt`.
 */
export function placeOf<K extends string>(list: Things<K>, id: string, key: K): number {
  if (list.length <= shortList) return list.findIndex((thing) => thing[key] === id);
  const index = placesIn(list, key);
  const hint = index.places.get(id);
  if (hint === undefined) return -1;
  if (list[hint]?.[key] === id) return hint;
  const place = nearest(list, hint + index.drift, (thing) => thing[key] === id);
  if (place < 0) return place;
  index.drift = place - hint;
  index.places.set(id, place);
  return place;
}

/** Puts a thing into the list so that it stands at that place. */
export function putAt<T extends { readonly id: string }>(list: T[], place: number, thing: T): void {
  const index = placesByList.get(list);
  if (index !== undefined && place < list.length) {
    placesIn(list, 'id').places.set(thing.id, place);
    index.count += 1;
  }
  if (place === list.length) list.push(thing);
  else list.splice(place, 0, thing);
}

/** Takes out what stands at that place. */
export function takeAt<T extends { readonly id: string }>(list: T[], place: number): void {
  const index = placesByList.get(list);
  if (index !== undefined) placesIn(list, 'id').count -= 1;
  list.splice(place, 1);
}

/** A copy to write into. It is found in as fast as in the list itself. */
export function copyOf<T>(list: readonly T[]): T[] {
  const copy = [...list];
  const index = placesByList.get(list);
  if (index !== undefined) placesByList.set(copy, { ...index });
  return copy;
}

function placesIn<K extends string>(list: Things<K>, key: K): Places {
  let index = placesByList.get(list);
  if (index === undefined) {
    index = { places: new Map(), count: 0, drift: 0 };
    placesByList.set(list, index);
  }
  for (; index.count < list.length; index.count += 1) {
    const id = list[index.count]?.[key] ?? '';
    if (!index.places.has(id)) index.places.set(id, index.count);
  }
  return index;
}

/** Looks outward from where it may be: what was put in or taken out since has moved it. */
function nearest<T>(list: readonly T[], guess: number, isIt: (thing: T) => boolean): number {
  const from = Math.max(0, Math.min(guess, list.length - 1));
  for (let far = 0; far <= from || from + far < list.length; far += 1)
    for (const place of far === 0 ? [from] : [from - far, from + far]) {
      const thing = list[place];
      if (thing !== undefined && isIt(thing)) return place;
    }
  return -1;
}
