import type { ServerStore, UnitId } from '@kehoach/core';
import { isSame, sha256Of } from '../identity/same-secret.js';
import { newSecret } from './secret.js';

/** Since when a unit has an address for its calendar, and who made it. */
export interface AddressStanding {
  /** Instant in UTC, ISO 8601. */
  readonly since: string;
  readonly by: string;
}

interface Kept extends AddressStanding {
  /** SHA-256 of the secret: the store of an office does not open its calendars. */
  readonly digest: string;
}

const kind = 'calendar-address';

/** The addresses under which units have their calendars: one a unit, whose secret is told once. */
export class CalendarAddresses {
  readonly #store: Pick<ServerStore, 'kept' | 'write'>;

  constructor(store: Pick<ServerStore, 'kept' | 'write'>) {
    this.#store = store;
  }

  /** Nothing where the unit has none. */
  async standing(unit: UnitId): Promise<AddressStanding | undefined> {
    const kept = await this.#of(unit);
    return kept && { since: kept.since, by: kept.by };
  }

  /** The secret of a new address; the one before is none any more. */
  async make(unit: UnitId, standing: AddressStanding): Promise<string> {
    const secret = newSecret();
    const value = JSON.stringify({ ...standing, digest: sha256Of(secret) });
    await this.#store.write({ keep: [{ kind, key: unit, value }] });
    return secret;
  }

  /** Nobody gets the calendar by its address any more. */
  async revoke(unit: UnitId): Promise<void> {
    await this.#store.write({ keep: [{ kind, key: unit, value: null }] });
  }

  /** Whether this is the secret of the unit's address now. */
  async opens(unit: UnitId, secret: string): Promise<boolean> {
    const kept = await this.#of(unit);
    return kept !== undefined && isSame(sha256Of(secret), kept.digest);
  }

  async #of(unit: UnitId): Promise<Kept | undefined> {
    const [kept] = await this.#store.kept(kind, { keys: [unit] });
    return kept && (JSON.parse(kept.value) as Kept);
  }
}
