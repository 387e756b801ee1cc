import type { LitElement } from 'lit';

/** Puts the focus on what is there once the element is drawn. */
export function focusOn({ updateComplete, renderRoot }: LitElement, selector: string): void {
  void updateComplete.then(() => renderRoot.querySelector<HTMLElement>(selector)?.focus());
}
