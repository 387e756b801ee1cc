import { LitElement, type PropertyDeclaration } from 'lit';

/**
 * The base of every element: a property that a framework sets to `null`, and an attribute that is removed, is one
 * that is not given. It has again what it had before anything was given.
 */
export abstract class GivenElement extends LitElement {
  readonly #initial = new Map<PropertyKey, unknown>();

  override requestUpdate(
    name?: PropertyKey,
    oldValue?: unknown,
    options?: PropertyDeclaration,
    useNewValue?: boolean,
    newValue?: unknown,
  ): void {
    if (name !== undefined && options?.state !== true) {
      const values = this as unknown as Record<PropertyKey, unknown>;
      if (!this.#initial.has(name)) this.#initial.set(name, oldValue ?? undefined);
      if (values[name] === null) {
        // Setting it comes back here, with the value that holds.
        values[name] = this.#initial.get(name);
        return;
      }
    }
    // A private property is not found by its name: Lit hands its new value along.
    super.requestUpdate(name, oldValue, options, useNewValue, newValue);
  }
}
