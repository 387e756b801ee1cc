export { jetStreamStore, type JetStreamStore } from './jetstream-store.js';
export type { JetStreamOptions, NatsSignIn, NatsTls } from './options.js';
