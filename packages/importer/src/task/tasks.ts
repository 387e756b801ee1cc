import type { Paragraph, Row } from '../outline/blocks.js';
import { tablesOf, taskTable } from '../outline/columns.js';
import { beginsWithLabel } from '../outline/label.js';
import { counts } from '../outline/marker.js';
import type { Item, Outline } from '../outline/outline.js';
import { silentParts } from '../outline/section.js';
import { timeHeading } from '../outline/time-heading.js';
import { beginsUnit } from '../unit/begins.js';
import { doesWork } from '../unit/duty.js';
import { unitsEnd } from '../unit/units-end.js';
import { inOrder, type Range } from '../words/range.js';
import { sentencesIn } from '../words/sentences.js';
import { withOrdersBeside } from './beside.js';
import { handedAt, handedOn, handingBracket, handingLine, tellsMore, withHanded, type Handed } from './handed.js';
import { isHandingLabels, labelledTask, labelOwners, unitsOfOwnLabels, type Ownership } from './labelled.js';
import { closesWithTime, milestoneTasks, startsWithTime } from './milestones.js';
import { introductionIn } from './introduction.js';
import { openTasks } from './open-tasks.js';
import { isOrderIn } from './order.js';
import { isEnactment, isTitle, numberOf, partsOf } from './parts.js';
import { covering, under, whole, type ReadTask } from './read-task.js';
import { sentenceTask, withoutMark } from './sentence.js';
import { tableTasks } from './table.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';
import { coordinatingIn, dutiesOnLine, unitDuty } from './unit-duties.js';
import { unitHeading, type UnitHeading } from './unit-heading.js';

/**
 * The tasks of a plan in its order, in whatever layout it gives them.
 *
 * @param introduction the paragraphs between the title and the first number
 */
export function tasksIn(text: string, outline: Outline, introduction: readonly Range[]): ReadTask[] {
  const { tasks: first, handed } = introductionIn(text, introduction);
  const read = new TaskReader(text, outline).read(handed).flatMap((task) => withOrdersBeside(text, task));
  const tasks = inOrder([...first, ...read]);
  return inOrder([...tasks, ...openTasks(text, outline, tasks)]);
}

/** Goes through the headings and items, each with what the lines above hand down to it. */
class TaskReader {
  readonly #text: string;
  readonly #outline: Outline;
  readonly #owners: Ownership;
  readonly #labelItems: ReadonlySet<Item>;
  readonly #tasks: ReadTask[] = [];

  constructor(text: string, outline: Outline) {
    this.#text = text;
    this.#outline = outline;
    const { owners, labelItems } = labelOwners(text, outline);
    this.#owners = owners;
    this.#labelItems = labelItems;
  }

