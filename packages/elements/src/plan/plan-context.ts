import type { Actor, CivilDate, Head, Plan, Profile, RecordedEvent, Status, TaskId, UnitId } from '@kehoach/core';
import type { Choosable, Failure, Names, Pending, Signature, TakenOver } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import { createContext, type Context } from '@lit/context';
import type { ServerPlace } from './server-place.js';
import { planContextKey } from '../shared/names.js';
import { prefixHere, usualPrefix } from '../shared/prefix.js';

/** The log is on its way. */
export interface LoadingView {
  readonly state: 'loading';
}

/** A plan to show. */
export interface ReadyView {
  readonly state: 'ready';
  readonly plan: Plan;
  /** The day of which the page speaks: today, or the day to which it is set back. */
  readonly today: CivilDate;
  /** What the province has set: days, law, zone. */
  readonly profile: Profile;
  /** The day to which the reader has set the page back. */
  readonly asOf?: CivilDate;
  /** Who may record; missing where the page only shows. */
  readonly actor?: Actor;
  /** For which unit whoever sits at the page acts, also where nothing can be recorded now. */
  readonly unit?: UnitId;
  /** Why somebody who is named cannot record: the address may still bring news, or as is said above the plan. */
  readonly heldUp?: 'waiting' | 'fault';
  readonly status?: Status;
  readonly selected?: TaskId;
  /** The end of the whole log, whatever day is shown. */
  readonly head: Head;
  /** Whether the chain was found whole; `unchecked` is no pass. */
  readonly checked: 'checking' | 'whole' | 'unchecked';
  /** Reads and checks the log of a plan of which nothing is checked; missing unless it is to be asked for. */
  readonly readLog?: () => void;
  /** Shows the log alone, where what was folded elsewhere cannot be drawn; missing unless that is shown. */
  readonly drop?: () => void;
  /** How long what is recorded lasts; missing where nothing is recorded. */
  readonly keeps?: 'nothing' | 'this-computer' | 'server';
  /** What was given and is not recorded yet, in order. */
  readonly pending?: readonly Pending[];
  /** Marks a task of which something is not recorded yet, in a row or a line that has nothing else to say of it. */
  readonly markOf?: (taskId: TaskId, language: Language) => unknown;
  /** How the server's signature under the head stands. */
  readonly signature?: Signature | undefined;
  /** Up to where the log was recorded elsewhere, before a server took it over. */
  readonly takenOver?: TakenOver | undefined;
  /** Who is meant by ids in the log, as far as a server tells it. */
  readonly people?: Names | undefined;
  /** Units by what stands where their names have no room, as far as a server tells it. */
  readonly shortUnits?: Names | undefined;
  /** Asks for what a form offers to choose from, where a server tells it. Never rejects. */
  readonly directory?: (() => Promise<Choosable | undefined>) | undefined;
  /** The server from which it comes, for what is asked of it beside the log. */
  readonly server?: ServerPlace | undefined;
  /** A refused command that the person wants to change and to send again. */
  readonly draft?: Pending | undefined;
  /** The entries behind the plan, for histories. */
  readonly log: () => Promise<readonly RecordedEvent[]>;
}

/** Nothing to show, and why. */
export interface FailedView {
  readonly state: 'failed';
  readonly failure: Failure;
  /** The failure in words. */
  readonly text: (language: Language) => string;
  /** How many entries before the fault can be shown. */
  readonly whole: number;
  /** Loads again; with a number, shows that many entries of a broken log. */
  readonly reload: (whole?: number) => void;
}

/** What the elements show: replaced as a whole when anything changes, so that identity tells news. */
export type PlanView = LoadingView | ReadyView | FailedView;

/** The way from a plan’s element to those inside it, where they are under this prefix: those of another hear nothing. */
export function planContextOf(prefix: string): Context<unknown, PlanView> {
  return createContext<PlanView>(planContextKey(prefix));
}

/** The way from `kh-plan` to the elements inside it. */
export const planContext: Context<unknown, PlanView> = /* @__PURE__ */ planContextOf(usualPrefix);

/** The same for the elements of this script. */
export function planContextHere(): Context<unknown, PlanView> {
  return planContextOf(prefixHere());
}
