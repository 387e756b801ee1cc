import type { ReactiveController } from 'lit';

/** Where a place stands in the address of a page. */
export interface PageAddress extends ReactiveController {
  /** What stands after `#`. */
  read(): string;
  /** @param isStep whether "Back" leads to what stood there before */
  write(text: string, isStep: boolean): void;
}

/** The address of this page. @param onChange hears when the reader goes back, on, or to another address of it */
export function pageAddress(onChange: () => void): PageAddress {
  const types = ['popstate', 'hashchange'];
  return {
    hostConnected: () => {
      for (const type of types) addEventListener(type, onChange);
    },
    hostDisconnected: () => {
      for (const type of types) removeEventListener(type, onChange);
    },
    read: () => location.hash.slice(1),
    write: (text, isStep) => {
      // The address itself is named: a `base` of the page would lead a bare fragment elsewhere.
      const address = `${location.pathname}${location.search}${text === '' ? '' : `#${text}`}`;
      try {
        if (isStep) history.pushState(null, '', address);
        else history.replaceState(history.state, '', address);
      } catch {
        // A page in a sandbox has no address of its own, and a browser stops whoever writes too often.
      }
    },
  };
}
