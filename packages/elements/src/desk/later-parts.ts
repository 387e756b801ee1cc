import type { ReactiveControllerHost } from 'lit';
import type * as parts from './parts.js';

/** What a desk loads after its first view. */
export type Parts = typeof parts;

let loaded: Parts | undefined;
let loading: Promise<void> | undefined;

/** What is there by now. */
export function partsNow(): Parts | undefined {
  return loaded;
}

/** Loads them once for the page; asked again after it failed. */
async function load(): Promise<void> {
  try {
    loaded = await import('./parts.js');
  } finally {
    loading = undefined;
  }
}

/** Brings the parts, and draws the element that asks for them anew once they are there. */
export class LaterParts {
  readonly #host: ReactiveControllerHost;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** There once they were loaded. */
  get parts(): Parts | undefined {
    return loaded;
  }

  /** The line was lost, or the file is missing; it can be tried again. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Does nothing where they are there, or on their way. */
  readonly bring = async (): Promise<void> => {
    if (loaded !== undefined) return;
    this.#hasFailed = false;
    try {
      await (loading ??= load());
    } catch {
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  };
}
