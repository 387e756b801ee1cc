import type { Actor, CivilDate, Plan, RecordedEvent, Status, TaskId } from '@kehoach/core';
import type { Words } from '@kehoach/words';
import { createContext, type Context } from '@lit/context';

/** What went wrong while loading, for the reader, and how far the log could still be shown. */
export interface Failure {
  readonly code: 'offline' | 'http' | 'broken-line' | 'broken-chain' | 'no-entries' | 'store';
  readonly words: Words<string>;
  /** How many entries before the fault can be shown. */
  readonly whole?: number;
}

/** What the elements show: replaced as a whole when anything changes, so that identity tells news. */
export interface PlanView {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly failure?: Failure;
  readonly plan: Plan;
  /** The day of which the page speaks: today, or the day to which it is set back. */
  readonly today: CivilDate;
  readonly asOf?: CivilDate;
  /** Who may record; missing where the page only shows. */
  readonly actor?: Actor;
  readonly status?: Status;
  readonly selected?: TaskId;
  /** All entries of the log, for histories. */
  readonly log: () => Promise<readonly RecordedEvent[]>;
  /** Loads again; with a number, shows that many entries of a broken log. */
  readonly reload: (whole?: number) => void;
}

/** The way from `kh-plan` to the elements inside it. */
export const planContext: Context<unknown, PlanView> = createContext<PlanView>(Symbol.for('kehoach.plan'));
