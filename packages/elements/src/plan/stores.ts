import { LogError, type PlanStore } from '@kehoach/core';

const makers = new Map<string, () => PlanStore>();
const made = new Map<string, PlanStore>();

/** Lets `<kh-plan store="name">` find a store; made at its first use, one for the page. */
export function registerStore(name: string, make: () => PlanStore): void {
  makers.set(name, make);
}

/**
 * The store of that name.
 *
 * @throws LogError `store-unavailable` where the script brings none of that name
 */
export function storeNamed(name: string): PlanStore {
  const store = made.get(name) ?? makers.get(name)?.();
  if (store === undefined) {
    throw new LogError('store-unavailable', { store: name }, `No store is registered under “${name}”`);
  }
  made.set(name, store);
  return store;
}

/**
 * The store that a page means: one itself, or one by its name. A name that stands for none gives a store that says
 * so whenever it is used, so that the plan is shown with the reason above it.
 */
export function storeFor(store: string | PlanStore | undefined): PlanStore | undefined {
  if (typeof store === 'object') return store;
  if (store === undefined || store === '') return undefined;
  try {
    return storeNamed(store);
  } catch (error) {
    const fails = (): Promise<never> => Promise.reject(error);
    return { read: fails, append: fails, plans: fails, subscribe: () => () => undefined };
  }
}
