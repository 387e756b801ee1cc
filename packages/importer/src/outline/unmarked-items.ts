import { beginsUnit } from '../unit/begins.js';
import { unitsEnd } from '../unit/units-end.js';
import type { Range } from '../words/range.js';
import type { Paragraph } from './block.js';
import type { Item } from './item.js';
import { beginsWithLabel } from './label.js';
import { noMarker } from './marker.js';

/**
 * An item with those titles below it that have no mark, each above labels of its own ("Trưng bày sách", "- Chủ
 * trì: …"). One such paragraph says more about the item; two or more are items themselves.
 */
export function withUnmarked(text: string, item: Item): Item[] {
  if (item.body.length < 2) return [item];
  const parts: (Paragraph | Item)[] = [...item.body, ...item.children].toSorted((a, b) => a.from - b.from);
  const isLabel = (part: Paragraph | Item | undefined): boolean =>
    part !== undefined && beginsWithLabel(text, 'words' in part ? part.words : part);
  const labelled = parts.filter((part, at) => !('words' in part) && !isLabel(part) && isLabel(parts[at + 1]));
  const titles = new Set(labelled.length > 1 ? labelled : unitLines(text, item, parts));
  if (titles.size < 2) return [item];
  const made: Item[] = [];
  const [children, body]: [Item[], Paragraph[]] = [[], []];
  let holder: Item | undefined;
  for (const part of parts) {
    if (titles.has(part)) {
      holder = unmarked(part, item);
      made.push(holder);
      children.push(holder);
    } else if ('words' in part) (holder?.children ?? children).push(holder === undefined ? part : moved(part, holder));
    else {
      // Behind what a unit is told on its line nothing more is told to it.
      if (labelled.length < 2) holder = undefined;
      (holder?.body ?? body).push(part);
    }
  }
  item.children.splice(0, item.children.length, ...children);
  item.body.splice(0, item.body.length, ...body);
  return [item, ...made];
}

/** "Phân xưởng Cơ điện: đại tu máy bơm", or "Phòng Tài vụ" above bullets, in the part that shares out duties. */
function unitLines(text: string, { section, body }: Item, parts: readonly (Paragraph | Item)[]): readonly Paragraph[] {
  if (section !== 'duty') return [];
  const aboveBullets = new Set(parts.filter((_, at) => /^(?:dash|plus|star)$/.test(kindOf(parts[at + 1]))));
  return body.filter((part) => {
    const line = text.slice(part.from, Math.min(part.to, part.from + longestNames));
    const rest = beginsUnit(line) ? line.slice(unitsEnd(line)) : line;
    return /^:\s+\p{L}/u.test(rest) || (rest === '' && aboveBullets.has(part));
  });
}

function kindOf(part: Paragraph | Item | undefined): string {
  return part !== undefined && 'words' in part ? part.marker.kind : '';
}

/** Units before a colon are no longer. */
const longestNames = 260;

function unmarked(place: Range, parent: Item): Item {
  const { from, to } = place;
  const { number, section } = parent;
  return { from, to, marker: noMarker, words: { from, to }, parent, children: [], body: [], rows: [], number, section };
}

/** The child under another parent; it is one and the same item to all that hold it. */
function moved(child: Item, parent: Item): Item {
  return Object.assign(child, { parent });
}
