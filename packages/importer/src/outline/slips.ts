import type { Item } from './item.js';
import { counts } from './marker.js';

/** A mark that does not follow the one before it. */
export interface NumberSlip {
  readonly item: Item;
  readonly kind: 'repeated-number' | 'skipped-number';
}

/** Where the numbers of items slip, each beside those before it under the same one. */
export function slipsOf(items: readonly Item[]): NumberSlip[] {
  const slips: NumberSlip[] = [];
  const last = new Map<Item | undefined, Map<string, number>>();
  const lastOfAll = new Map<string, number>();
  for (const item of items) {
    const { kind, ordinal, label, rank } = item.marker;
    if (!counts(item.marker) || ordinal === 0) continue;
    const rows = last.get(item.parent) ?? new Map<string, number>();
    last.set(item.parent, rows);
    const row = `${kind}/${rank}`;
    const before = rows.get(row) ?? 0;
    rows.set(row, ordinal);
    // "II" with its 1. and 2., then "III" that begins with 3.: they count on through the parts.
    const countsOn = before === 0 && ordinal === (lastOfAll.get(row) ?? 0) + 1;
    lastOfAll.set(row, ordinal);
    // Letters may leave out those that Vietnamese does not have; parts and appendices count by themselves.
    if (ordinal === before + 1 || kind === 'part' || (ordinal === 1 && before > 1) || countsOn || label === '')
      continue;
    if (ordinal <= before) slips.push({ item, kind: 'repeated-number' });
    else slips.push({ item, kind: 'skipped-number' });
  }
  return slips;
}
