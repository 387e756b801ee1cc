import type { BrokenLine, LogErrorCode, Refusal, TamperKind, Wanted } from '@kehoach/core';

/** What each problem tells, beside its code. Codes are API: add new ones, never rename one. */
export interface ProblemParams {
  'not-signed-in': {};
  'not-a-reader': {};
  'not-a-recorder': {};
  'not-a-planner': {};
  /** `unit`: id of the unit for which it would be issued. */
  'not-the-issuer': { readonly unit: string; readonly name?: string };
  /** Signed in, and unknown to the office. */
  'not-in-directory': {};
  /** The unit may issue, though under other ids. */
  'not-under-this-id': { readonly plan: string };
  /** A portal's key asks for a token for somebody for whom it may not. */
  'not-vouched': { readonly subject: string };
  /** A proxy passed it on to a server that is for trying out on one computer. */
  'passed-on': {};
  /** A page of another site sent it with this browser's sign-in. */
  'cross-site': {};
  /** It is not there, or not for this person: which of them is not said. */
  'no-such-plan': { readonly plan: string };
  'no-such-page': {};
  'wrong-method': { readonly allowed: readonly string[] };
  'wrong-type': { readonly needed: string };
  /** `limit` in bytes. */
  'too-large': { readonly limit: number };
  'too-slow': { readonly seconds: number };
  'too-often': { readonly seconds: number };
  'not-json': {};
  'too-deep': { readonly limit: number };
  'invalid-request': { readonly field: string; readonly wanted?: Wanted };
  /** A report on more days than it may tell of. */
  'too-long': { readonly years: number };
  /** A report on more plans than one may tell of. */
  'too-many-plans': { readonly limit: number };
  /** A letter to units that are late, where none is. */
  'nothing-late': {};
  /** A submission to an authority that has nobody to decide on. */
  'nothing-to-submit': {};
  /** Minutes of a meeting that is not in the log. */
  'no-meeting': {};
  /** An old Word file that is damaged, or takes too long. */
  'unreadable-document': { readonly fault: 'broken' | 'too-complex' };
  /** What reads old Word files is not installed. */
  'no-reader': {};
  'empty-log': {};
  'broken-log': { readonly broken: BrokenLine };
  'tampered-log': { readonly kind: TamperKind; readonly entry: number };
  'unlawful-log': { readonly entry: number; readonly refusal: Refusal };
  'other-plan': { readonly plan: string; readonly got: string };
  /** An entry bears an instant that has not come. */
  'recorded-later': { readonly entry: number; readonly recordedAt: string };
  /** `version`: missing for who may not read the plan. */
  'plan-exists': { readonly plan: string; readonly version?: number };
  /** A draft of which one command is refused issues nothing; `command` counts from 1. */
  'draft-refused': { readonly command: number; readonly refusal: Refusal };
  /** The log holds an entry that this version does not know. */
  'newer-entry': { readonly plan: string };
  busy: {};
  /** Who could tell whether a token is right does not answer. */
  'identity-unreachable': {};
  'store-failed': { readonly code: LogErrorCode | 'unknown' };
  /** The store lacks what was read of it before. */
  'log-cut': {};
  unexpected: {};
}

/** @see ProblemParams */
export type ProblemCode = keyof ProblemParams;

/** A sentence for each problem: what is wrong, and what to do. */
export type ProblemSentences = { readonly [C in ProblemCode]: (params: ProblemParams[C]) => string };
