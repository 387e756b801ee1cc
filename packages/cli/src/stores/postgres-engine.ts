import { newPostgresStore, postgresSnapshot, postgresStore, withoutSecrets } from '@kehoach/postgres';
import { CopyFault } from '../copy/copy-fault.js';
import type { Engine } from './engine.js';

/** A database of a PostgreSQL server. */
export const postgresEngine: Engine = {
  isMeant: (address) => /^postgres(?:ql)?:\/\//i.test(address),
  shown: withoutSecrets,
  open: (url) => postgresStore({ url }),
  snapshot: (url) => postgresSnapshot({ url }),
  held: (url) => postgresSnapshot({ url, isHeld: true }),
  create: async (url) => {
    const made = await newPostgresStore({ url });
    if ((await made.store.plans()).length + (await made.store.kinds()).length === 0) return made;
    await made.abandon();
    const shown = withoutSecrets(url);
    throw new CopyFault(`${shown} holds something already`, (texts) => texts.filled(shown));
  },
};
