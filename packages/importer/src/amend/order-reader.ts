import type { Task } from '@kehoach/core';
import { paragraphsIn } from '../outline/blocks.js';
import { markEnd } from '../outline/marker.js';
import { goalsIn } from '../task/target.js';
import type { Range } from '../words/range.js';
import { addTasks, spotIn } from './added-tasks.js';
import type { TaskPart } from './amendment.js';
import type { ChangeBook } from './change-book.js';
import { helperIn, leadIn } from './lead-words.js';
import { newValueIn, withoutMarks, type NewValue } from './new-value.js';
import { keptPartIn } from './kept-parts.js';
import { underHeading } from './new-section.js';
import { beginsLater, beginsOrder, endsSometime, holdsBack, orderWordIn, partWordIn } from './order-words.js';
import type { Paper } from './paper.js';
import { allOfSection, ofSection, sectionMeant, tasksMeant, without, type Meant } from './parts-of-order.js';
import type { Outcome, Sentence, Told } from './sentence.js';
import { tellAnew } from './restated.js';
import { extend, replaceWords } from './words-replaced.js';

function partOf({ part, isDeadline }: Told): { readonly part: TaskPart; readonly isDeadline: boolean } {
  return { part: part as TaskPart, isDeadline };
}

const unread: Outcome = { is: 'unread' };

/** Reads one sentence that amends. */
export class OrderReader {
  readonly #paper: Paper;
  readonly #book: ChangeBook;

  constructor(paper: Paper, book: ChangeBook) {
    this.#paper = paper;
    this.#book = book;
  }

  read(sentence: Sentence): Outcome {
    const hidden = this.#hidden(sentence.range);
    const order = orderWordIn(hidden);
    const kind = order?.kind ?? sentence.handed.kind;
    if (holdsBack(hidden)) return unread;
    if (kind === 'phrase') return this.#phrase(sentence, hidden);
    const kept = keptPartIn(hidden);
    if (kept === 'target' && kind === 'add') return this.#addTargets(sentence, hidden);
    if (kept !== undefined) return this.#stands(sentence, kept === 'target' ? 'target-stands' : 'head-stands');
    if (kind === 'cancel' || kind === 'suspend') return this.#stop(kind, sentence, hidden, order !== undefined);
    if (kind === 'lead') return this.#lead(sentence, hidden);
    if (kind === 'add' && order !== undefined) return this.#add(sentence, hidden);
    return kind === 'change' ? this.#change(sentence, hidden, order !== undefined) : { is: 'no-order' };
  }

