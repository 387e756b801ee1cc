import { namesIn, type Names } from './people.js';
import { mayPassWith } from './status.js';
import type { Wire } from './wire.js';

/** What a form offers to choose from: names by their ids. */
export interface Choosable {
  readonly units: Names;
  /** Staff of the own unit. */
  readonly people: Names;
}

const askMs = 20_000;

/** Units and staff of an office as its server tells them to whoever may record; kept nowhere but here. */
export class OfficeDirectory {
  readonly #options: { readonly endpoint: string; readonly wire: Wire };
  #asked: Promise<Choosable | undefined> | undefined;

  constructor(options: { readonly endpoint: string; readonly wire: Wire }) {
    this.#options = options;
  }

  /** Asked once for each person, and again after the line was cut. Never rejects. @returns nothing where none is told */
  async read(): Promise<Choosable | undefined> {
    return (this.#asked ??= this.#ask());
  }

  /** What one person was told serves no other. */
  forget(): void {
    this.#asked = undefined;
  }

  async #ask(): Promise<Choosable | undefined> {
    const { endpoint, wire } = this.#options;
    const answer = await wire.ask(`${endpoint}/directory`, { waitMs: askMs });
    if (!('reply' in answer) || mayPassWith(answer.reply.status)) this.#asked = undefined;
    if (!('reply' in answer) || answer.reply.status !== 200) return undefined;
    const { text } = answer.reply;
    return { units: new Map(namesIn(text, 'units')), people: new Map(namesIn(text, 'people')) };
  }
}
