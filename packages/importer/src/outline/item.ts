import type { Range } from '../words/range.js';
import type { Paragraph, Row } from './block.js';
import type { Marker } from './marker.js';
import type { SectionKind } from './section.js';

/** A heading or an item, with what stands under it. */
export interface Item extends Range {
  readonly marker: Marker;
  /** Its words, without its mark. */
  readonly words: Range;
  readonly parent: Item | undefined;
  readonly children: Item[];
  /** Paragraphs without a mark that follow it, in order among its children by place. */
  readonly body: Paragraph[];
  readonly rows: Row[];
  /** All marks above it and its own: "II.1.1". Bullets have that of what they stand under. */
  readonly number: string;
  /** What its part of the plan is about. */
  readonly section: SectionKind | undefined;
}
