import type { Tag } from './names.js';

/** Registers a tag once, though two scripts of the page may bring it. */
export function define(tag: Tag, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
