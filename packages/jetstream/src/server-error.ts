/** What each failure tells, beside its code. Codes are API: add new ones, never rename one. */
export interface NatsServerErrorParams {
  /**
   * None of the servers lets us in. `cause`: the kind of failure, `AuthorizationError` where the sign-in is refused;
   * `untrusted-certificate`, `expired-certificate` or `other-host` where the server's certificate is.
   */
  'server-unreachable': { readonly servers: string; readonly cause: string };
  /** A file that the sign-in or the encryption needs. `cause`: the system's code, such as `ENOENT`. */
  'unreadable-file': { readonly file: string; readonly cause: string };
  /** A version that does too little, or that was not tried; `tested` was. */
  'server-too-old': { readonly version: string; readonly tested: string };
  'server-untested': { readonly version: string; readonly tested: string };
  /** It runs without JetStream, or whoever signed in may not use it. */
  'no-jetstream': { readonly version: string };
  /** A new stream cannot be kept on so many servers. */
  'too-few-servers': { readonly replicas: number };
}

/** @see NatsServerErrorParams */
export type NatsServerErrorCode = keyof NatsServerErrorParams;

/** A code with what its sentence needs. */
export type NatsServerFailure = {
  readonly [C in NatsServerErrorCode]: { readonly code: C; readonly params: NatsServerErrorParams[C] };
}[NatsServerErrorCode];

/** Servers that cannot be used when a store is opened. Its message is for developers and holds no secret. */
export class NatsServerError<C extends NatsServerErrorCode = NatsServerErrorCode> extends Error {
  override readonly name = 'NatsServerError';
  readonly code: C;
  readonly params: NatsServerErrorParams[C];

  constructor(code: C, params: NatsServerErrorParams[C]) {
    super(`${code}: ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}

/** Whether `error` is a `NatsServerError`: the name tells, not the class. */
export function isNatsServerError(error: unknown): error is NatsServerError & NatsServerFailure {
  return typeof error === 'object' && error !== null && (error as Partial<Error>).name === 'NatsServerError';
}
