import type { ElementName } from './names.js';

/** Under which prefix elements are unless a page says otherwise. */
export const usualPrefix = 'kh';

let prefix: string | undefined;

/**
 * Under which prefix the elements of this script are; it stays once something has asked. A file for a script tag has it
 * from the tag (`data-prefix`), modules from `define`.
 */
export function prefixHere(): string {
  return (prefix ??= prefixFrom(import.meta.prefix));
}

/**
 * Says under which prefix the elements of these modules are.
 *
 * @throws TypeError where it is no prefix
 * @throws Error where they are under another one already: a class is registered once
 */
export function usePrefix(given: string): void {
  if (!isPrefix(given)) throw new TypeError(wrongPrefix(given));
  if ((prefix ??= given) !== given)
    throw new Error(
      `The elements of these modules are ${prefix}-… already: say “${given}” before the first is registered`,
    );
}

/** The tag of an element of this script. Its type is the one that it has under `kh`, which is what types know. */
export function tagOf<Name extends ElementName>(name: Name): `kh-${Name}` {
  return `${prefixHere()}-${name}` as `kh-${Name}`;
}

/** The tags of elements, as a selector. */
export function tagsOf(...names: readonly ElementName[]): string {
  return names.map(tagOf).join();
}

/** A page whose prefix cannot be taken is shown as it is without one, and told why. */
function prefixFrom(given: string | undefined): string {
  if (given && isPrefix(given)) return given;
  if (given) console.error(`KeHoach: ${wrongPrefix(given)}`);
  return usualPrefix;
}

function isPrefix(given: string): boolean {
  return /^[a-z](-?[a-z\d])*$/.test(given);
}

function wrongPrefix(given: string): string {
  return `“${given}” is no prefix (a-z, 0-9, -)`;
}

declare global {
  interface ImportMeta {
    /** What the tag of a script says in `data-prefix`; only files for a script tag have it. */
    readonly prefix?: string;
  }
}
