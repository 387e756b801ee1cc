import type { Item } from '../outline/outline.js';

/** An item and all that it stands under, from the inside out. */
export function withAncestors(item: Item | undefined): Item[] {
  const all: Item[] = [];
  for (let at = item; at !== undefined; at = at.parent) all.push(at);
  return all;
}
