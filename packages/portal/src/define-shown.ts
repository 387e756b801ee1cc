import { define as defineOnce } from '@kehoach/elements/shared/define.js';
import type { ElementName } from '@kehoach/elements/shared/names.js';
import { prefixHere, usualPrefix } from '@kehoach/elements/shared/prefix.js';

/**
 * Registers what no other script of the page brings together with what records, wherever that script stands. The build
 * of `kehoach-show.js` puts it in place of the other.
 */
export function define(name: ElementName, element: CustomElementConstructor): void {
  if (!isNamed('kehoach.js') && (name !== 'plan' || !isNamed('kehoach-desk.js'))) defineOnce(name, element);
}

/** Whether a script tag of the page names the file, for elements of this prefix. */
function isNamed(file: string): boolean {
  return [...document.scripts].some(
    ({ src, dataset }) =>
      (dataset['prefix'] || usualPrefix) === prefixHere() && new RegExp(`/${file}([?#]|$)`).test(src),
  );
}
