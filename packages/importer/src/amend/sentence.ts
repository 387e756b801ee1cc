import type { Task } from '@kehoach/core';
import type { Block } from '../outline/block.js';
import type { Range } from '../words/range.js';
import type { OrderKind, PartWord } from './order-words.js';

/** What the lines above hand down to a sentence. */
export interface Handed {
  readonly kind?: OrderKind;
  readonly word?: Told;
  readonly tasks?: readonly Task[];
  /** The number of the part of the plan of which all below speaks. */
  readonly section?: string;
}

/** What became of a sentence: read, with what it took of the lines below; a line that leads on; or nothing. */
export type Outcome =
  | { readonly is: 'read'; readonly below?: 'taken'; readonly open?: readonly Block[] }
  | { readonly is: 'leads-on'; readonly handed: Handed }
  | { readonly is: 'unread' }
  | { readonly is: 'no-order' };

/** One sentence of a paper with what stands under it. */
export interface Sentence {
  readonly range: Range;
  readonly handed: Handed;
  /** All that stands under it, where it is the last of its paragraph. */
  readonly below: readonly Block[];
  /** What stands there is the plan's own text, between quotation marks. */
  readonly isQuoted: boolean;
}

/** The part of a task that words speak of. */
export type Told = Pick<PartWord, 'part' | 'isDeadline'>;
