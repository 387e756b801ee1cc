import type { CivilDate, Head, Plan, RecordedEvent } from '@kehoach/core';
import type { Failure, FailureParams } from './failure.js';
import type { Signature, TakenOver } from './remote/head-check.js';
import type { Pending } from './remote/pending.js';
import type { Names } from './remote/people.js';

/** What a person can do about it. */
export type Way =
  /** Ask the address, or the store, again. */
  | 'retry'
  /** Read the log behind a plan that was folded elsewhere, and check it. */
  | 'read-log'
  /** Take all entries that the page holds as a file. */
  | 'download'
  /** Put what is damaged aside in the store, and go on behind what is whole. */
  | 'set-aside'
  /** Write what the page holds into the store again. */
  | 'keep-again'
  /** From now on, compare with the log as it is now. */
  | 'accept-head'
  /** Put the copy of a server's log aside, and follow the log as the server has it now. */
  | 'take-office'
  /** Believe the key by which the server signs now. */
  | 'accept-key'
  /** Take what was not sent, or was refused, as a file. */
  | 'download-unsent';

/** What each notice tells, beside the failures that leave something to show. */
export interface NoticeParams extends FailureParams {
  /** The address has not answered yet; the copy is shown. */
  waiting: {};
  /** The store has not answered yet, often because of another tab; the office's log is shown. */
  'store-waiting': {};
  /** The office's log and the copy both went on: entry `at` is the first that differs. */
  parted: { readonly at: number };
  /** Of the copy, the first `whole` entries are whole; the rest is held and not shown. */
  damaged: { readonly whole: number };
  /** The log at the address no longer contains the entry `version` as it was: rewritten, or cut off before it. */
  'head-lost': { readonly version: number; readonly isCut: boolean };
  /** The address led to another plan before. */
  'other-plan': {};
  /** The plan is shown as it was folded elsewhere: its log was not read, and nothing of it is checked. */
  'log-unread': {};
  /** Only the first `count` entries are shown, as the reader asked. */
  'first-only': { readonly count: number };
  /** The browser does not promise to keep what is recorded here. */
  'not-persistent': {};
  /** A server's signature is none, or by another key than before, or of a log in which `version` is another entry. */
  'head-forged': { readonly why: 'signature' | 'key' | 'log'; readonly version: number };
  /** So many of the person's commands wait for a server that does not answer. */
  unsent: { readonly count: number };
  /** So many of them are gone when the page is closed: the browser keeps nothing. */
  'unsent-here': { readonly count: number };
  /** So many commands of others wait on this computer until they sign in. */
  'unsent-of-others': { readonly count: number };
}

/** @see NoticeParams */
export type NoticeCode = keyof NoticeParams;

/** What a reader of the plan must know, with the ways on. */
export type Notice = {
  readonly [C in NoticeCode]: {
    readonly code: C;
    readonly params: NoticeParams[C];
    readonly ways: readonly Way[];
  };
}[NoticeCode];

interface Shown {
  readonly state: 'ready';
  /** As of `today`. */
  readonly plan: Plan;
  /** It was folded elsewhere: its log was not read. */
  readonly isFolded?: true;
  /** The entries behind `plan`. */
  readonly log: readonly RecordedEvent[];
  /** The day of which the page speaks. */
  readonly today: CivilDate;
  /** The end of the whole log, whatever day is shown. */
  readonly head: Head;
  readonly checked: 'checking' | 'whole' | 'unchecked';
  /** How the server's signature under the head stands; missing where none signs. */
  readonly signature?: Signature | undefined;
  /** Up to where the log was recorded elsewhere; missing where its server began it, or has not said so yet. */
  readonly takenOver?: TakenOver | undefined;
  /** Who is meant by ids in the log, as far as a server tells it. */
  readonly people?: Names | undefined;
  /** Units by what stands where their names have no room, as far as a server tells it. */
  readonly shortUnits?: Names | undefined;
  /** What lasts of what is recorded: `nothing` when the page is closed, in this browser, or on a server. */
  readonly keeps: 'nothing' | 'this-computer' | 'server';
  /** What the person gave and is not recorded, in order; only where a server keeps the log. */
  readonly pending: readonly Pending[];
  readonly notices: readonly Notice[];
}

/** Set back to a day by the reader: nothing is recorded then. */
export interface PastState extends Shown {
  readonly asOf: CivilDate;
  readonly canRecord: false;
}

/** The plan as it stands. */
export interface NowState extends Shown {
  readonly asOf?: undefined;
  readonly canRecord: boolean;
}

/** What a session shows: replaced as a whole when anything changes, so that identity tells news. */
export type SessionState =
  | { readonly state: 'loading' }
  | NowState
  | PastState
  | {
      readonly state: 'failed';
      readonly failure: Failure;
      /** How many entries before the fault can be shown. */
      readonly whole: number;
      readonly ways: readonly Way[];
    };

/** Makes the notice of that code. */
export function notice<C extends NoticeCode>(code: C, params: NoticeParams[C], ways: readonly Way[] = []): Notice {
  return { code, params, ways } as unknown as Notice;
}

/** Whether one may record although this must be said: a fault of the address leaves the copy to record in. */
export function letsRecord({ code }: Notice): boolean {
  switch (code) {
    case 'waiting':
    case 'store-waiting':
    case 'store':
    case 'damaged':
    case 'cleared':
    case 'first-only':
    case 'newer-entry':
    case 'check-missing':
      return false;
    default:
      return true;
  }
}
