import { memoryOutbox, openRemoteWith } from '@kehoach/session';
import { provideServer } from '../plan/server-part.js';
import { views } from './views.js';

const outbox = memoryOutbox();

// What waits lasts as long as the page; a page that brings an outbox of the browser says so after this.
provideServer(async () => ({ openRemoteWith, outbox: () => outbox, copyAt: () => undefined, views }));
