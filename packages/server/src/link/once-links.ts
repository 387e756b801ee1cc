import { isLogError, type ServerStore } from '@kehoach/core';
import type { Person } from '../app/person.js';
import { sha256Of } from '../identity/same-secret.js';
import { newSecret } from './secret.js';

/** What a link opens, once. */
export interface OnceLink {
  readonly planId: string;
  /** `report.docx`. */
  readonly paper: string;
  /** What was asked of the paper, as its address has it. */
  readonly query: Readonly<Record<string, string>>;
  /** Who made it: the paper is shown as this person may see it when it is opened. */
  readonly by: Person;
  /** Milliseconds since 1970 from which it opens nothing. */
  readonly until: number;
}

/** A link that can still be opened. */
export interface OpenLink {
  readonly link: OnceLink;
  /** Uses it up; `false` where somebody else was faster. */
  readonly take: () => Promise<boolean>;
}

const kind = 'once-link';

/** Links that each open one paper once, for whoever has no account. The store holds digests of their secrets alone. */
export class OnceLinks {
  readonly #store: Pick<ServerStore, 'kept' | 'write'>;
  readonly #now: () => number;

  constructor(store: Pick<ServerStore, 'kept' | 'write'>, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** The secret of a new link. Those that have run out are cleared away by the way. */
  async make(link: OnceLink): Promise<string> {
    const secret = newSecret();
    const kept = await this.#store.kept(kind);
    const gone = kept.flatMap(({ key, value }) => (this.#isOver(linkIn(value)) ? [{ kind, key, value: null }] : []));
    await this.#store.write({ keep: [...gone, { kind, key: sha256Of(secret), value: JSON.stringify(link) }] });
    return secret;
  }

  /** Nothing where it was opened, has run out, or never was. */
  async find(secret: string): Promise<OpenLink | undefined> {
    const key = sha256Of(secret);
    const [kept] = await this.#store.kept(kind, { keys: [key] });
    if (kept === undefined || this.#isOver(linkIn(kept.value))) return undefined;
    return { link: linkIn(kept.value), take: () => this.#take(key, kept.value) };
  }

  async #take(key: string, expected: string): Promise<boolean> {
    try {
      await this.#store.write({ keep: [{ kind, key, value: null, expected }] });
      return true;
    } catch (error) {
      if (isLogError(error, 'kept-otherwise')) return false;
      throw error;
    }
  }

  #isOver({ until }: OnceLink): boolean {
    return this.#now() >= until;
  }
}

function linkIn(value: string): OnceLink {
  return JSON.parse(value) as OnceLink;
}
