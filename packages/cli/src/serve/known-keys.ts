import type { ServerStore } from '@kehoach/core';

/**
 * Notes by which key the heads of this store are signed from now on, and tells whether others were signed by another
 * one: by a server beside this one that has a key of its own, or by one whose keys were lost.
 */
export async function isOtherKeyKnown(store: ServerStore, verifierKey: string): Promise<boolean> {
  await store.write({ keep: [{ kind: 'key', key: verifierKey, value: 'head' }] });
  return (await store.kept('key')).some(({ key }) => key !== verifierKey);
}
