/**
 * Puts names into the page's `KeHoach`, for scripts that have no `import`.
 *
 * The first file of a page keeps its names: a second one brings its own copy of everything, but the elements that
 * are registered know the first one's stores. An element with the id `KeHoach` is no holder of names.
 */
export function offer(names: Readonly<Record<string, unknown>>): void {
  const page = globalThis as { KeHoach?: object };
  if (!Object.hasOwn(page, 'KeHoach')) page.KeHoach = {};
  for (const [name, value] of Object.entries(names))
    if (!Object.hasOwn(page.KeHoach ?? {}, name)) Object.assign(page.KeHoach ?? {}, { [name]: value });
}
