/** What each failure tells, beside its code. Codes are API: add new ones, never rename one. */
export interface LogErrorParams {
  /** The log is not where the writer thought; where both are equal, another entry stands there. */
  'version-conflict': { readonly planId: string; readonly expected: number; readonly actual: number };
  'duplicate-id': { readonly planId: string; readonly id: string };
  /** Beside the entries stands something else than the writer thought. */
  'kept-otherwise': { readonly kind: string; readonly key: string };
  /** The entry of that version stands in no log of this plan: see `UnfitReason`. */
  'unfit-events': { readonly planId: string; readonly version: number; readonly reason: UnfitReason };
  'unreadable-entry': { readonly planId: string; readonly version: number };
  /** What was kept of these entries does not open any more; `whole`: how many stand before the damage. */
  'broken-chain': { readonly planId: string; readonly from: number; readonly to: number; readonly whole: number };
  /** The log no longer holds what was shown of it: `seen` entries were, `actual` are there. */
  'log-cleared': { readonly planId: string; readonly seen: number; readonly actual: number };
  'quota-exceeded': Readonly<Record<string, never>>;
  /** `file`: where a server keeps it, a file or an address; missing for the store of a browser. */
  'newer-database': { readonly file?: string };
  'blocked-upgrade': Readonly<Record<string, never>>;
  /** A database of that name holds other things; `file` as in `newer-database`. */
  'not-our-database': { readonly file?: string };
  /** Another process writes into this file. */
  'database-in-use': { readonly file: string };
  /**
   * A server's store did not do what it was asked. `cause`: `disk-full`, `closed`, `busy`, `unreachable`,
   * `bad-address`, `not-signed-in`, `not-let-in`, `no-database`, `no-right`, `too-many-connections`, `read-only`,
   * `not-utf8`; of an encrypted line `bad-sslmode`, `unreadable-certificate`, `untrusted-certificate`,
   * `expired-certificate`, `other-host`, `not-encrypted`; `log-cut`: it lacks what was read of it before, and answers
   * nothing until it has that again; or the engine's own code. `unanswered`: it may have done it all the same, and
   * repeating the same ids tells.
   */
  'store-failed': { readonly cause: string };
  /** `cause`: as in `store-unavailable`. */
  'connection-lost': { readonly cause: string };
  /** `cause`: the name of the browser's own error, or `not-loaded`; `store`: a name under which none is registered. */
  'store-unavailable': { readonly cause?: string; readonly store?: string };
}

/** Another plan's, not behind the one before it, or with a digest that is not that of its content. */
export type UnfitReason = 'plan' | 'order' | 'digest';

/** @see LogErrorParams */
export type LogErrorCode = keyof LogErrorParams;

/** A code with what its sentence needs. `@kehoach/words` gives the sentence. */
export type LogFailure = {
  readonly [C in LogErrorCode]: { readonly code: C; readonly params: LogErrorParams[C] };
}[LogErrorCode];

/** A log that cannot take what it was given, or a store that cannot be reached. Its message is for developers. */
export class LogError<C extends LogErrorCode = LogErrorCode> extends Error {
  override readonly name = 'LogError';
  readonly code: C;
  readonly params: LogErrorParams[C];

  constructor(code: C, params: LogErrorParams[C], message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.params = params;
  }
}

/**
 * Whether `error` is a `LogError`, of that code where one is given. A store may bring its own copy of this
 * package: the name tells, not the class.
 */
export function isLogError<C extends LogErrorCode>(error: unknown, code?: C): error is LogError<C> {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code: got } = error as { readonly name?: unknown; readonly code?: unknown };
  return name === 'LogError' && (code === undefined ? typeof got === 'string' : got === code);
}

/** The log is not where the writer thought, or another log stands there: read it again, decide again. */
export function versionConflict(planId: string, expected: number, actual: number): LogError<'version-conflict'> {
  const message =
    expected === actual
      ? `${planId}: the log holds another entry ${actual} than the one that these follow`
      : `${planId}: expected version ${expected}, the log is at ${actual}`;
  return new LogError('version-conflict', { planId, expected, actual }, message);
}

/** Some of the ids are in the log already and others are not: the batch is not a repetition of an earlier one. */
export function duplicateId(planId: string, id: string): LogError<'duplicate-id'> {
  return new LogError('duplicate-id', { planId, id }, `${planId}: the id ${id} is recorded already`);
}

/** Beside the entries, another has kept something under this key meanwhile. */
export function keptOtherwise(kind: string, key: string): LogError<'kept-otherwise'> {
  return new LogError('kept-otherwise', { kind, key }, `${kind} ${key}: something else is kept than was expected`);
}

/** An entry that stands in no log of this plan. */
export function unfitEvents(planId: string, version: number, reason: UnfitReason): LogError<'unfit-events'> {
  return new LogError('unfit-events', { planId, version, reason }, `${planId}: entry ${version} is unfit (${reason})`);
}

/**
 * A server's store did not do what it was asked.
 *
 * @param cause as in `LogErrorParams`
 */
export function storeFailed(cause: string, failure?: unknown): LogError<'store-failed'> {
  return new LogError('store-failed', { cause }, `the store failed (${cause})`, { cause: failure });
}

/**
 * What a store keeps of a log's entries does not open any more, or is not what belongs there.
 *
 * @param whole how many entries stand before the damage
 * @param to the last entry of which anything is kept
 */
export function damagedLog(planId: string, whole: number, to: number, failure?: unknown): LogError<'broken-chain'> {
  const params = { planId, from: whole + 1, to: Math.max(whole + 1, to), whole };
  const message = `${planId}: the entries ${params.from} to ${params.to} cannot be read`;
  return new LogError('broken-chain', params, message, { cause: failure });
}
