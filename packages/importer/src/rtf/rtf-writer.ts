import { BlockWriter, type WrittenCell } from '../source/block-writer.js';
import { evenText } from '../source/document-text.js';

/** How a cell is joined with the one above it or before it. */
interface CellShape {
  readonly isBelow: boolean;
  readonly isBehind: boolean;
}

const closes = /^\s*nơi nhận\s*:/iu;

/** Puts paragraphs and rows together from the words between their ends. */
export class RtfWriter {
  readonly written: BlockWriter = new BlockWriter();
  #words: string[] = [];
  #cells: string[] = [];
  #shapes: CellShape[] = [];
  #shape: CellShape = { isBelow: false, isBehind: false };
  #isInTable = false;

  add(words: string): void {
    this.#words.push(words);
  }

  /** The end of a paragraph; within a cell it ends a line. */
  endParagraph(isInCell: boolean): void {
    if (isInCell) {
      this.add('\n');
      return;
    }
    this.#isInTable = false;
    for (const line of this.#take().split('\n')) this.written.paragraph(line);
  }

  endCell(): void {
    this.#cells.push(this.#take());
  }

  beginRow(): void {
    this.#shapes = [];
    this.#shape = { isBelow: false, isBehind: false };
  }

  /** What holds for the cell whose right edge comes next. */
  shape(change: Partial<CellShape>): void {
    this.#shape = { ...this.#shape, ...change };
  }

  endShape(): void {
    this.#shapes.push(this.#shape);
    this.#shape = { isBelow: false, isBehind: false };
  }

  endRow(): void {
    // A last cell that nothing closes.
    if (this.#words.some((words) => words.trim() !== '')) this.endCell();
    const cells: WrittenCell[] = [];
    for (const [at, words] of this.#cells.entries()) {
      const { isBelow = false, isBehind = false } = this.#shapes[at] ?? {};
      const before = cells.at(-1);
      if (isBehind && before !== undefined) cells[cells.length - 1] = { ...before, span: (before.span ?? 1) + 1 };
      else cells.push({ words, isMerged: isBelow });
    }
    this.#cells = [];
    if (cells.length === 0) return;
    // Two tables may stand close to each other: what closes a document is another one.
    if (!this.#isInTable || closes.test(cells[0]?.words ?? '')) this.written.beginTable();
    this.#isInTable = true;
    this.written.row(cells);
  }

  end(): void {
    if (this.#cells.length > 0) this.endRow();
    if (this.#words.length > 0) this.endParagraph(false);
  }

  #take(): string {
    const words = evenText(this.#words.join(''));
    this.#words = [];
    return words;
  }
}
