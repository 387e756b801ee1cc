import { isLoud } from '../words/loud.js';
import type { Range } from '../words/range.js';
import type { Item } from './item.js';
import { counts, smallRoman, type Marker } from './marker.js';

/** Just below what it stands in. */
const below = 0.05;

/**
 * A mark as it counts where it stands: "i)" behind "h)" is a letter and elsewhere a small Roman number; Roman numbers
 * count below letters where those above have another sign, and letters below small Romans; what goes on counts beside
 * the one before it.
 */
export function nestedMark(text: string, line: Range, read: Marker, open: readonly Item[]): Marker {
  const marker = asRoman(read, open);
  const isSame = ({ from, marker: { kind, label } }: Item): boolean =>
    kind !== 'roman' || signAt(text, from, label) === signAt(text, line.from, marker.label);
  const beside = open.findLast((item) => isSame(item) && isJustBefore(item.marker, marker));
  if (!nests.has(marker.kind)) return marker;
  if (beside !== undefined) return { ...marker, rank: beside.marker.rank };
  const above = marker.ordinal === 1 ? aboveIt(text, line, marker, open.filter(isCounted)) : undefined;
  return above === undefined ? marker : { ...marker, rank: above.marker.rank + below };
}

const nests: ReadonlySet<string> = new Set(['roman', 'letter', 'round-letter', 'small-roman']);

function isCounted({ marker }: Item): boolean {
  return counts(marker);
}

function asRoman(read: Marker, open: readonly Item[]): Marker {
  if (read.kind !== 'letter' && read.kind !== 'round-letter') return read;
  const small = smallRoman(read);
  if (small === undefined) return read;
  const goesOn = (each: Marker): boolean => open.some(({ marker }) => isJustBefore(marker, each));
  if (small.ordinal === 1) return goesOn(read) ? read : small;
  return goesOn(small) ? small : read;
}

/** "a)" stands before "b)", and "a.1" before "a.2"; "a.1" does not stand before "b)". */
function isJustBefore(before: Marker, { kind, label, ordinal }: Marker): boolean {
  return before.kind === kind && before.ordinal === ordinal - 1 && depthOf(before.label) === depthOf(label);
}

function depthOf(label: string): number {
  return label.split('.').length;
}

/** What a first mark stands in that would stand above it elsewhere. */
function aboveIt(text: string, line: Range, { kind }: Marker, open: readonly Item[]): Item | undefined {
  const last = open.at(-1);
  if (last === undefined || last.marker.rank < 2) return undefined;
  const holdsKind = open.some(({ marker }) => marker.kind === kind);
  if (kind === 'letter' || kind === 'round-letter')
    return last.marker.kind === 'small-roman' && !holdsKind ? last : undefined;
  if (kind !== 'roman') return undefined;
  // "I. …", "a) …", "I) …", or "1. NHIỆM VỤ", "I. Tuyên truyền".
  const isOther = holdsKind && /^[IVX]+\s*\)/.test(text.slice(line.from, line.to));
  const [above, own] = [last.words, line].map(({ from, to }) => isLoud(text.slice(from, to)));
  const isInLoud = !holdsKind && last.marker.kind === 'number' && above === true && own === false;
  return isOther || isInLoud ? last : undefined;
}

/** The sign behind the label of a mark. */
function signAt(text: string, from: number, label: string): string {
  return text
    .slice(from + label.length, from + label.length + 3)
    .trimStart()
    .charAt(0);
}
