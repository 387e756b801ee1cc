import type { ServerStore, StoreSource } from '@kehoach/core';
import type { Language } from '@kehoach/words';

/** A store on its way: it is there for others only once `finish` was called. */
export interface NewStore {
  readonly store: ServerStore;
  readonly finish: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** A store that has something to say of what it survives, beside `survives`. */
export interface OpenStore extends ServerStore {
  readonly said?: (language: Language) => string;
}

/** A source that nobody is to write to until it is closed. */
export interface HeldSource extends StoreSource {
  /** Where nobody can be kept from it: throws a `StoreFault` where somebody wrote. */
  readonly checkHeld?: () => Promise<void>;
  /** Connections of others that are open, though none of them writes meanwhile. */
  readonly others?: number;
}

/** What a server may hear of a store. */
export interface OpenOptions {
  /** While it is opened: how much is read, of how much. */
  readonly tell?: (done: number, total: number) => void;
  /** As long as it is open: what an administrator should see to. */
  readonly warn?: (sentence: (language: Language) => string) => void;
}

/** One kind of place in which stores are, by its address. */
export interface Engine {
  readonly isMeant: (address: string) => boolean;
  /** The address for messages and logs, without what is secret in it. */
  readonly shown: (address: string) => string;
  /** For a server. Made where it is missing. */
  readonly open: (address: string, options?: OpenOptions) => Promise<OpenStore>;
  /** All of one moment, though servers go on writing. */
  readonly snapshot: (address: string) => Promise<StoreSource>;
  /** Nobody writes to it until it is closed. */
  readonly held: (address: string) => Promise<HeldSource>;
  /** An empty one; CopyFault where something is there already. */
  readonly create: (address: string) => Promise<NewStore>;
}
