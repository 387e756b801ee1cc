import { isLogError, type ServerStore } from '@kehoach/core';

/** How a person's letter of a day stands. */
export interface Claim {
  readonly state: 'claimed' | 'accepted' | 'refused' | 'failed';
  /** Instant of the last change, UTC. */
  readonly at: string;
  readonly tries: number;
  /** Which process has it. */
  readonly by: string;
  /** Of an accepted letter: tasks that it spoke of, until the log says so too. */
  readonly tasks?: readonly (readonly [planId: string, taskId: string])[];
  readonly isRecorded?: boolean;
}

/** A claim, and the text that stands for it in the store. */
export interface KeptClaim {
  readonly claim: Claim;
  readonly text: string;
}

const kind = 'reminder';

/** Letters of persons by day: of several servers on one store, one has each. */
export class Claims {
  readonly #store: Pick<ServerStore, 'kept' | 'write'>;

  constructor(store: Pick<ServerStore, 'kept' | 'write'>) {
    this.#store = store;
  }

  /** All of a day, by subject. */
  async of(day: string): Promise<ReadonlyMap<string, KeptClaim>> {
    const kept = await this.#store.kept(kind, { prefix: `${day} ` });
    return new Map(
      kept.map(({ key, value }) => [key.slice(day.length + 1), { claim: JSON.parse(value) as Claim, text: value }]),
    );
  }

  /**
   * Sets a claim where the one that is known still stands.
   *
   * @returns what stands now, or nothing where another process was faster
   */
  async set(day: string, subject: string, claim: Claim, known: KeptClaim | undefined): Promise<KeptClaim | undefined> {
    const text = JSON.stringify(claim);
    try {
      await this.#store.write({
        keep: [{ kind, key: `${day} ${subject}`, value: text, expected: known?.text ?? null }],
      });
      return { claim, text };
    } catch (error) {
      if (isLogError(error, 'kept-otherwise')) return undefined;
      throw error;
    }
  }

  /** Of days before: letters that were accepted, of which the log does not tell yet. */
  async unrecorded(before: string): Promise<readonly { readonly day: string; subject: string; kept: KeptClaim }[]> {
    const all = (await this.#store.kept(kind)).map(({ key, value }) => {
      const kept = { claim: JSON.parse(value) as Claim, text: value };
      return { day: key.slice(0, 10), subject: key.slice(11), kept };
    });
    return all.filter(
      ({ day, kept: { claim } }) => day < before && claim.state === 'accepted' && claim.isRecorded !== true,
    );
  }

  /** Takes away what stands of days before. */
  async clear(before: string): Promise<void> {
    const old = (await this.#store.kept(kind)).filter(({ key }) => key.slice(0, 10) < before);
    if (old.length > 0) await this.#store.write({ keep: old.map(({ key }) => ({ kind, key, value: null })) });
  }
}