  read(handed: Handed | undefined): readonly ReadTask[] {
    this.#tables(this.#outline.rows, undefined, handed);
    for (const item of this.#outline.roots) this.#item(item, handed);
    return this.#tasks;
  }

  #tables(rows: readonly Row[], section: Item | undefined, handed?: Handed): void {
    for (const each of tablesOf(rows)) {
      const table = taskTable(this.#text, each);
      if (table === undefined) continue;
      for (const task of tableTasks(this.#text, table, section)) this.#tasks.push(withHanded(task, handed));
    }
  }

  #item(item: Item, handed: Handed | undefined): void {
    const text = this.#text;
    if (this.#labelItems.has(item)) return this.#further(item);
    if (this.#isLabelled(item, handed)) return undefined;
    if (isSilent.has(item.section ?? '')) return this.#ordersIn(item);
    if (isEnactment(text, item)) return this.#further(item);
    if (timeHeading(text, item.words) !== undefined) return this.#parts(item, handedAt(handed, item.words));
    if (this.#areSteps(item, handed)) return undefined;
    const line = ownLine(text, item);
    if (line !== undefined && /^giao\s/iu.test(text.slice(item.words.from, item.words.from + 6)))
      return this.#parts(item, handedOn(handed, line));
    const words = text.slice(item.words.from, item.words.to);
    if (tellingOf(words) !== undefined && !this.#isDated(item.words)) return this.#parts(item, handed);
    const heading = unitHeading(text, item);
    if (heading !== undefined && this.#isUnit(item, heading)) return undefined;
    if (handed === undefined && closesWithTime(text, item)) return this.#push(item, milestoneTasks(text, item));
    if (line !== undefined) return this.#parts(item, handedOn(handed, line));
    return handed === undefined ? this.#ofItself(item) : this.#ofHanded(item, handed);
  }

  /** What is ordered in a part that orders nothing of itself. */
  #ordersIn(item: Item): void {
    const section = item.section ?? '';
    for (const part of [item.words, ...item.body]) {
      const number = part === item.words ? numberOf(item, false) : '';
      for (const sentence of sentencesIn(this.#text, part)) {
        if (!isOrderIn(this.#text, sentence, section)) continue;
        this.#tasks.push(...[sentenceTask(this.#text, sentence, item, number) ?? []].flat());
      }
    }
    this.#tables(item.rows, item);
    for (const child of item.children) this.#item(child, undefined);
  }

  /** A task of labels; or its labels hand a unit down to what stands below. */
  #isLabelled(item: Item, handed: Handed | undefined): boolean {
    const labels = this.#owners.get(item);
    if (labels === undefined) return false;
    if (isHandingLabels(this.#text, item, labels, this.#labelItems)) {
      const units = unitsOfOwnLabels(this.#text, labels);
      this.#parts(item, handedOn(handed, { ...units, isDuty: false }));
      return true;
    }
    const task = labelledTask(this.#text, item, labels);
    if (task === undefined) return false;
    this.#push(item, [withHanded(task, handed)]);
    return true;
  }

  /** Steps that say when: one by one on a line, or each on a line of its own below. */
  #areSteps(item: Item, handed: Handed | undefined): boolean {
    const text = this.#text;
    if (item.children.filter(({ words }) => startsWithTime(text, words)).length > 1) {
      this.#parts(item, handed);
      return true;
    }
    if (item.section !== 'schedule' && !startsWithTime(text, item.words)) return false;
    const steps = milestoneTasks(text, item);
    if (steps.length > 0)
      this.#push(
        item,
        steps.map((step) => withHanded(step, handed)),
      );
    return steps.length > 0;
  }

  /** Neither labels nor a line above say who: a sentence of its own, or a heading. */
  #ofItself(item: Item): void {
    const hasMore = item.children.length > 0 || item.body.length > 0;
    const sentence = this.#sentence(item, undefined);
    if (sentence === undefined) return this.#parts(item, undefined);
    const tells = tellsMore(this.#text.slice(item.words.from, item.words.to));
    if (tells) return this.#push(item, [{ ...sentence, place: whole(item) }]);
    if (!isTitle(this.#text, item) || !hasMore) {
      this.#withApart(item, sentence, undefined);
      return undefined;
    }
    const { lead, coordinating } = sentence;
    if (lead.length === 0) return this.#parts(item, undefined);
    // "2. Phòng Khai thác mở lớp lái tàu", and below it more of the same work, or work for itself.
    return this.#ofHanded(item, { lead, coordinating, isDuty: false });
  }

  /** Under a line that hands work down: each item is a task, unless it is the heading of some. */
  #ofHanded(item: Item, handed: Handed): void {
    const below = under(item).filter((part) => this.#isDated(part) || this.#isLed(item, part, handed));
    const isHeading = isTitle(this.#text, item) && item.children.some(({ marker }) => counts(marker));
    const isOwn = this.#isDated(item.words) || this.#isLed(item, item.words, handed);
    if (isHeading || (below.length > 0 && !isOwn)) return this.#parts(item, handed);
    const task: ReadTask = this.#sentence(item, handed) ?? {
      number: numberOf(item, handed.isDuty),
      section: item,
      kind: handed.isDuty ? 'responsibility' : 'task',
      title: withoutMark(this.#text, item.words),
      place: item,
      lead: [],
      coordinating: coordinatingIn(this.#text, item.words, handed),
    };
    return this.#withApart(item, task, handed);
  }

  /** A task with what stands below it, up to what is work or words of its own. */
  #withApart(item: Item, task: ReadTask, handed: Handed | undefined): void {
    const apart = partsOf(item).filter((part) => this.#isApart(item, part, handed));
    const end = apart[0]?.from ?? Number.POSITIVE_INFINITY;
    const more = covering(under(item).filter(({ to }) => to <= end));
    const place = { from: item.from, to: Math.max(item.to, more?.to ?? 0) };
    this.#tasks.push(withHanded({ ...task, place, ...(more && handed && { text: more }) }, handed));
    for (const part of apart) {
      if ('words' in part) this.#item(part, handed);
      else this.#paragraph(item, part, handed);
    }
    this.#further(item, apart);
  }

  /** A closing sentence below the last item, or one that says when or who, is none of its words. */
  #isApart(item: Item, part: Item | Paragraph, handed: Handed | undefined): boolean {
    if (this.#labelItems.has(part as Item)) return false;
    const isClosing = tellingOf(this.#text.slice(part.from, part.to)) === 'closing';
    return isClosing || this.#isDated(part) || this.#isLed(item, part, handed);
  }

  #isDated(range: Range): boolean {
    return timeIn(this.#text, range) !== undefined;
  }

  #isLed(item: Item, part: Range, handed: Handed | undefined): boolean {
    return (sentenceTask(this.#text, part, item, '', handed !== undefined)?.lead.length ?? 0) > 0;
  }

  #sentence(item: Item, handed: Handed | undefined): ReadTask | undefined {
    const task = sentenceTask(this.#text, item.words, item, '', handed !== undefined);
    if (task === undefined) return undefined;
    const isDuty = handed?.isDuty === true && task.period === undefined;
    const kind = isDuty ? 'responsibility' : handed?.isDuty === true ? 'task' : task.kind;
    return { ...task, kind, number: numberOf(item, isDuty) };
  }

  /** What stands under an item, in order: a line among it hands its units down to what follows. */
  #parts(item: Item, handed: Handed | undefined): void {
    this.#tables(item.rows, item, this.#handedToRows(item, handed));
    if (this.#isTitleOfSentence(item, handed)) return;
    let current = handed;
    for (const part of partsOf(item)) {
      if ('words' in part) this.#item(part, current);
      else current = this.#paragraph(item, part, current);
    }
  }

  /** "Giao Phòng Hạ tầng chủ trì các việc sau:" above a table. */
  #handedToRows({ body, rows: [first] }: Item, handed: Handed | undefined): Handed | undefined {
    const lines = body.filter(({ from }) => first !== undefined && from < first.from);
    const line = lines.map((part) => handingLine(this.#text, part)).findLast((each) => each !== undefined);
    return line === undefined ? handed : handedOn(handed, line);
  }

  /** A paragraph without a mark; gives what it hands down. */
  #paragraph(item: Item, part: Paragraph, handed: Handed | undefined): Handed | undefined {
    const text = this.#text;
    if (beginsWithLabel(text, part)) return handed;
    const line = handingLine(text, part);
    if (line !== undefined) return handedOn(handed, line);
    const words = text.slice(part.from, part.to);
    if (tellingOf(words) !== undefined && !this.#isDated(part)) return handed;
    if (handed?.isDuty === true) this.#tasks.push(unitDuty(text, item, part, handed));
    const task = handed?.isDuty === true ? undefined : sentenceTask(text, part, item, '', handed !== undefined);
    // Where nothing says that work is ordered, a unit alone orders none: a row of a torn table begins with one.
    const mayLead = item.section === 'task' || handed !== undefined || givesWork.test(words) || begins(words);
    if (task !== undefined && (task.period !== undefined || mayLead)) this.#tasks.push(withHanded(task, handed));
    return handed;
  }

  /** "1. Hội thi đọc sách", and one sentence below it that says who and when. */
  #isTitleOfSentence(item: Item, handed: Handed | undefined): boolean {
    const [first, ...others] = item.body;
    if (first === undefined || item.children.length > 0 || !isTitle(this.#text, item)) return false;
    if (item.marker.rank < 2 || handingLine(this.#text, first) !== undefined) return false;
    const [task, ...more] = [first, ...others].flatMap(
      (part) => sentenceTask(this.#text, part, item, item.number, handed !== undefined) ?? [],
    );
    if (task === undefined || more.length > 0 || withOrdersBeside(this.#text, task).length > 1) return false;
    const text = covering(item.body);
    this.#tasks.push(withHanded({ ...task, title: item.words, place: whole(item), ...(text && { text }) }, handed));
    return true;
  }

  /**
   * "1. Văn phòng Sở" with its duties below it, or "1. Văn phòng Sở: Là đầu mối …". One duty is told with its
   * unit; of several each is a duty of the unit, and one that has a time is a task.
   */
  #isUnit(item: Item, heading: UnitHeading): boolean {
    const handed: Handed = { lead: heading.units, coordinating: [], isDuty: true };
    if (heading.rest === undefined && partsOf(item).length === 0) return false;
    this.#tasks.push(...dutiesOnLine(this.#text, item, heading, handed));
    if (item.children.length === 0) this.#tables(item.rows, item, handed);
    else this.#parts(item, handed);
    return true;
  }

  #push(item: Item, tasks: readonly ReadTask[]): void {
    this.#tasks.push(...tasks);
    this.#further(item);
  }

  /** Under what was read as a whole: tables, and items with labels of their own. */
  #further(item: Item, apart: readonly (Item | Paragraph)[] = []): void {
    const taken = new Set(apart);
    this.#tables(item.rows, item);
    for (const child of item.children) {
      if (taken.has(child)) continue;
      if (this.#owners.has(child)) this.#item(child, undefined);
      else this.#further(child);
    }
  }
}

const isSilent: ReadonlySet<string> = new Set(silentParts);

const givesWork = /(?:^|[\s,;])(?:chủ trì|giao|đề nghị|yêu cầu|phối hợp)\s/iu;

/** "Phòng An toàn kiểm tra …": a unit and what it does. */
function begins(words: string): boolean {
  return beginsUnit(words) && doesWork(words.slice(unitsEnd(words)));
}

/** What an item hands down by its own words. */
function ownLine(text: string, item: Item): Handed | undefined {
  if (item.children.length === 0 && item.rows.length === 0) return undefined;
  return handingLine(text, item.words) ?? handingBracket(text, item);
}
