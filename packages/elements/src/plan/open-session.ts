import type { PlanStore } from '@kehoach/core';
import { foldedFirst, openPlanWith, type PlanSession, type Speaking, type TokenProvider } from '@kehoach/session';
import { brought } from './brought.js';
import { addressOf, browser, foldedAddressOf, lock } from './browser.js';
import { laterSession } from './later-session.js';
import { learnWords } from './learnt-words.js';
import { bringServer } from './server-part.js';
import { storeWords } from './store.messages.js';
import { storeFor } from './stores.js';

learnWords(storeWords);

/** By which rules a plan is shown unless a page names others. */
export { vietnam } from '@kehoach/profiles';

/** Where a page says that its plan is. */
export interface Where {
  readonly src: string | undefined;
  readonly folded?: string | undefined;
  readonly store: string | PlanStore | undefined;
  readonly planId: string | undefined;
  readonly endpoint: string | undefined;
  readonly tokenProvider: TokenProvider;
  readonly headKey: string | undefined;
}

/** Opens the plan of a page: on the server that it names, or at an address and in a store. */
export function openSession(where: Where, speaking: Speaking): PlanSession {
  const { planId, tokenProvider, headKey } = where;
  const endpoint = addressOf(where.endpoint);
  if (endpoint === undefined || !planId) {
    const here = { source: addressOf(where.src), store: storeFor(where.store), planId };
    const open = (latest: Speaking): PlanSession => openPlanWith({ ...browser, lock, ...here, ...latest }, brought);
    const address = foldedAddressOf(where.folded, where.src);
    // What a store holds is there at once, and more than what was folded.
    const isFirst = address !== undefined && here.store === undefined;
    return isFirst ? foldedFirst({ ...browser, address }, speaking, open) : open(speaking);
  }
  return laterSession(async (latest) => {
    const { open } = await bringServer();
    return open({ ...browser, lock, endpoint, planId, tokenProvider, headKey, ...latest }, brought);
  }, speaking);
}
