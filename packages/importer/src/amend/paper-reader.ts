import { demandOf, isDue } from '../account/demand.js';
import type { Account } from '../account/account.js';
import type { Block, Row } from '../outline/block.js';
import { tablesOf } from '../outline/row-cells.js';
import { tellingOf } from '../task/telling.js';
import { givesWork } from '../task/order.js';
import { isLoud } from '../words/loud.js';
import { type Range } from '../words/range.js';
import { addTasks } from './added-tasks.js';
import type { ChangeBook } from './change-book.js';
import { clausesIn } from './clauses.js';
import { OrderReader } from './order-reader.js';
import type { Handed, Outcome, Sentence } from './sentence.js';
import { keepsOrEnacts, orderWordIn } from './order-words.js';
import type { Paper } from './paper.js';
import { type Statement } from './statements.js';
import { readComparison } from './table-changes.js';

/** Goes through the sentences of an amending paper: each becomes a change, tells that it orders nothing, or is asked about. */
export class PaperReader {
  readonly #paper: Paper;
  readonly #book: ChangeBook;
  readonly #orders: OrderReader;
  #all = 0;
  #unread = 0;

  constructor(paper: Paper, book: ChangeBook) {
    this.#paper = paper;
    this.#book = book;
    this.#orders = new OrderReader(paper, book);
  }

  get account(): Account {
    return { all: this.#all, placed: this.#all - this.#unread, unread: this.#unread };
  }

  /** @param isBefore the statements stand before the first number, where a paper tells why it is written */
  read(statements: readonly Statement[], isBefore = false): void {
    for (const statement of statements) this.#statement(statement, {}, isBefore);
  }

  /** Rows that stand under nothing. */
  readRows(rows: readonly Row[], handed: Handed = {}): void {
    for (const table of tablesOf(rows)) {
      const open = readComparison(this.#paper, this.#book, table) ?? this.#addedRows(table, handed);
      this.#count(table.length);
      for (const row of open) this.#isUnread(row);
    }
  }

  #addedRows(table: readonly Row[], { kind }: Handed): readonly Block[] {
    return kind === 'add' ? addTasks(this.#paper, this.#book, table, {}, false).slice(1) : table;
  }

  #statement(statement: Statement, handed: Handed, isBefore: boolean): void {
    const { text, hidden } = this.#paper;
    if (/^kính gửi/iu.test(text.slice(statement.from, statement.from + 8))) return this.#addressees(statement);
    const clauses = clausesIn(hidden, statement.words);
    let down = handed;
    let isTaken = false;
    for (const range of clauses) {
      const isLast = range === clauses.at(-1);
      const below = isLast ? blocksBelow(statement) : [];
      const isQuoted = statement.quoted.length > 0;
      this.#count(1);
      const outcome = this.#clause({ range, handed, below, isQuoted }, isBefore);
      if (outcome.is === 'leads-on') {
        down = outcome.handed;
        if (below.length === 0 && isLast && !isLoud(this.#paper.text.slice(range.from, range.to)))
          this.#isUnread(range);
      }
      if (outcome.is === 'unread') this.#isUnread(range);
      if (outcome.is === 'read' && outcome.below === 'taken') {
        isTaken = true;
        this.#count(below.length);
        for (const block of outcome.open ?? []) this.#isUnread(block);
      }
    }
    if (isTaken) return;
    for (const block of statement.quoted) this.#asUnread(block);
    for (const child of statement.below) this.#statement(child, down, isBefore);
    this.readRows(statement.rows, down);
  }

  #clause(sentence: Sentence, isBefore: boolean): Outcome {
    const { range, below, handed } = sentence;
    const words = this.#paper.text.slice(range.from, range.to);
    const hidden = this.#paper.hidden.slice(range.from, range.to);
    if (keepsOrEnacts(hidden)) return { is: 'read' };
    if (isBefore && isBasis(words) && !saysNow.test(hidden)) return { is: 'read' };
    const outcome = this.#orders.read(sentence);
    if (outcome.is === 'unread' && isBefore && below.length === 0 && !this.#demands(range, true)) return { is: 'read' };
    if (outcome.is !== 'no-order') return outcome;
    if (this.#isHeading(words, below)) return { is: 'leads-on', handed };
    if (tellingOf(words) !== undefined && tellingOf(words) !== 'about') return { is: 'read' };
    return this.#demands(range, isBefore) || !isBefore ? { is: 'unread' } : { is: 'read' };
  }

  #isHeading(words: string, below: readonly Block[]): boolean {
    if (isLoud(words)) return true;
    return below.length > 0 && demandOf(words, { from: 0, to: words.length }) === undefined;
  }

  #demands(range: Range, isBefore: boolean): boolean {
    const { text } = this.#paper;
    if (isBefore)
      return (
        givesWork(text, range) || isDue(text, range) || orderWordIn(text.slice(range.from, range.to)) !== undefined
      );
    return demandOf(text, range) !== undefined;
  }

  #addressees(statement: Statement): void {
    this.#count(1 + blocksBelow(statement).length);
  }

  #count(more: number): void {
    this.#all += more;
  }

  #asUnread(block: Range): void {
    this.#count(1);
    this.#isUnread(block);
  }

  #isUnread(place: Range): void {
    this.#unread += 1;
    this.#book.ask('unread-order', place);
  }
}

/** Why a paper is written. */
function isBasis(words: string): boolean {
  return /^(?:căn cứ|xét|theo|thực hiện|trên cơ sở|ngày|để|nhằm)\s/iu.test(words);
}

/** "… nay Sở điều chỉnh như sau": what a sentence goes over to that began with why. */
const saysNow = /(?<!\p{L})(?:nay|quyết định|thống nhất|như sau|đề nghị)(?!\p{L})/iu;

/** All blocks under a statement, in the order of the paper. */
function blocksBelow({ below, quoted, rows }: Statement): Block[] {
  const own = below.flatMap((each): Block[] => [
    { kind: 'paragraph', from: each.from, to: each.to },
    ...blocksBelow(each),
  ]);
  return [...own, ...quoted, ...rows].toSorted((a, b) => a.from - b.from);
}
