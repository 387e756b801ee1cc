import { prefixHere, usualPrefix } from '@kehoach/elements/shared/prefix.js';

/**
 * Puts names into the page's `KeHoach`, for scripts that have no `import`; under another prefix than `kh` into what
 * that holds under the prefix, `KeHoach.stp`.
 *
 * The first file of a page keeps its names: a second one brings its own copy of everything, but the elements that
 * are registered know the first one's stores. An element with the id `KeHoach` is no holder of names.
 */
export function offer(names: Readonly<Record<string, unknown>>): void {
  const page = held(globalThis, 'KeHoach');
  const holder = prefixHere() === usualPrefix ? page : held(page, prefixHere());
  for (const [name, value] of Object.entries(names)) if (!Object.hasOwn(holder, name)) holder[name] = value;
}

/** The object that another one holds under a name, made where it is not there. */
function held(holder: object, name: string): Record<string, unknown> {
  const holding = holder as Record<string, Record<string, unknown>>;
  if (!Object.hasOwn(holder, name)) holding[name] = {};
  return holding[name] ?? {};
}
