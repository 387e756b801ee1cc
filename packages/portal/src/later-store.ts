import { LogError, type PlanStore } from '@kehoach/core';

type Complete = Required<PlanStore>;

/**
 * A store whose program is loaded when it is first asked for something. Where that fails, the question fails, and
 * the next one loads it again.
 */
export function laterStore(load: () => Promise<Complete>): Complete {
  let loading: Promise<Complete> | undefined;
  const store = async (): Promise<Complete> => {
    loading ??= load();
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      throw new LogError('store-unavailable', { cause: 'not-loaded' }, 'the store was not loaded', { cause: error });
    }
  };
  return {
    read: async (...asked) => (await store()).read(...asked),
    append: async (...asked) => (await store()).append(...asked),
    plans: async () => (await store()).plans(),
    persistence: async () => (await store()).persistence(),
    inTurn: async (planId, work) => (await store()).inTurn(planId, work),
    salvage: async (planId) => (await store()).salvage(planId),
    setAside: async (...asked) => (await store()).setAside(...asked),
    aside: async (planId) => (await store()).aside(planId),
    subscribe: (planId, after, listener, onError) => {
      let isWanted = true;
      let stop = (): void => undefined;
      void store().then(
        (loaded) => {
          if (isWanted) stop = loaded.subscribe(planId, after, listener, onError);
        },
        // Whoever subscribes has read before, and was told then.
        () => undefined,
      );
      return () => {
        isWanted = false;
        stop();
      };
    },
  };
}
