/** How long a tab waits for its turn, in ms: the one before it may hang. */
const waitMs = 5000;

/**
 * Runs `work` while no other tab runs theirs under this name, or when the time is up. Pages without HTTPS have no
 * locks: there it runs at once.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  let isBegun = false;
  const begin = async (): Promise<T> => {
    isBegun = true;
    return work();
  };
  try {
    const signal = AbortSignal.timeout(waitMs);
    return (await navigator.locks.request(name, { signal }, begin)) as T;
  } catch (error) {
    if (isBegun) throw error;
    return work();
  }
}
