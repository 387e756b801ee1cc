import { join } from 'node:path';
import type { ServerStore } from '@kehoach/core';
import { jetStreamStore, natsAddress } from '@kehoach/jetstream';
import { postgresStore, withoutSecrets } from '@kehoach/postgres';
import { sqliteStore } from '@kehoach/sqlite';

/** Where the example keeps what is recorded. */
export interface Place {
  /** Folder of the data and of the keys, kept between starts. */
  readonly data: string;
  /** A database of PostgreSQL or a stream of NATS, as `kehoach serve` takes it; a file in the folder unless given. */
  readonly database?: string | undefined;
}

/** Opens it; `shown` names it without a password. */
export async function openStore({ data, database }: Place): Promise<{
  readonly store: ServerStore;
  readonly shown: string;
}> {
  const file = join(data, 'kehoach.db');
  if (database === undefined) return { store: sqliteStore({ file }), shown: file };
  const nats = natsAddress(database);
  if (nats !== undefined) return { store: await jetStreamStore(nats.options), shown: nats.shown };
  return { store: await postgresStore({ url: database }), shown: withoutSecrets(database) };
}
