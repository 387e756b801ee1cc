// What `fold-decorators.mjs` puts in place of decorated accessors; part of every bundle.
import { ReactiveElement } from 'lit';

/**
 * Gives a class its reactive properties, by their options.
 *
 * @returns what an element of it calls once: gives each property the value that it begins with
 */
export function accessors(owner, properties) {
  const keys = {};
  for (const name in properties) {
    const key = (keys[name] = Symbol());
    const options = properties[name];
    owner.createProperty(name, { ...options, noAccessor: true });
    Object.defineProperty(owner.prototype, name, {
      get() {
        return this[key];
      },
      set(value) {
        const before = this[key];
        this[key] = value;
        this.requestUpdate(name, before, options, true, value);
      },
    });
  }
  return (element, values) => {
    for (const name in values) {
      element[keys[name]] = values[name];
      // As Lit's own: what an element begins with is no change that it is told of.
      ReactiveElement.prototype.requestUpdate.call(element, name, undefined, properties[name]);
    }
  };
}
