import { dateText, numberText } from '@kehoach/words';
import type { Block } from '../official/paper.js';
import type { TaskRow } from '../row/rows.js';
import { phraseText } from '../text/file-text.js';

/** So many of a list stand in the body; the others are in the annex. */
const mostItems = 15;

/** A day as papers write it. */
export const day = (on: string): string => dateText(on, 'vi');
/** A paragraph. */
export const text = (said: string): Block => ({ kind: 'text', text: said });

/** A title over a list, and the first of it. */
export function listed(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  const rest = items.length - mostItems;
  const shown = rest > 0 ? items.slice(0, mostItems) : items;
  return [
    text(`${title}: ${numberText(items.length, 'vi')}.`),
    ...shown.map((said): Block => ({ kind: 'item', text: `${said}.` })),
    ...(rest > 0 ? [text(`Còn ${numberText(rest, 'vi')} mục khác, nêu tại Phụ lục.`)] : []),
  ];
}

/** A task by its number and its words, as part of a sentence. */
export function named({ task: { number, title } }: TaskRow): string {
  const words = phraseText(title);
  return number.trim() === '' ? `“${words}”` : `nhiệm vụ ${number.trim().replace(/\.$/, '')} “${words}”`;
}

/** The same where a sentence begins. */
export function atStart(row: TaskRow): string {
  const words = named(row);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
