import type { BrokenLine, TamperKind } from '@kehoach/core';
import type { Told } from './told.js';

/** Whether the failure may be over when the page comes back: the network is there again, or the person signed in. */
export function mayBeOver(code: string | undefined): boolean {
  return isCutOff(code) || code === 'check-missing';
}

/** Whether it is the way to the address that failed. */
export function isCutOff(code: string | undefined): boolean {
  return code === 'offline' || code === 'interrupted' || code === 'signed-out';
}

/** A store's error as far as words can be made of it: it may come with another copy of core, so no class is asked. */
export interface StoreError {
  /** A `LogErrorCode`, or `unknown` for what a browser threw. */
  readonly code: string;
  readonly message: string;
  /** The error itself, for the words that a package of words has for it. */
  readonly error: unknown;
}

/** What each failure tells: the parts that a sentence needs. Codes are API: add new ones, never rename one. */
export interface FailureParams {
  /** There is neither an address nor a plan's id to open. */
  'no-source': {};
  'bad-address': { readonly address: string };
  /** No answer came. */
  offline: {};
  /**
   * No answer came that a page of `origin` may read: the server is another's, and has not answered this page before.
   * It may be out of reach, or not let such pages ask; a browser does not say which.
   */
  'other-origin': { readonly origin: string };
  /** An answer came, and broke off before its end. */
  interrupted: {};
  /** The answer was a web page, or led to one: the portal's session is over. */
  'signed-out': {};
  /** With what the server itself says of it, where it does. */
  http: { readonly status: number } & Told;
  /** What was to be recorded was turned down as a whole, undecided. */
  'turned-down': { readonly status: number } & Told;
  /** A server that has shown the plan says that there is none for whoever asks; so many of their commands wait. */
  'no-longer-yours': { readonly status: number; readonly count: number } & Told;
  /** The log at the address is empty. */
  'no-entries': {};
  'broken-line': { readonly broken: BrokenLine };
  /** Entry `entry` is of a kind or form that this version does not know. */
  'newer-entry': { readonly entry: number };
  /** The chain does not hold from entry `entry` on. */
  'broken-chain': { readonly entry: number; readonly kind: TamperKind };
  /** The check broke off; what came before `entry` was found whole. */
  'check-broke-off': { readonly entry: number };
  store: StoreError;
  /** The store no longer holds what this page has read from it. */
  cleared: { readonly kept: number; readonly held: number };
  /** Others recorded each time at once: the same again may succeed. */
  busy: {};
  /** Nobody is named who could record. */
  'read-only': {};
  /** What is said above the plan has to be seen to first. */
  'held-up': {};
  /** The page is set back to a day. */
  'set-back': {};
  closed: {};
  /** The part of the program that records could not be loaded. */
  'recording-missing': {};
  /** A part of the program could not be loaded without which there is nothing to show. */
  'part-missing': {};
  /** The part of the program that checks a log could not be loaded. */
  'check-missing': {};
  /** The rules that the page names could not be read; what read them has the sentences. */
  'bad-profile': { readonly vi: string; readonly en: string };
  /** A fault of this program or of a script of the page; never the network. */
  unexpected: { readonly detail: string };
}

/** @see FailureParams */
export type FailureCode = keyof FailureParams;

/** What did not work, as a code with what its sentence needs. */
export type Failure = {
  readonly [C in FailureCode]: { readonly code: C; readonly params: FailureParams[C] };
}[FailureCode];

/** Makes the failure of that code. */
export function failed<C extends FailureCode>(code: C, params: FailureParams[C]): Failure {
  return { code, params } as Failure;
}

/** The failure of a store that threw. */
export function storeFailed(error: unknown): Failure {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return failed('store', { code: typeof code === 'string' ? code : 'unknown', message, error });
}

/** Whether a store refused because its log had moved on; asked by the code: a store may bring its own class. */
export function isConflict(error: unknown): boolean {
  return codeOf(error) === 'version-conflict';
}

/** Whether a store says that it no longer holds what it had shown. */
export function isCleared(error: unknown): boolean {
  return codeOf(error) === 'log-cleared';
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** What must not happen: a fault of our own, or a script of the page that changed the language under us. */
export function unexpected(error: unknown): Failure {
  return failed('unexpected', { detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
}
