import type { ElementName } from './names.js';
import { tagOf } from './prefix.js';

/** Registers a tag once, though two scripts of the page may bring it. */
export function define(name: ElementName, element: CustomElementConstructor): void {
  const tag = tagOf(name);
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
