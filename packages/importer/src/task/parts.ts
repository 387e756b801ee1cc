import type { Paragraph } from '../outline/block.js';
import { counts } from '../outline/marker.js';
import type { Item } from '../outline/outline.js';
import { unitsEnd } from '../unit/units-end.js';
import type { Range } from '../words/range.js';
import { tellingOf } from './telling.js';

/** Paragraphs and items under an item, in the order of the document. */
export function partsOf({ body, children }: Pick<Item, 'body' | 'children'>): (Paragraph | Item)[] {
  return [...body, ...children].toSorted((a, b) => a.from - b.from);
}

/** A short line without a full stop above other items is a heading. */
export function isTitle(text: string, { words, marker }: Item): boolean {
  const line = text.slice(words.from, words.to);
  return counts(marker) && line.length < 200 && !/[.;]\s*$/.test(line) && marker.rank < 6;
}

/** "Đối tượng: Theo danh sách, cụ thể:" leads on to bullets that say of whom, and order nothing. */
export function tellsBelow(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, to);
  return /:\s*$/u.test(words) && tellingOf(words) === 'about';
}

/** "Phân công các nhóm công tác", above the table that says what each of them does; what has a verb behind is an order. */
export function isTitleOfGroups(text: string, { from, to }: Range): boolean {
  const groups = /^(?:(?:bảng )?phân công|giao)\s([^.;:\d]*)$/iu.exec(text.slice(from, to).replace(', nhóm', ''))?.[1];
  return groups !== undefined && unitsEnd(groups) === groups.length;
}

/** A duty without a mark that counts has the number of its unit, where that has one. */
export function numberOf({ marker, number, parent }: Item, isDuty: boolean): string {
  const isOfUnit = isDuty && parent !== undefined && counts(parent.marker);
  return counts(marker) || isOfUnit ? number : '';
}

/** "Điều 3. … chịu trách nhiệm thi hành Quyết định này" orders nothing of its own. */
export function isEnactment(text: string, { marker, words }: Item): boolean {
  return marker.kind === 'part' && /chịu trách nhiệm thi hành|có hiệu lực/iu.test(text.slice(words.from, words.to));
}
