import type { TokenProvider } from '@kehoach/session';

/** Where a server is, and by which token it knows the reader. */
export interface ServerPlace {
  readonly endpoint: string;
  readonly token: TokenProvider;
}
