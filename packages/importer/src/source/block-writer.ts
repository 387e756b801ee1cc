import type { Block, Cell } from '../outline/block.js';
import type { Range } from '../words/range.js';

/** A document's words in order, and where each paragraph and cell stands among them. */
export interface Written {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where each sheet of a workbook stands; the whole is one where there are none. */
  readonly sheets?: readonly Range[];
}

/** A cell of a row that is written down: its lines with "\n" between them. */
export interface WrittenCell {
  readonly words: string;
  /** It goes on from the cell above it. */
  readonly isMerged?: boolean;
  /** How many columns it covers; 1 unless given. */
  readonly span?: number;
}

/** Writes a document down in order, and remembers where each paragraph and cell stands. */
export class BlockWriter implements Written {
  readonly blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #table = 0;

  get text(): string {
    return this.#parts.join('');
  }

  /** How much is written by now. */
  get length(): number {
    return this.#length;
  }

  /** A line of its own; one without words leaves a blank line. */
  paragraph(words: string): void {
    const from = this.#length;
    this.#write(words);
    const lead = words.length - words.trimStart().length;
    const to = from + words.trimEnd().length;
    if (from + lead < to) this.blocks.push({ kind: 'paragraph', from: from + lead, to });
    this.#write('\n');
  }

  /** What follows are rows of another table than those before. */
  beginTable(): void {
    this.#table += 1;
    this.#write('\n');
  }

  /** The next row of the table that was begun last. */
  row(written: readonly WrittenCell[]): void {
    const cells: Cell[] = [];
    const from = this.#length;
    for (const { words, isMerged = false, span = 1 } of written) {
      if (cells.length > 0) this.#write(' | ');
      const start = this.#length;
      this.#write(words.trim());
      cells.push({ from: start, to: this.#length, ...(isMerged && { merged: true }), ...(span > 1 && { span }) });
    }
    this.blocks.push({ kind: 'row', table: this.#table, cells, from, to: this.#length });
    this.#write('\n\n');
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
