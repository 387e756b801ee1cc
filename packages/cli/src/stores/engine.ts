import type { ServerStore, StoreSource } from '@kehoach/core';

/** A store on its way: it is there for others only once `finish` was called. */
export interface NewStore {
  readonly store: ServerStore;
  readonly finish: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** One kind of place in which stores are, by its address. */
export interface Engine {
  readonly isMeant: (address: string) => boolean;
  /** The address for messages and logs, without what is secret in it. */
  readonly shown: (address: string) => string;
  /** For a server. Made where it is missing. */
  readonly open: (address: string) => Promise<ServerStore>;
  /** All of one moment, though servers go on writing. */
  readonly snapshot: (address: string) => Promise<StoreSource>;
  /** Nobody writes to it until it is closed. */
  readonly held: (address: string) => Promise<StoreSource>;
  /** An empty one; CopyFault where something is there already. */
  readonly create: (address: string) => Promise<NewStore>;
}
