// `kehoach-record.js`: what a page needs to record, beside `kehoach.js`: the form, the rules and the browser's store.
import '@kehoach/elements/record/define.js';

import { indexedDbOutbox, indexedDbStore } from '@kehoach/indexeddb';
import type { ServerPart } from '@kehoach/elements';
import { serverPartOf } from '@kehoach/elements/server/server-part-of.js';

export { indexedDbStore } from '@kehoach/indexeddb';
export { recording } from '@kehoach/session';

const copies = new Map<string, ReturnType<typeof indexedDbStore>>();

/** What a plan on a server needs: all that waits in one database of the browser, a copy for each server in its own. */
export const server: ServerPart = serverPartOf({
  outbox: indexedDbOutbox(),
  copyAt: (endpoint) => {
    const known = copies.get(endpoint) ?? indexedDbStore({ name: `kehoach ${endpoint}` });
    copies.set(endpoint, known);
    return known;
  },
});
