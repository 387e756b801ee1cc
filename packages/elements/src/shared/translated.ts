import type { LitElement, ReactiveController } from 'lit';

/**
 * A controller: lets its element go on after the browser's translator has been there.
 *
 * The translator puts each text into a `font`. Lit finds its texts by their place and would write into the
 * `font` instead: the reader would see the words of the moment of translation for ever. Before each drawing the
 * texts come out again; what does not change keeps its translation. We ourselves draw no `font`.
 */
export class TranslatedText implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostUpdate(): void {
    const root = this.#host.renderRoot as DocumentFragment | undefined;
    if (root?.querySelector('font') === null) return;
    for (const font of root?.querySelectorAll('font') ?? [])
      if (font.parentElement?.localName !== 'font') font.replaceWith(font.textContent);
  }
}
