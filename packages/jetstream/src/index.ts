export { natsAddress, type NatsAddress } from './address.js';
export { jetStreamStore, type JetStreamStore } from './jetstream-store.js';
export type { JetStreamOptions, NatsSignIn, NatsTls } from './options.js';
export {
  isNatsServerError,
  type NatsServerError,
  type NatsServerErrorCode,
  type NatsServerErrorParams,
  type NatsServerFailure,
} from './server-error.js';
export { jetStreamSnapshot, type JetStreamSnapshot } from './jetstream-snapshot.js';
export { newJetStreamStore, type NewJetStreamStore } from './new-jetstream-store.js';
