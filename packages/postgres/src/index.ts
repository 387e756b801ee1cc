export { withoutSecrets } from './address.js';
export { newPostgresStore, type NewPostgresStore } from './new-postgres-store.js';
export type { PostgresOptions } from './postgres-options.js';
export { postgresSnapshot, type PostgresSnapshot, type SnapshotOptions } from './postgres-snapshot.js';
export { postgresStore } from './postgres-store.js';
