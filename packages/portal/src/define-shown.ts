import { define as defineOnce } from '@kehoach/elements/shared/define.js';
import { planTag, type Tag } from '@kehoach/elements/shared/names.js';

/**
 * Registers what no other script of the page brings together with what records, wherever that script stands. The build
 * of `kehoach-show.js` puts it in place of the other.
 */
export function define(tag: Tag, element: CustomElementConstructor): void {
  if (!isNamed('kehoach.js') && (tag !== planTag || !isNamed('kehoach-desk.js'))) defineOnce(tag, element);
}

/** Whether a script tag of the page names the file. */
function isNamed(file: string): boolean {
  return [...document.scripts].some(({ src }) => new RegExp(`/${file}([?#]|$)`).test(src));
}
