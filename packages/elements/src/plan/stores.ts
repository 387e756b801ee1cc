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
