import {
  isCivilDate,
  planAt,
  type Actor,
  type CivilDate,
  type Profile,
  type RecordedEvent,
  type Status,
  type TaskId,
} from '@kehoach/core';
import { happenedBy, type Failure, type Reading } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import type { PlanView, ReadyView } from './plan-context.js';

/** What a page adds to a session: by which rules, who looks at it, and what was chosen. */
export interface Around {
  readonly profile: Profile;
  /** Puts into words why there is nothing to show. */
  readonly failureText: (failure: Failure, language: Language) => string;
  readonly actor?: Actor | undefined;
  readonly status?: Status | undefined;
  readonly selected?: TaskId | undefined;
}

/** The day that an attribute gives, if it is one. */
export function dayFrom(given: string | undefined): CivilDate | undefined {
  return given !== undefined && isCivilDate(given) ? given : undefined;
}

/** What the elements show of a session. */
export function viewOf(session: Reading, around: Around): PlanView {
  const { profile, actor, status, selected } = around;
  const { state } = session;
  if (state.state === 'loading') return { state: 'loading' };
  const reload = (whole?: number): void => session.reload(whole);
  if (state.state === 'failed') {
    const { failure, whole } = state;
    const text = (language: Language): string => around.failureText(failure, language);
    return { state: 'failed', failure, text, whole, reload };
  }
  const { plan, today, asOf, head, checked, canRecord, keeps, log } = state;
  return {
    state: 'ready',
    plan,
    today,
    profile,
    head,
    checked,
    log: async () => log,
    ...(asOf !== undefined && { asOf }),
    ...(canRecord && actor !== undefined && { actor, keeps }),
    ...(status !== undefined && { status }),
    ...(selected !== undefined && { selected }),
  };
}

/**
 * The same plan as of a day, for an element that was given its `today`.
 *
 * @param entries those behind the view's plan
 */
export function asOf(view: ReadyView, entries: readonly RecordedEvent[], today: CivilDate): ReadyView {
  const log = happenedBy(entries, today);
  if (log === entries) return { ...view, today };
  return { ...view, today, plan: planAt(entries, { occurredBy: today }), log: async () => log };
}
