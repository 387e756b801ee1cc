import { checking, type Checking } from './checking.js';
import { recording, type Recording } from './recording.js';

/** The parts of this program that a page may bring later, each when it is needed; asked again after it failed. */
export interface Parts {
  readonly checking: () => Promise<Checking>;
  readonly recording: () => Promise<Recording>;
}

/** All of them, at once. */
export const allParts: Parts = { checking: async () => checking, recording: async () => recording };
