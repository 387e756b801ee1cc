import { counts } from '../outline/marker.js';
import type { Item } from '../outline/outline.js';
import { isOnlyTime } from '../words/only-time.js';
import { trimmed } from '../words/range.js';
import type { ReadTask } from './read-task.js';
import { headsInspected } from './telling-lists.js';
import type { UnitHeading } from './unit-heading.js';

/**
 * "Phòng Bến bãi: trước ngày 10/6/2026", below what is to be done: a unit, and when. Below "Đơn vị và thời gian kiểm tra"
 * it is looked at then, and leads nothing.
 */
export function unitAndTime(text: string, item: Item, { lead, rest }: UnitHeading): ReadTask | undefined {
  const { words, marker, children, body, parent } = item;
  if (rest === undefined || children.length + body.length > 0 || !isOnlyTime(text.slice(rest.from, rest.to)))
    return undefined;
  const isInspected = parent !== undefined && headsInspected(text.slice(parent.words.from, parent.words.to));
  const colon = text.lastIndexOf(':', rest.from);
  return {
    number: counts(marker) ? item.number : '',
    section: item,
    kind: 'task',
    title: isInspected ? trimmed(text, { from: words.from, to: colon }) : words,
    place: item,
    lead: isInspected ? [] : lead,
    coordinating: [],
    period: rest,
  };
}
