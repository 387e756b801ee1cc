import type { Block } from '../outline/block.js';
import { counts, markerOf, type Marker } from '../outline/marker.js';
import { said } from '../head/said.js';
import type { Spot } from './added-tasks.js';
import type { ChangeBook } from './change-book.js';
import type { Paper } from './paper.js';
import { numberKey } from './plan-tasks.js';

/** What stands under a new heading, and where that is in the plan. */
export interface UnderHeading {
  readonly blocks: readonly Block[];
  readonly spot: Spot;
}

/**
 * Takes the heading with which new text of the plan begins: numbers of a lower rank follow it. One whose number the plan
 * has is the plan's own.
 */
export function underHeading(paper: Paper, book: ChangeBook, blocks: readonly Block[], spot: Spot): UnderHeading {
  const [first, second] = blocks;
  const [own, next] = [markerAt(paper, first), markerAt(paper, second)];
  if (first === undefined || own === undefined || next === undefined || !counts(own) || !counts(next))
    return { blocks, spot };
  if (next.rank <= own.rank) return { blocks, spot };
  const known = paper.plan.sections.find(({ number }) => numberKey(number) === numberKey(own.label));
  const place = { from: first.from, to: first.to };
  const { text: title } = said(paper.text, { from: first.from + own.end, to: first.to });
  const sectionId = known?.id ?? book.addSection({ number: own.label, title, place });
  return { blocks: blocks.slice(1), spot: { sectionId, above: own.label } };
}

function markerAt({ text }: Paper, block: Block | undefined): Marker | undefined {
  return block?.kind === 'paragraph'
    ? markerOf(text.slice(block.from, Math.min(block.to, block.from + 80)))
    : undefined;
}
