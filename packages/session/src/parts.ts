import { recording, type Recording } from './recording.js';
import { verifierOf, type Checking } from './verifier.js';

/** The parts of this program that a page may bring later, each when it is needed; asked again after it failed. */
export interface Parts {
  readonly checking: () => Promise<Checking>;
  readonly recording: () => Promise<Recording>;
}

/** All of them, at once. */
export const allParts: Parts = { checking: async () => verifierOf, recording: async () => recording };
