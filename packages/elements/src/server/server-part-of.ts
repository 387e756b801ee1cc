import type { PlanStore } from '@kehoach/core';
import { enduringOutbox, openRemoteWith, type Outbox, type PlanSession } from '@kehoach/session';
import { giveText } from '../plan/give-file.js';
import { learnWords } from '../plan/learnt-words.js';
import type { ServerPart } from '../plan/server-part.js';
import { checkNote } from './check-note.js';
import { serverWords } from './server.messages.js';
import { views } from './views.js';

/** What a browser keeps of plans on servers; without it, all lasts as long as the page. */
export interface ServerKeeping {
  /** Where commands wait. */
  readonly outbox: Outbox;
  /** Where copies of the logs at an address are kept. */
  readonly copyAt: (endpoint: string) => PlanStore;
}

/** What a page needs for plans on servers: their words, their views, and the way to them. */
export function serverPartOf(keeping?: ServerKeeping): ServerPart {
  const outbox = enduringOutbox(keeping?.outbox);
  const give = (planId: string, text: string): void => giveText(text, `${planId}-chua-gui`);
  learnWords(serverWords);
  return {
    views,
    open: (options, parts) => {
      // With and without a last slash it is one server, of which one copy is kept.
      const store = keeping?.copyAt(options.endpoint.replace(/\/+$/, ''));
      const session = openRemoteWith({ ...options, origin: location.origin, outbox, store, give, checkNote }, parts);
      guardUnsent(session);
      return session;
    },
  };
}

/** Has the browser ask before a page is left with which commands would be lost; one whose plan was closed too. */
function guardUnsent(session: PlanSession): void {
  const guard = (event: Event): void => event.preventDefault();
  session.subscribe((state) => {
    if (state.state !== 'ready') return;
    const isAtRisk = state.pending.some(({ isOnlyHere, standing }) => isOnlyHere && standing === 'unsent');
    // A page that holds such a listener is not kept for going back: it has one only while it needs it.
    if (isAtRisk) addEventListener('beforeunload', guard);
    else removeEventListener('beforeunload', guard);
  });
}
