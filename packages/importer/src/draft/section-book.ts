import { said } from '../head/said.js';
import type { Item } from '../outline/outline.js';
import type { RowHeading } from '../task/row-groups.js';
import { idGiver, slugOf } from '../unit/directory.js';
import { inOrder, type Range } from '../words/range.js';
import type { DraftSection } from './draft.js';

/** Collects the headings above tasks, each after the one it stands under, and gives them ids. */
export class SectionBook {
  readonly #text: string;
  readonly #idFor = idGiver();
  readonly #byItem = new Map<Item, DraftSection>();
  readonly #byPlace = new Map<number, DraftSection>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The id of the heading; of the one inside a table where there is one. */
  idOf(item: Item | undefined, rowHeading?: RowHeading): string | undefined {
    const above = item && this.#idOfItem(item);
    return rowHeading === undefined ? above : this.#idOfRow(rowHeading, above);
  }

  all(): readonly DraftSection[] {
    return inOrder([...this.#byItem.values(), ...this.#byPlace.values()]);
  }

  #idOfItem(item: Item): string | undefined {
    const known = this.#byItem.get(item);
    if (known !== undefined) return known.id;
    const parentId = item.parent && this.#idOfItem(item.parent);
    if (item.marker.label === '' && item.marker.kind !== 'part' && item.marker.kind !== 'roman') return parentId;
    const title = sectionTitle(this.#text, item);
    const id = this.#idFor(slugOf(`muc ${item.number === '' ? title.slice(0, 20) : item.number}`));
    this.#byItem.set(item, section(id, item.number, title, parentId, item));
    return id;
  }

  #idOfRow(heading: RowHeading, above: string | undefined): string {
    const known = this.#byPlace.get(heading.from);
    if (known !== undefined) return known.id;
    const parentId = heading.parent === undefined ? above : this.#idOfRow(heading.parent, above);
    const title = titleOf(this.#text, heading);
    const id = this.#idFor(slugOf(`muc ${title.slice(0, 30)}`));
    this.#byPlace.set(heading.from, section(id, heading.number, title, parentId, heading));
    return id;
  }
}

/** The words of a title on one line, without the colon behind them. */
export function titleOf(text: string, range: Range): string {
  return said(text, range).text.replace(/\s*:$/, '') || '…';
}

function section(
  id: string,
  number: string,
  title: string,
  parentId: string | undefined,
  { from, to }: Range,
): DraftSection {
  return { id, number, title, ...(parentId !== undefined && { parentId }), place: { from, to } };
}

/** The words of a heading; of one that is only a mark ("Phụ lục I"), with the line below it. */
function sectionTitle(text: string, item: Item): string {
  if (item.words.from < item.words.to) return titleOf(text, item.words);
  const below = item.body[0];
  const own = said(text, item).text;
  return below === undefined ? own : `${own} ${said(text, below).text}`;
}
