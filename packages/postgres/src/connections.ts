import { storeFailed } from '@kehoach/core';
import pg from 'pg';
import { withoutSecrets } from './address.js';
import { encryptionOf } from './encryption.js';
import type { PostgresOptions } from './postgres-options.js';
import { inWords } from './store-error.js';

/**
 * Runs one statement, and gives its rows. `name`: under which the connection may keep it prepared, where it is not
 * shared with others on its way.
 */
export type Query = <Row>(text: string, values?: readonly unknown[], name?: string) => Promise<readonly Row[]>;

/** Runs one statement that is kept prepared under `name`, and gives how many rows it has written. */
export type Change = (text: string, values: readonly unknown[], name: string) => Promise<number>;

/** A connection that is held for a while. */
export interface Held {
  readonly query: Query;
  /** Missing where the connection keeps nothing prepared: a statement is planned each time there. */
  readonly change?: Change;
  /** Whether it has not been cut since. */
  readonly isUsable: () => boolean;
  /** Whether PostgreSQL has warned since: of a commit that a standby has not got, among others. */
  readonly isWarned: () => boolean;
  /** Gives it back; one that failed, or is not waited for any more, is closed. */
  readonly release: (isBroken: boolean) => void;
}

/** What is known of a connection. */
interface About {
  isWarned: boolean;
  isCut: boolean;
  /** Whether PostgreSQL itself is at the other end, rather than a pooler that may give each transaction another one. */
  readonly isDirect: boolean;
}

/** By which PostgreSQL knows what connects. */
export const applicationName = 'kehoach';

/** Connections of a process at most, beside the one for news. */
const mostConnections = 10;

/** The connections of a store. */
export class Connections {
  /** Without the password. */
  readonly place: string;
  readonly timeoutMs: number;
  readonly #pool: pg.Pool;
  readonly #config: pg.ClientConfig;
  readonly #about = new WeakMap<pg.PoolClient, About>();

  /** @throws LogError `store-failed` (`bad-address`, `bad-sslmode`, `unreadable-certificate`) */
  constructor({ url, timeoutMs = 10_000 }: PostgresOptions) {
    this.place = withoutSecrets(url);
    this.timeoutMs = timeoutMs;
    this.#config = {
      ...encryptionOf(url, process.env),
      application_name: applicationName,
      connectionTimeoutMillis: timeoutMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    };
    this.#pool = new pg.Pool({ ...this.#config, max: mostConnections, idleTimeoutMillis: 60_000 });
    // A connection that breaks while nobody uses it: the next one is a new one.
    this.#pool.on('error', () => undefined);
  }

  /** Reads by any connection; one that does not answer in time is closed. */
  async read<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> {
    const held = await this.hold();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(storeFailed('unreachable')), this.timeoutMs);
    });
    try {
      const rows = await Promise.race([held.query<Row>(text, values), late]);
      held.release(false);
      return rows;
    } catch (error) {
      held.release(true);
      throw inWords(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** @throws LogError `store-failed` where there is no connection in time */
  async hold(): Promise<Held> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw inWords(error);
    });
    const about = this.#about.get(client) ?? (await this.#meet(client));
    about.isWarned = false;
    let isReleased = false;
    return {
      query: queryBy(client, about.isDirect),
      ...(about.isDirect && { change: changeBy(client) }),
      isUsable: () => !about.isCut,
      isWarned: () => about.isWarned,
      release: (isBroken) => {
        if (isReleased) return;
        isReleased = true;
        client.release(isBroken);
      },
    };
  }

  async #meet(client: pg.PoolClient): Promise<About> {
    const cut = { isCut: false };
    // One that breaks while it is held makes its statement fail as well.
    for (const end of ['error', 'end'] as const) client.on(end, () => (cut.isCut = true));
    try {
      const { rows } = await client.query<{ readonly pid: number }>('SELECT pg_backend_pid() AS pid');
      // A pooler gives a number of its own.
      const isDirect = rows[0]?.pid === (client as { processID?: number }).processID;
      // As the functions set it for themselves.
      if (isDirect) await client.query(`SET lock_timeout = '8s'`);
      const about: About = Object.assign(cut, { isWarned: false, isDirect });
      client.on('notice', ({ code }) => (about.isWarned ||= code?.startsWith('01') === true));
      this.#about.set(client, about);
      return about;
    } catch (error) {
      client.release(true);
      throw inWords(error);
    }
  }

  /** Begins with one connection; where that fails, all are closed. */
  async begin<T>(work: (held: Held) => Promise<T>): Promise<T> {
    let held: Held | undefined;
    try {
      held = await this.hold();
      return await work(held);
    } catch (error) {
      held?.release(true);
      await this.close();
      throw inWords(error);
    }
  }

  /** A connection beside the others. */
  single(): pg.Client {
    return new pg.Client(this.#config);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

function queryBy(client: pg.ClientBase, isDirect: boolean): Query {
  return async <Row>(text: string, values: readonly unknown[] = [], name?: string) =>
    (await ran(client, text, values, isDirect ? name : undefined)).rows as readonly Row[];
}

function changeBy(client: pg.ClientBase): Change {
  return async (text, values, name) => (await ran(client, text, values, name)).rowCount ?? 0;
}

/** Given as one object, the client would copy it property by property, which takes longer than all else it does. */
function ran(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[],
  name: string | undefined,
): Promise<pg.ResultBuilder> {
  return new Promise((resolve, reject) => {
    const query = new pg.Query(text, [...values], (error: Error | null | undefined, result) =>
      error == null ? resolve(result) : reject(error),
    );
    client.query(Object.assign(query, { name }));
  });
}
