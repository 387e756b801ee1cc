import {
  happenedBy,
  isCivilDate,
  planOn,
  type Actor,
  type CivilDate,
  type Plan,
  type Profile,
  type RecordedEvent,
  type Status,
  type TaskId,
} from '@kehoach/core';
import type { Failure, Reading, SessionState } from '@kehoach/session';
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

type Shown = Extract<SessionState, { readonly state: 'ready' }>;

/** The day that an attribute gives, if it is one. */
export function dayFrom(given: string | undefined): CivilDate | undefined {
  return given !== undefined && isCivilDate(given) ? given : undefined;
}

/**
 * What the elements show of a session.
 *
 * @param past the same plan as of a day, for an element that was given its `today`: then no other is folded
 */
export function viewOf(session: Reading, around: Around, past?: Past): PlanView {
  const { profile, actor, status, selected } = around;
  const { state } = session;
  if (state.state === 'loading') return { state: 'loading' };
  const reload = (whole?: number): void => session.reload(whole);
  if (state.state === 'failed') {
    const { failure, whole } = state;
    const text = (language: Language): string => around.failureText(failure, language);
    return { state: 'failed', failure, text, whole, reload };
  }
  const { asOf, head, checked, canRecord, keeps, isFolded } = state;
  const { plan, today, log } = past ?? { plan: state.plan, today: state.today, log: () => state.log };
  return {
    state: 'ready',
    plan,
    today,
    profile,
    head,
    checked,
    // Of a plan that was folded elsewhere the log is read when it is asked for.
    log: async () => (isFolded && session.whole !== undefined ? session.whole() : log()),
    ...(isFolded && session.drop !== undefined && { drop: () => session.drop?.() }),
    ...(checked === 'unchecked' && { readLog: () => session.reload() }),
    ...(asOf !== undefined && { asOf }),
    ...(actor !== undefined && { unit: actor.unit, ...(canRecord ? { actor, keeps } : heldUpBy(state)) }),
    ...(status !== undefined && { status }),
    ...(selected !== undefined && { selected }),
  };
}

/** A plan as of a day, and the entries behind it. */
export interface Past {
  readonly plan: Plan;
  readonly today: CivilDate;
  readonly log: () => readonly RecordedEvent[];
}

/** @returns nothing where the log tells of no later day */
export function pastOf(entries: readonly RecordedEvent[], today: CivilDate): Past | undefined {
  if (entries.every(({ occurredOn }) => occurredOn <= today)) return undefined;
  return { plan: planOn(entries, today), today, log: () => happenedBy(entries, today) };
}

function heldUpBy({ asOf, checked, notices }: Shown): Pick<ReadyView, 'heldUp'> {
  if (asOf !== undefined || checked === 'checking') return {};
  return { heldUp: notices.some(({ code }) => code === 'waiting') ? 'waiting' : 'fault' };
}
