import type { Task } from '@kehoach/core';
import type { Block, Cell, Row } from '../outline/block.js';
import { paragraphsIn } from '../outline/blocks.js';
import { headingsOf, spread } from '../outline/row-cells.js';
import { plain } from '../words/fold.js';
import type { Range } from '../words/range.js';
import { addTasks } from './added-tasks.js';
import type { TaskPart } from './amendment.js';
import type { ChangeBook } from './change-book.js';
import { labelledIn } from './labelled.js';
import { beginsLater, endsSometime, orderWordIn, partWordIn } from './order-words.js';
import type { Paper } from './paper.js';
import { tasksMeant, type Meant } from './parts-of-order.js';
import { tellAnew } from './restated.js';
import { isWhatStands } from './task-part.js';

/** Which column of a table holds what: old contents, new ones, and what says of which task. */
interface Comparison {
  readonly old: number;
  readonly now: number;
  readonly part: TaskPart | undefined;
  /** Columns whose words say of which task; a running number does not. */
  readonly of: readonly number[];
}

/**
 * Reads a table of old contents beside new ones.
 *
 * @returns the rows that were not read; nothing where the table compares nothing
 */
export function readComparison(paper: Paper, book: ChangeBook, [first, ...rows]: readonly Row[]): Row[] | undefined {
  const columns = first && comparisonIn(headingsOf(paper.text, first));
  if (columns === undefined) return undefined;
  const reader = new RowReader(paper, book, columns);
  return rows.filter((row) => !reader.read(row));
}

const oldHeading =
  /(?<!\p{L})(?:cũ|đã (?:ban hành|phê duyệt|duyệt|giao)|hiện (?:hành|tại|nay)|trước (?:khi|đây|điều chỉnh|sửa đổi)|ban đầu|theo kế hoạch)(?!\p{L})/iu;
const newHeading = /(?<!\p{L})(?:mới|sửa đổi|điều chỉnh|thay thế|sau khi|nay)(?!\p{L})/iu;
const asideHeading = /^(?:s?tt|số tt|lý do|ghi chú|căn cứ)/iu;

function comparisonIn(headings: readonly string[]): Comparison | undefined {
  const old = headings.findIndex((heading) => oldHeading.test(heading));
  const now = headings.findLastIndex((heading, at) => at !== old && newHeading.test(heading));
  if (old < 0 || now < 0) return undefined;
  const told = partWordIn(headings[now] ?? '')?.part;
  const part = told === 'theme' || told === 'plan-title' || told === 'title' ? undefined : told;
  const of = headings.flatMap((heading, at) => (at === old || at === now || asideHeading.test(heading) ? [] : [at]));
  return { old, now, part, of };
}

class RowReader {
  readonly #paper: Paper;
  readonly #book: ChangeBook;
  readonly #columns: Comparison;

  constructor(paper: Paper, book: ChangeBook, columns: Comparison) {
    this.#paper = paper;
    this.#book = book;
    this.#columns = columns;
  }

  /** @returns whether it was read */
  read(row: Row): boolean {
    const cells = spread(row);
    const [old, now] = [cells[this.#columns.old], cells[this.#columns.now]];
    if (old === undefined || now === undefined) return false;
    const meant = this.#meant(cells, old);
    if (meant === undefined) return this.#isEmpty(old) && this.#isAdded(now);
    for (const doubt of meant.doubts) this.#book.ask(doubt, row);
    if (meant.doubts.length > 0) return true;
    const [task, ...others] = meant.tasks;
    if (task === undefined || others.length > 0) return false;
    const words = this.#words(now);
    const kind = orderWordIn(words)?.kind;
    const isStop = kind === 'cancel' || (kind === 'suspend' && !beginsLater(words));
    if (isStop && words.length < 60) {
      this.#book.stop(kind, task, row);
      if (kind === 'suspend' && endsSometime(words)) this.#book.ask('suspended-until', row);
      return true;
    }
    return this.#tell(task, old, now);
  }

  /** By the columns beside them; where those say nothing, by the old words. */
  #meant(cells: readonly Cell[], old: Cell): Meant | undefined {
    for (const at of this.#columns.of) {
      const cell = cells[at];
      if (cell === undefined) continue;
      const words = this.#words(cell);
      const path = /^[IVX]+(?:\.[\da-zđ]+)+\.?$/u.test(words) ? words : undefined;
      const found = path === undefined ? undefined : this.#paper.tasks.find({ path });
      if (found?.task !== undefined) return { tasks: [found.task], doubts: [] };
      const meant = tasksMeant(this.#paper, this.#paper.hidden.slice(cell.from, cell.to), cell.from);
      if (meant !== undefined) return meant;
    }
    const found = this.#paper.tasks.find({ words: this.#words(old) });
    return found.task === undefined ? undefined : { tasks: [found.task], doubts: [] };
  }

  #tell(task: Task, old: Cell, now: Cell): boolean {
    const [before, after] = [old, now].map((cell) => labelledIn(this.#paper.text, cell));
    const part = after?.part ?? before?.part ?? this.#columns.part ?? this.#partOf(task, old);
    if (part !== undefined) {
      const stood = before?.value ?? old;
      const given = this.#isEmpty(stood) ? {} : { before: stood };
      this.#book.tell(task, { part, now: after?.value ?? now, isDeadline: after?.isDeadline, ...given });
      return true;
    }
    const blocks = paragraphsIn(this.#paper.text, now);
    return blocks.length > 1 && tellAnew(this.#paper, this.#book, task, blocks);
  }

  /** Which part of the task the old words are. */
  #partOf(task: Task, old: Cell): TaskPart | undefined {
    const parts: readonly TaskPart[] = ['title', 'period', 'products', 'lead', 'coordinating'];
    const fitting = parts.filter((part) => isWhatStands(this.#paper, task, part, old));
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  #isAdded(now: Cell): boolean {
    const blocks: Block[] = paragraphsIn(this.#paper.text, now);
    return blocks.length > 0 && addTasks(this.#paper, this.#book, blocks, {}, true).length === 0;
  }

  #isEmpty(range: Range): boolean {
    return /^(?:[-–.…\s]*|không(?: có)?|chưa có|bổ sung(?: mới)?)$/iu.test(this.#words(range));
  }

  #words({ from, to }: Range): string {
    return plain(this.#paper.text.slice(from, to));
  }
}
