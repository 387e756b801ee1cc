/** Runs one piece of work at a time under a name, over all tabs: `navigator.locks` where there is one. */
export type Lock = <T>(name: string, run: () => Promise<T>) => Promise<T>;

const last = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Runs `run` once all that was asked before for the same plan of the same store has ended, well or not.
 *
 * @param lock keeps other tabs waiting too; where it fails before it has begun, this page goes on without it
 */
export function inTurn<T>(store: object, planId: string, lock: Lock | undefined, run: () => Promise<T>): Promise<T> {
  const plans = last.get(store) ?? new Map<string, Promise<unknown>>();
  last.set(store, plans);
  const turn = (plans.get(planId) ?? Promise.resolve()).then(() => locked(planId, lock, run));
  const ended = turn.then(nothing, nothing);
  plans.set(planId, ended);
  void ended.then(() => plans.get(planId) === ended && plans.delete(planId));
  return turn;
}

async function locked<T>(planId: string, lock: Lock | undefined, run: () => Promise<T>): Promise<T> {
  if (lock === undefined) return run();
  let running: Promise<T> | undefined;
  const once = (): Promise<T> => {
    running ??= run();
    return running;
  };
  try {
    return await lock(`kehoach:commit:${planId}`, once);
  } catch (error) {
    // A sandboxed frame has no locks: only what `run` itself threw is the caller's business.
    if (running === undefined) return run();
    await running;
    throw error;
  }
}

function nothing(): void {}
