import type { PeriodBound } from '@kehoach/periods';
import type { Item } from '../outline/outline.js';
import type { NamedUnit } from '../unit/named-unit.js';
import type { Range } from '../words/range.js';
import type { RowHeading } from './row-groups.js';

/** A task as it stands in the document, before its units have ids and its time is examined. */
export interface ReadTask {
  readonly number: string;
  /** The heading that it stands under; its own for one that is an item. */
  readonly section: Item | undefined;
  /** A heading inside a table. */
  readonly rowSection?: RowHeading;
  readonly kind: 'task' | 'responsibility';
  readonly title: Range;
  readonly place: Range;
  readonly lead: readonly NamedUnit[];
  readonly coordinating: readonly NamedUnit[];
  /** The words that say when; none where none do. */
  readonly period?: Range;
  /** When all is done that stands below a line above it: of those of its parts that say none themselves. */
  readonly above?: Range;
  /** What the columns there say together that are marked: "từ tháng 2 đến tháng 4". */
  readonly periodSaid?: string;
  /** What a label or the heading of a column says of them: the last day, the day after it, a month's number. */
  readonly bound?: PeriodBound;
  /** The day of a programme, where a row says only at what hour. */
  readonly day?: Range;
  /** Where a table says in a second cell when it ends. */
  readonly periodEnd?: Range;
  /** They stand in a sentence that orders the work: "trình … trong quý III" is a deadline. */
  readonly isInSentence?: boolean;
  readonly products?: Range;
  readonly theme?: Range;
  /** What stands below its title. */
  readonly text?: Range;
}

/** From the first stretch to the end of the last; none of none. */
export function covering(ranges: readonly Range[]): Range | undefined {
  const [first] = ranges;
  return first && { from: first.from, to: ranges.reduce((to, range) => Math.max(to, range.to), first.to) };
}

/** All that stands under an item, in order. */
export function under(item: Item): Range[] {
  const parts: Range[] = [];
  const collect = ({ children, body, rows }: Item): void => {
    for (const part of [...children, ...body, ...rows]) parts.push(part);
    for (const child of children) collect(child);
  };
  collect(item);
  return parts.toSorted((a, b) => a.from - b.from);
}

/** An item with all that stands under it. */
export function whole(item: Item): Range {
  return { from: item.from, to: under(item).reduce((to, part) => Math.max(to, part.to), item.to) };
}
