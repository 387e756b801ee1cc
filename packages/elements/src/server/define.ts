import { provideServer } from '../plan/server-part.js';
import { serverPartOf } from './server-part-of.js';

const part = serverPartOf();

// What waits lasts as long as the page; a page that brings an outbox of the browser says so after this.
provideServer(async () => part);
