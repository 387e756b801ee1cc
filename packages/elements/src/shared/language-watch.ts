import type { Language } from '@kehoach/words';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onEnglish } from './english.js';
import { languageAround } from './language.js';

type Host = ReactiveControllerHost & Element;

const watched = new Map<Host, Language>();

/** One for all elements of the page: `lang` changes seldom, and then everywhere. */
const observer = new MutationObserver(() => {
  for (const host of watched.keys()) look(host);
});

onEnglish(() => {
  for (const [host, language] of watched) if (language === 'en') host.requestUpdate();
});

/**
 * A controller: draws its element anew when the language around it changes, or when it is moved to where another one is
 * spoken.
 */
export class LanguageWatch implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  hostConnected(): void {
    look(this.#host);
    let root = this.#host.getRootNode();
    // Observing the same root again changes nothing; a root that is gone takes its observation along.
    for (; root instanceof ShadowRoot; root = root.host.getRootNode()) observe(root);
    observe(root);
  }

  hostDisconnected(): void {
    watched.delete(this.#host);
    if (watched.size === 0) observer.disconnect();
  }
}

function observe(root: Node): void {
  observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
}

/** One that comes back is drawn anew too: it may have been away while the language changed. */
function look(host: Host): void {
  const language = languageAround(host);
  if (watched.get(host) !== language) host.requestUpdate();
  watched.set(host, language);
}