  #hidden({ from, to }: Range): string {
    return this.#paper.hidden.slice(from, to);
  }

  /** A stretch of the sentence as one of the paper. */
  #placed({ range }: Sentence, part: Range): Range {
    return { from: range.from + part.from, to: range.from + part.to };
  }

  #meant({ range, handed }: Sentence, outside: string): Meant | undefined {
    const named = tasksMeant(this.#paper, outside, range.from, handed.section);
    return named ?? (handed.tasks === undefined ? undefined : { tasks: handed.tasks, doubts: [] });
  }

  /** Says why tasks are not known. @returns whether all are */
  #askFor(meant: Meant, range: Range): boolean {
    for (const doubt of meant.doubts) this.#book.ask(doubt, range);
    return meant.doubts.length === 0;
  }

  #stop(kind: 'cancel' | 'suspend', sentence: Sentence, hidden: string, isOwn: boolean): Outcome {
    const { below, handed, range } = sentence;
    // One that is to begin later is none yet.
    if (kind === 'suspend' && beginsLater(hidden)) return unread;
    const meant = allOfSection(this.#paper, hidden, range.from) ?? this.#meant(sentence, hidden);
    if (meant === undefined) {
      if (!isOwn) return { is: 'no-order' };
      return below.length > 0 ? { is: 'leads-on', handed: { ...handed, kind } } : unread;
    }
    this.#askFor(meant, range);
    for (const task of meant.tasks) this.#book.stop(kind, task, range);
    if (kind === 'suspend' && meant.tasks.length > 0 && endsSometime(hidden)) this.#book.ask('suspended-until', range);
    return { is: 'read' };
  }

  /** What the log keeps as it was issued. */
  #stands({ range }: Sentence, code: 'target-stands' | 'head-stands' | 'heading-stands'): Outcome {
    this.#book.ask(code, range);
    return { is: 'read', below: 'taken', open: [] };
  }

  /** "Bổ sung chỉ tiêu: “Tối thiểu 80% chủ tàu được tập huấn”", on the line or below it. */
  #addTargets(sentence: Sentence, hidden: string): Outcome {
    const value = newValueIn(hidden);
    const now = value && withoutMarks(this.#paper.text, this.#placed(sentence, value.now));
    const inline = now !== undefined && now.from < now.to ? [now] : [];
    const lines = [...inline, ...sentence.below.map((block) => withoutMarks(this.#paper.text, block))];
    const meant = this.#meant(sentence, without(hidden, value?.now));
    const [task, ...others] = meant?.tasks ?? [];
    if (lines.length === 0 || others.length > 0 || (meant !== undefined && task === undefined)) return unread;
    const found = lines.map((line) => goalsIn(this.#paper.text, line));
    if (found.some((targets) => targets.length === 0)) return unread;
    for (const { text, value: number, unit, from, to } of found.flat())
      this.#book.add({
        kind: 'target',
        text,
        value: number,
        unit,
        ...(task !== undefined && { taskId: task.id }),
        place: { from, to },
      });
    return { is: 'read', below: 'taken', open: [] };
  }

  /** "Giao Đội Cứu nạn chủ trì thay Văn phòng Sở thực hiện nhiệm vụ tại mục I.3". */
  #lead(sentence: Sentence, hidden: string): Outcome {
    const told = leadIn(hidden);
    if (told === undefined) return unread;
    const { units, old, help } = told;
    const meant = this.#meant(sentence, without(hidden, units, old, help));
    if (meant === undefined) return unread;
    this.#askFor(meant, sentence.range);
    for (const task of meant.tasks) {
      const before = old && this.#placed(sentence, old);
      this.#book.tell(task, { part: 'lead', now: this.#placed(sentence, units), before });
      if (help !== undefined) this.#book.tell(task, { part: 'coordinating', now: this.#placed(sentence, help) });
    }
    return { is: 'read' };
  }

  #add(sentence: Sentence, hidden: string): Outcome {
    const { below, handed, range, isQuoted } = sentence;
    const value = newValueIn(hidden);
    const outside = without(hidden, value?.now);
    const isHelp = helperIn(hidden) !== undefined;
    const part = isHelp ? 'coordinating' : partWordIn(outside)?.part;
    if (part === 'coordinating' || part === 'products' || part === 'lead') return this.#extend(sentence, hidden, part);
    const inline = value !== undefined && value.now.from < value.now.to ? this.#placed(sentence, value.now) : undefined;
    const blocks = inline === undefined ? below : [...paragraphsIn(this.#paper.text, inline), ...below];
    if (blocks.length === 0) return unread;
    if (inline === undefined && this.#headsOrders(sentence, hidden))
      return { is: 'leads-on', handed: { ...handed, kind: 'change' } };
    const isPlanText = isQuoted || inline !== undefined;
    const named = spotIn(this.#paper, outside, (path) => this.#paper.tasks.find({ path }).task?.id);
    const under = isPlanText ? underHeading(this.#paper, this.#book, blocks, named) : { blocks, spot: named };
    const open = addTasks(this.#paper, this.#book, under.blocks, under.spot, isPlanText);
    const isNothing = open.length === blocks.length;
    if (isNothing && (inline !== undefined || below.length === 0)) return unread;
    if (isNothing) return { is: 'leads-on', handed: { ...handed, kind: 'add' } };
    const isInlineOpen = inline !== undefined && open.some(({ from }) => from >= range.from && from < range.to);
    return isInlineOpen ? unread : { is: 'read', below: 'taken', open };
  }

  /** "Điều 1. Bổ sung Kế hoạch số 45 như sau:" above "1. Tạm dừng nhiệm vụ …": no task, but an order. */
  #headsOrders({ below, isQuoted }: Sentence, hidden: string): boolean {
    if (isQuoted || !/kế hoạch|chương trình/iu.test(hidden) || /nhiệm vụ|công việc|hoạt động/iu.test(hidden))
      return false;
    return below.some((block) => {
      const words = this.#hidden(block);
      return beginsOrder(words.slice(markEnd(words)));
    });
  }

  /** "Bổ sung đơn vị phối hợp mục I.1: Đội Cứu nạn": it keeps what it has. */
  #extend(sentence: Sentence, hidden: string, part: 'coordinating' | 'products' | 'lead'): Outcome {
    const value = helperIn(hidden) ?? newValueIn(hidden);
    const meant = this.#meant(sentence, without(hidden, value?.now));
    if (value === undefined || meant === undefined || part === 'lead') return unread;
    this.#askFor(meant, sentence.range);
    for (const task of meant.tasks) extend(this.#paper, this.#book, task, part, this.#placed(sentence, value.now));
    return { is: 'read' };
  }

  #change(sentence: Sentence, hidden: string, isOwn: boolean): Outcome {
    const value = newValueIn(hidden);
    const outside = without(hidden, value?.before, value?.now);
    const word = partWordIn(outside);
    const told = word ?? sentence.handed.word;
    const part = told?.part;
    const meant = this.#meant(sentence, without(outside, word));
    if (!isOwn && word === undefined && meant === undefined) return { is: 'no-order' };
    if (part === 'plan-title' || part === 'theme') return this.#ofPlan(sentence, part, value);
    if (part === 'title' && ofSection(this.#paper, outside) !== undefined)
      return this.#stands(sentence, 'heading-stands');
    if (value === undefined || value.now.from >= value.now.to) return this.#leadsOn(sentence, outside, { told, meant });
    if (meant === undefined) return unread;
    this.#askFor(meant, sentence.range);
    return this.#tell(sentence, meant.tasks, told, value);
  }

  #ofPlan(sentence: Sentence, part: 'plan-title' | 'theme', value: NewValue | undefined): Outcome {
    const [first] = sentence.below;
    const now = value === undefined || value.now.from >= value.now.to ? first : this.#placed(sentence, value.now);
    if (now === undefined) return unread;
    this.#book.tellPlan(part === 'theme' ? 'theme' : 'title', withoutMarks(this.#paper.text, now));
    return { is: 'read', below: 'taken', open: sentence.below.slice(now === first ? 1 : 0) };
  }

  /** What stands below is new; or it says more of what stands below. */
  #leadsOn(
    sentence: Sentence,
    outside: string,
    { told, meant }: { told: Told | undefined; meant: Meant | undefined },
  ): Outcome {
    const { below, handed, range, isQuoted } = sentence;
    if (below.length === 0) return unread;
    const [task, ...others] = meant?.tasks ?? [];
    if (isQuoted && task !== undefined && others.length === 0) {
      this.#askFor(meant as Meant, range);
      const [only, ...more] = below;
      if (told !== undefined && only !== undefined && more.length === 0)
        this.#book.tell(task, { ...partOf(told), now: withoutMarks(this.#paper.text, only) });
      else if (!tellAnew(this.#paper, this.#book, task, below)) return unread;
      return { is: 'read', below: 'taken', open: [] };
    }
    const section = sectionMeant(this.#paper, outside) ?? handed.section;
    const isSection = section !== handed.section;
    if (meant !== undefined && !isSection && !this.#askFor(meant, range))
      return { is: 'leads-on', handed: { kind: 'change' } };
    return {
      is: 'leads-on',
      handed: {
        ...handed,
        kind: 'change',
        ...(told !== undefined && { word: told }),
        ...(meant !== undefined && !isSection && { tasks: meant.tasks }),
        ...(section !== undefined && { section }),
      },
    };
  }

  #tell(sentence: Sentence, tasks: readonly Task[], told: Told | undefined, value: NewValue): Outcome {
    const now = this.#placed(sentence, value.now);
    const before = value.before && this.#placed(sentence, value.before);
    if (told === undefined) {
      const [task, ...others] = tasks;
      const isTold =
        task !== undefined &&
        others.length === 0 &&
        before === undefined &&
        tellAnew(this.#paper, this.#book, task, paragraphsIn(this.#paper.text, now));
      return isTold ? { is: 'read' } : tasks.length === 0 ? { is: 'read' } : unread;
    }
    for (const task of tasks) this.#book.tell(task, { ...partOf(told), now, before });
    return { is: 'read' };
  }

  /** "Thay cụm từ “A” bằng cụm từ “B” tại mục II.1". */
  #phrase(sentence: Sentence, hidden: string): Outcome {
    const quotes = [...hidden.matchAll(/[“"]¤+[”"]/gu)];
    const [old, now] = quotes.map(({ 0: quote, index }) =>
      withoutMarks(this.#paper.text, this.#placed(sentence, { from: index, to: index + quote.length })),
    );
    if (old === undefined || now === undefined || quotes.length !== 2) return unread;
    const bare = hidden.replaceAll(/[“"]¤+[”"]/gu, (quote) => ' '.repeat(quote.length));
    const meant = this.#meant(sentence, bare);
    if (meant !== undefined) this.#askFor(meant, sentence.range);
    if (meant !== undefined && meant.tasks.length === 0) return { is: 'read' };
    return replaceWords(this.#paper, this.#book, meant?.tasks, old, now) ? { is: 'read' } : unread;
  }
}
