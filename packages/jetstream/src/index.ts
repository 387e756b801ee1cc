export { natsAddress, type NatsAddress } from './address.js';
export { jetStreamStore, type JetStreamStore } from './jetstream-store.js';
export type { JetStreamOptions, NatsSignIn, NatsTls } from './options.js';
