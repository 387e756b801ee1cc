import { isLogError, memoryStore, type LogErrorCode, type LogListener, type PlanStore } from '@kehoach/core';

/**
 * The copy of a server's log in a browser that may refuse to keep one: where the store fails, the copy of that plan
 * lasts as long as the page. It can be had again, so nobody is kept from recording for its sake. What is damaged in
 * it, or was cleared, is said as of any store.
 */
export function copyStore(kept: PlanStore): PlanStore {
  const memories = new Map<string, PlanStore>();
  const listening = new Map<string, Set<(store: PlanStore) => void>>();
  const fall = async (planId: string): Promise<PlanStore> => {
    const memory = memories.get(planId) ?? memoryStore();
    if (memories.has(planId)) return memory;
    memories.set(planId, memory);
    const entries = await kept.read(planId, { after: 0 }).catch(() => []);
    if (entries.length > 0) await memory.append(planId, 0, entries);
    for (const move of listening.get(planId) ?? []) move(memory);
    return memory;
  };
  const run = async <T>(planId: string, work: (store: PlanStore) => Promise<T>): Promise<T> => {
    const memory = memories.get(planId);
    if (memory !== undefined) return work(memory);
    try {
      return await work(kept);
    } catch (error) {
      if (ofTheLog.some((code) => isLogError(error, code))) throw error;
      return work(await fall(planId));
    }
  };
  const { inTurn, salvage, setAside } = kept;
  return {
    read: (planId, options) => run(planId, (store) => store.read(planId, options)),
    append: (planId, expected, events) => run(planId, (store) => store.append(planId, expected, events)),
    plans: () => kept.plans(),
    subscribe: (planId, after, listener, onError) => {
      let last = after;
      let stop = (): void => undefined;
      const hear: LogListener = (entries) => {
        const news = entries.filter(({ version }) => version > last);
        last = news.at(-1)?.version ?? last;
        if (news.length > 0) listener(news);
      };
      const listen = (store: PlanStore): void => {
        stop();
        stop = store.subscribe(planId, last, hear, onError);
      };
      const moves = listening.get(planId) ?? new Set();
      listening.set(planId, moves.add(listen));
      listen(memories.get(planId) ?? kept);
      return () => {
        moves.delete(listen);
        stop();
      };
    },
    ...(inTurn !== undefined && { inTurn: inTurn.bind(kept) }),
    ...(salvage !== undefined && { salvage: salvage.bind(kept) }),
    setAside: async (planId, most) => {
      if (setAside !== undefined && !memories.has(planId)) return setAside.call(kept, planId, most);
      memories.set(planId, memoryStore());
      return { whole: [], rest: '' };
    },
  };
}

/** What a store says of the log itself, or of what it was given. */
const ofTheLog: readonly LogErrorCode[] = [
  'version-conflict',
  'duplicate-id',
  'unfit-events',
  'unreadable-entry',
  'broken-chain',
  'log-cleared',
];
