export { sqliteSnapshot } from './sqlite-snapshot.js';
export { sqliteStore, type SqliteOptions } from './sqlite-store.js';
