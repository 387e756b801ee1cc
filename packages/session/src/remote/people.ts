import type { RecordedEvent } from '@kehoach/core';
import { mayPassWith } from './status.js';
import type { Wire } from './wire.js';

/** Names by the ids that stand for them in a log. */
export type Names = ReadonlyMap<string, string>;

const askMs = 20_000;

/** What an office's directory knows of a plan beside its log. */
export interface Called {
  /** Persons whom the log names by their ids alone. */
  readonly people: Names;
  /** Units, by what stands where their names have no room. */
  readonly shortUnits: Names;
}

/**
 * The names of the persons whom a log names by their ids alone, and short names of its units, as the server tells them
 * to whoever may read it. They are kept nowhere but here; where the server tells none, the id stands, or the name.
 */
export class People {
  readonly #options: { readonly to: string; readonly wire: Wire; readonly onNames: () => void };
  #called = unnamed;
  /** The ids that the server was asked for. */
  #asked = new Set<string>();

  constructor(options: { readonly to: string; readonly wire: Wire; readonly onNames: () => void }) {
    this.#options = options;
  }

  get called(): Called {
    return this.#called;
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
    if (answer.reply.status !== 200) return;
    const { text } = answer.reply;
    const [people, units] = [namesIn(text, 'people'), namesIn(text, 'units')];
    if (people.length + units.length === 0) return;
    this.#called = { people: new Map([...this.#called.people, ...people]), shortUnits: new Map(units) };
    onNames();
  }

  /** What one person was told serves no other. */
  forget(): void {
    this.#called = unnamed;
    this.#asked = new Set();
  }
}

const unnamed: Called = { people: new Map(), shortUnits: new Map() };

/** Older logs have the name itself; what a forged entry holds may be of any kind. */
function idsIn(log: readonly RecordedEvent[]): readonly string[] {
  const ids = new Set<string>();
  for (const { type, data } of log) {
    const { inCharge, unitId } = (data as { readonly inCharge?: unknown; readonly unitId?: unknown } | null) ?? {};
    if (typeof inCharge === 'string') ids.add(inCharge);
    if (type === 'UnitRegistered' && typeof unitId === 'string') ids.add(unitId);
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
