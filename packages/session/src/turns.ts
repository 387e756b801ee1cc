import type { PlanStore } from '@kehoach/core';

/** Runs one piece of work at a time for a plan, over all tabs: `navigator.locks` where a store has no turns. */
export type Lock = <T>(planId: string, work: () => Promise<T>) => Promise<T>;

const last = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Runs `work` once all that was asked before for the same plan of the same store has ended, well or not.
 *
 * @param store its own turns are taken where it has them, or `lock`; where these fail before they have begun,
 *   the page goes on without them: who appends is checked all the same
 */
export function inTurn<T>(
  store: Pick<PlanStore, 'inTurn'>,
  planId: string,
  lock: Lock | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const plans = last.get(store) ?? new Map<string, Promise<unknown>>();
  last.set(store, plans);
  const turn = store.inTurn === undefined ? lock : (id: string, run: () => Promise<T>) => store.inTurn!(id, run);
  const done = (plans.get(planId) ?? Promise.resolve()).then(() => locked(planId, turn as Lock | undefined, work));
  const ended = done.then(nothing, nothing);
  plans.set(planId, ended);
  void ended.then(() => plans.get(planId) === ended && plans.delete(planId));
  return done;
}

async function locked<T>(planId: string, lock: Lock | undefined, work: () => Promise<T>): Promise<T> {
  if (lock === undefined) return work();
  let running: Promise<T> | undefined;
  const once = (): Promise<T> => {
    running ??= work();
    return running;
  };
  try {
    return await lock(planId, once);
  } catch {
    // A sandboxed frame has no locks; what `work` itself threw, it throws again here.
    return once();
  }
}

function nothing(): void {}
