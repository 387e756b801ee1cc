export { indexedDbStore, type IndexedDbOptions, type IndexedDbStore } from './indexeddb-store.js';
