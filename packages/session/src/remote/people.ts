import type { RecordedEvent } from '@kehoach/core';
import { mayPassWith } from './status.js';
import type { Wire } from './wire.js';

/** The names of persons by the ids that stand for them in a log. */
export type Names = ReadonlyMap<string, string>;

const askMs = 20_000;

/**
 * The names of the persons whom a log names by their ids alone, as the server tells them to whoever may read it. They
 * are kept nowhere but here; where the server tells none, the id stands.
 */
export class People {
  readonly #options: { readonly to: string; readonly wire: Wire; readonly onNames: () => void };
  #names: Names = new Map();
  /** The ids that the server was asked for. */
  #asked = new Set<string>();

  constructor(options: { readonly to: string; readonly wire: Wire; readonly onNames: () => void }) {
    this.#options = options;
  }

  get names(): Names {
    return this.#names;
  }

  /** Asks where the log names somebody of whom nothing was asked yet. Never rejects. */
  async look(log: readonly RecordedEvent[]): Promise<void> {
    const { to, wire, onNames } = this.#options;
    const asked = this.#asked;
    const ids = idsIn(log).filter((id) => !asked.has(id));
    if (ids.length === 0) return;
    for (const id of ids) asked.add(id);
    const answer = await wire.ask(`${to}/people`, { waitMs: askMs });
    // Meanwhile the page speaks for another person, who may not be told.
    if (asked !== this.#asked) return;
    if (!('reply' in answer) || mayPassWith(answer.reply.status)) return ids.forEach((id) => asked.delete(id));
    const told = answer.reply.status === 200 ? namesIn(answer.reply.text, 'people') : [];
    if (told.length === 0) return;
    this.#names = new Map([...this.#names, ...told]);
    onNames();
  }

  /** What one person was told serves no other. */
  forget(): void {
    this.#names = new Map();
    this.#asked = new Set();
  }
}

/** Older logs have the name itself; what a forged entry holds may be of any kind. */
function idsIn(log: readonly RecordedEvent[]): readonly string[] {
  const ids = new Set<string>();
  for (const { type, data } of log) {
    const { inCharge } = (data as { readonly inCharge?: unknown } | null) ?? {};
    if (typeof inCharge === 'string') ids.add(inCharge);
    if (type !== 'AwardNominated') continue;
    const { nominee } = (data as unknown as { readonly nominee?: { readonly [field: string]: unknown } } | null) ?? {};
    const id = nominee?.['personId'];
    if (typeof id === 'string' && id === nominee?.['name']) ids.add(id);
  }
  return [...ids];
}

/** Ids with names of a list in what a server told; none where it is anything else. */
export function namesIn(text: string, list: 'people' | 'units'): readonly (readonly [string, string])[] {
  try {
    const told = JSON.parse(text) as Readonly<
      Record<string, readonly { readonly id: unknown; readonly name: unknown }[]>
    >;
    return (told[list] ?? []).flatMap(({ id, name }) =>
      typeof id === 'string' && typeof name === 'string' && name.trim() !== '' ? [[id, name] as const] : [],
    );
  } catch {
    return [];
  }
}
