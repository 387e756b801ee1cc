/** Where NATS is, and who signs in there. */
export interface JetStreamOptions {
  /** Each `host:port`; all that are named, so that one may be down when the store is opened. */
  readonly servers: readonly string[];
  /** The stream that holds the logs, `KEHOACH` unless given: letters, digits, `-` and `_`. Made where it is missing. */
  readonly stream?: string;
  /** On how many servers a new stream is kept; unless given 3 in a cluster, 1 on a server of its own. */
  readonly replicas?: 1 | 3 | 5;
  readonly signIn?: NatsSignIn;
  readonly tls?: NatsTls;
  /** Takes a server that is newer than those that were tested. */
  readonly takesUntested?: boolean;
  /** Hears of a server that was found to tell the stream otherwise than the others. */
  readonly warn?: (server: string) => void;
  /** Hears that the stream no longer holds what was read of it, so that nothing is answered, and that it does again. */
  readonly onCut?: (isCut: boolean) => void;
  /** Hears how many messages of the stream are read, of how many, while the store is opened. */
  readonly tell?: (done: number, total: number) => void;
}

/** By a name and a password, or by a file of credentials. */
export type NatsSignIn =
  | { readonly user: string; readonly password: string }
  | { readonly token: string }
  | { readonly credentialsFile: string };

/** Files, PEM. An empty one: encrypted, trusting whom this computer trusts. */
export interface NatsTls {
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
}

/** The name of a stream: it stands in subjects. */
export const streamPattern: RegExp = /^[\w-]{1,200}$/;
