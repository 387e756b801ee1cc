/** What each failure of a log tells, beside its code. */
export interface LogErrorParams {
  /** The log is not where the writer thought; where both are equal, another entry stands there. */
  'version-conflict': { readonly planId: string; readonly expected: number; readonly actual: number };
  'duplicate-id': { readonly planId: string; readonly id: string };
  'unfit-events': { readonly planId: string; readonly version: number; readonly reason: UnfitReason };
  'unreadable-entry': { readonly planId: string; readonly version: number };
  /** What was kept of these entries does not open any more. */
  'broken-chain': { readonly planId: string; readonly from: number; readonly to: number };
  'quota-exceeded': Readonly<Record<string, never>>;
  'newer-database': Readonly<Record<string, never>>;
  'blocked-upgrade': Readonly<Record<string, never>>;
  /** `cause`: the name of the browser's own error; `store`: the name under which nothing is registered. */
  'store-unavailable': { readonly cause?: string; readonly store?: string };
  'connection-lost': { readonly cause: string };
  'not-our-database': Readonly<Record<string, never>>;
  /** `seen`: how many entries this page has seen; `actual`: how many are there now. */
  'log-cleared': { readonly planId: string; readonly seen: number; readonly actual: number };
}

/** `plan`: it is another plan's; `order`: it does not follow the one before it; `digest`: its digest is not that of its content. */
export type UnfitReason = 'plan' | 'order' | 'digest';

/** @see LogErrorParams */
export type LogErrorCode = keyof LogErrorParams;

/** A code with what its sentence needs. */
export type LogFailure = {
  readonly [C in LogErrorCode]: { readonly code: C; readonly params: LogErrorParams[C] };
}[LogErrorCode];
