import type { Making } from '@kehoach/core';
import type { Paragraph } from '../outline/block.js';
import { labelsIn, type Labelled } from '../outline/label.js';
import type { LabelRole } from '../outline/label-words.js';
import type { Item, Outline } from '../outline/outline.js';
import { isRoster } from '../outline/turns.js';
import type { Range } from '../words/range.js';
import { firstFrom } from '../words/within.js';
import { isListedDoing } from '../unit/doing.js';
import { covering } from './read-task.js';

/** Which labels belong to which item. */
export type Ownership = ReadonlyMap<Item, readonly Labelled[]>;

/** @see labelOwners */
export interface LabelOwners {
  readonly owners: Ownership;
  /** Items that are labels. */
  readonly labelItems: ReadonlySet<Item>;
}

/**
 * Finds the labels of a plan ("Đơn vị chủ trì: …") and the item that each speaks of: the one they stand in
 * or under. In slices. Labels between dashes speak of the dash before them; labels that close a row of dashes speak
 * of what the dashes stand under.
 */
export function* labelOwners(text: string, outline: Outline): Making<LabelOwners> {
  const owners = new Map<Item, Labelled[]>();
  const labelItems = new Set<Item>();
  const give = (owner: Item | undefined, labels: readonly Labelled[]): void => {
    if (owner === undefined) return;
    const own = owners.get(owner);
    if (own === undefined) owners.set(owner, [...labels]);
    else own.push(...labels);
  };
  const families = new Map<Item | undefined, Family>();
  const familyFor = (parent: Item | undefined): Family => {
    const family = families.get(parent) ?? familyOf(text, parent?.children ?? outline.roots);
    families.set(parent, family);
    return family;
  };
  for (const [at, item] of outline.items.entries()) {
    if (at % 20 === 19) yield at / outline.items.length;
    const labels = labelsIn(text, item.words);
    if (labels.length === 0 || isRosterAt(text, item.words)) continue;
    if (!startsWith(item.words, labels)) {
      if (labels.some(({ role }) => role === 'lead' || role === 'coordinating' || role === 'period'))
        give(item, labels);
      continue;
    }
    const family = familyFor(item.parent);
    // "4. Thời gian thực hiện: …" is a label where its neighbours are, and a heading elsewhere.
    const isAmongLabels = [...family.counts.values()].reduce((sum, count) => sum + count, 0) > 1;
    if ((item.marker.rank < 7 || labels[0]?.isOfWork === true) && !isAmongLabels) continue;
    if (isAboutOnly(labels) && (item.parent === undefined || item.children.length > 0)) continue;
    if (sharesOut(text, item, labels)) continue;
    labelItems.add(item);
    give(ownerOf(item, family, labels), withChildren(item, labels));
  }
  for (const [at, item] of outline.items.entries()) {
    if (at % 20 === 19) yield 1;
    if (item.body.length === 0) continue;
    const ownerOfBody = bodyOwners(item, owners);
    for (const paragraph of item.body) {
      const labels = labelsIn(text, paragraph);
      if (labels.length === 0 || !startsWith(paragraph, labels) || isRosterAt(text, paragraph)) continue;
      give(isLastOfSeveral(item) && !isAboutOnly(labels) ? item.parent : ownerOfBody(paragraph), labels);
    }
  }
  return { owners, labelItems };
}

/** "Phân công trực: đồng chí An (ngày 01/02)": who is on duty when, and no label. */
function isRosterAt(text: string, { from, to }: Range): boolean {
  return isRoster(text.slice(from, to));
}

/** "Phân công:" above "- Đoàn trường tổ chức chuyên đề …": no list of units, but what each of them does. */
function sharesOut(text: string, { words, children }: Item, [label]: readonly Labelled[]): boolean {
  if (label?.role !== 'lead' || children.length === 0 || label.place.to < words.to || label.value.from < label.value.to)
    return false;
  return children.some(({ words: { from, to } }) => isListedDoing(text.slice(from, to)));
}

/** Labels below the last of letters, none of which has its own, speak of what the letters stand under. */
function isLastOfSeveral({ parent, marker, children, from }: Item): boolean {
  if (marker.kind !== 'letter' || parent === undefined || children.length > 0) return false;
  const { children: beside } = parent;
  return (
    beside.length > 1 && beside.at(-1)?.from === from && beside.slice(0, -1).every(({ body }) => body.length === 0)
  );
}

/** "2. Nội dung:" may be a heading as well. */
function isAboutOnly(labels: readonly Labelled[]): boolean {
  return labels.every(({ role }) => role === 'about');
}

function startsWith({ from }: Range, [first]: readonly Labelled[]): boolean {
  return first !== undefined && first.place.from <= from + 2;
}

/** How often each label opens an item under one parent, and the item before each label that is none. */
interface Family {
  readonly counts: ReadonlyMap<LabelRole, number>;
  readonly before: ReadonlyMap<Item, Item>;
}

function familyOf(text: string, children: readonly Item[]): Family {
  const counts = new Map<LabelRole, number>();
  const before = new Map<Item, Item>();
  let last: Item | undefined;
  for (const child of children) {
    const [first] = labelsIn(text, { from: child.words.from, to: Math.min(child.words.to, child.words.from + 100) });
    if (first === undefined || !startsWith(child.words, [first])) last = child;
    else {
      counts.set(first.role, (counts.get(first.role) ?? 0) + 1);
      if (last !== undefined) before.set(child, last);
    }
  }
  return { counts, before };
}

/** Several times the same label among equals: each speaks of the one before it that is no label. */
function ownerOf(item: Item, family: Family, labels: readonly Labelled[]): Item | undefined {
  const isRepeated = (family.counts.get(labels[0]?.role ?? 'lead') ?? 0) > 1;
  return isRepeated ? (family.before.get(item) ?? item.parent) : item.parent;
}

/** Of what a label speaks that stands in a paragraph under an item: of the item, or of the child before it. */
function bodyOwners(item: Item, owners: Ownership): (paragraph: Paragraph) => Item {
  const starts = item.children.map(({ from }) => from);
  const isTold = item.children.some((child) => owners.has(child));
  return ({ from }) => {
    const next = firstFrom(starts, from);
    const before = item.children[next - 1];
    return before !== undefined && (next < starts.length || isTold) ? before : item;
  };
}

/** A label alone on its line speaks of the bullets below it. */
function withChildren(item: Item, labels: readonly Labelled[]): Labelled[] {
  const last = labels.at(-1);
  const below = covering(item.children);
  return labels.map((label) =>
    label === last && label.value.from >= label.value.to && below ? { ...label, value: below } : label,
  );
}
