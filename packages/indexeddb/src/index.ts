export { indexedDbOutbox, type IndexedDbOutbox } from './indexeddb-outbox.js';
export { indexedDbStore, type IndexedDbOptions, type IndexedDbStore } from './indexeddb-store.js';
