import type { Paragraph, Row } from '../outline/blocks.js';
import { tablesOf, taskTable } from '../outline/columns.js';
import { beginsWithLabel } from '../outline/label.js';
import { counts } from '../outline/marker.js';
import type { Item, Outline } from '../outline/outline.js';
import { readDuty } from '../unit/duty.js';
import { inOrder, trimmed, type Range } from '../words/range.js';
import { handedOn, handingBracket, handingLine, tellsMore, withHanded, type Handed } from './handed.js';
import { isHandingLabels, labelledTask, labelOwners, unitsOfOwnLabels, type Ownership } from './labelled.js';
import { closesWithTime, milestoneTasks, startsWithTime } from './milestones.js';
import { openTasks } from './open-tasks.js';
import { covering, under, whole, type ReadTask } from './read-task.js';
import { sentenceTask, withoutMark } from './sentence.js';
import { tableTasks } from './table.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';
import { unitHeading, type UnitHeading } from './unit-heading.js';

/** Parts of a plan that order no work. */
export const silent: ReadonlySet<string> = new Set([
  'purpose',
  'requirement',
  'purpose-and-requirement',
  'target',
  'funding',
  'background',
  'outline',
  'criterion',
]);

/** The tasks of a plan in its order, in whatever layout it gives them. */
export function tasksIn(text: string, outline: Outline): ReadTask[] {
  const reader = new TaskReader(text, outline);
  const tasks = inOrder(reader.read());
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

  read(): readonly ReadTask[] {
    this.#tables(this.#outline.rows, undefined);
    for (const item of this.#outline.roots) this.#item(item, undefined);
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
    if (silent.has(item.section ?? '') || isEnactment(text, item)) return this.#further(item);
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
    if (isHeading || (below.length > 0 && !this.#isDated(item.words))) return this.#parts(item, handed);
    const task: ReadTask = this.#sentence(item, handed) ?? {
      number: numberOf(item, handed.isDuty),
      section: item,
      kind: handed.isDuty ? 'responsibility' : 'task',
      title: withoutMark(this.#text, item.words),
      place: item,
      lead: [],
      coordinating: handedCoordinating(this.#text, item.words, handed),
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
    if (handed?.isDuty === true) this.#duty(item, part, handed);
    const task = handed?.isDuty === true ? undefined : sentenceTask(text, part, item, '', handed !== undefined);
    // Where nothing says that work is ordered, a unit alone orders none: a row of a torn table begins with one.
    const mayLead = item.section === 'task' || handed !== undefined || givesWork.test(words);
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
    if (task === undefined || more.length > 0) return false;
    const text = covering(item.body);
    this.#tasks.push(withHanded({ ...task, title: item.words, place: whole(item), ...(text && { text }) }, handed));
    return true;
  }

  /**
   * "1. Văn phòng Sở" with its duties below it, or "1. Văn phòng Sở: Là đầu mối …". One duty is told with its
   * unit; of several each is a duty of the unit, and one that has a time is a task.
   */
  #isUnit(item: Item, { units, rest }: UnitHeading): boolean {
    const text = this.#text;
    const handed: Handed = { lead: units, coordinating: [], isDuty: true };
    const restLine = rest && handingRest(text, rest);
    const parts = partsOf(item);
    if (rest === undefined && parts.length === 0) return false;
    const letters = rest === undefined || parts.length > 0 ? [] : lettersIn(text, rest);
    for (const letter of letters) this.#duty(item, letter, handed);
    if (letters.length > 0) return true;
    if (item.children.length === 0) {
      this.#oneDuty(item, handed, [...(rest === undefined ? [] : [rest]), ...item.body]);
      this.#tables(item.rows, item, handed);
      return true;
    }
    if (rest !== undefined && restLine === undefined) this.#duty(item, rest, handed);
    this.#parts(item, handed);
    return true;
  }

  /** Sentences below a unit's name: what has a time among several is a task of its own. */
  #oneDuty(item: Item, handed: Handed, duties: readonly Range[]): void {
    const text = this.#text;
    if (duties.length === 1) return void this.#tasks.push(dutyOf(text, item, duties, handed));
    const dated = duties.filter((part) => this.#isDated(part));
    const others = duties.filter((part) => !dated.includes(part));
    if (others.length > 0) this.#tasks.push(dutyOf(text, item, others, handed));
    for (const part of dated) this.#duty(item, part, handed);
  }

  #duty(item: Item, place: Range, handed: Handed): void {
    const task = sentenceTask(this.#text, place, item, '', true);
    if (task === undefined) this.#tasks.push({ ...dutyOf(this.#text, item, [place], handed), place });
    else this.#tasks.push(withHanded({ ...task, kind: task.period === undefined ? 'responsibility' : 'task' }, handed));
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

const givesWork = /(?:^|[\s,;])(?:chủ trì|giao|đề nghị|yêu cầu|phối hợp)\s/iu;

/** "a) …; b) …; c) …" on one line. */
function lettersIn(text: string, { from, to }: Range): Range[] {
  const marks = [...text.slice(from, to).matchAll(/(?:^|[;.:]\s+)(?=([a-zđ])\)\s)/gu)];
  if (marks.length < 2 || marks.some(({ 1: letter }, at) => letter !== 'abcdđeghik'.charAt(at))) return [];
  const starts = marks.map(({ index, 0: sign }) => from + index + sign.length);
  return starts.map((start, at) => trimmed(text, { from: start, to: (starts[at + 1] ?? to + 1) - 1 }));
}

/** "Là đầu mối tổng hợp, có nhiệm vụ:" leads to the duties below. */
function handingRest(text: string, { from, to }: Range): true | undefined {
  return /:\s*$/.test(text.slice(from, to)) ? true : undefined;
}

/** One responsibility of a unit: its first sentence is the title, the others its text. */
function dutyOf(text: string, item: Item, duties: readonly Range[], handed: Handed): ReadTask {
  const [first = item, ...others] = duties;
  const title = withoutMark(text, first);
  const period = duties.length === 1 ? timeIn(text, first) : undefined;
  const more = covering(others);
  const own = sentenceTask(text, first, item, item.number, true);
  return {
    number: item.number,
    section: item,
    // In the part that shares out duties it stays one, though it says when.
    kind: period !== undefined && item.section !== 'duty' ? 'task' : 'responsibility',
    title,
    place: whole(item),
    lead: handed.lead,
    coordinating: own?.coordinating ?? handedCoordinating(text, title, handed),
    ...(period && { period, isInSentence: true }),
    ...(more && { text: more }),
  };
}

function handedCoordinating(text: string, words: Range, handed: Handed): ReadTask['coordinating'] {
  const own = readDuty(text.slice(words.from, words.to), words.from, true).coordinating;
  return own.length > 0 ? own : handed.coordinating;
}

/** What an item hands down by its own words. */
function ownLine(text: string, item: Item): Handed | undefined {
  if (item.children.length === 0 && item.rows.length === 0) return undefined;
  return handingLine(text, item.words) ?? handingBracket(text, item);
}

/** A duty without a mark that counts has the number of its unit. */
function numberOf({ marker, number }: Item, isDuty: boolean): string {
  return counts(marker) || isDuty ? number : '';
}

/** Paragraphs and items under an item, in the order of the document. */
function partsOf({ body, children }: Item): (Paragraph | Item)[] {
  return [...body, ...children].toSorted((a, b) => a.from - b.from);
}

/** "Điều 3. … chịu trách nhiệm thi hành Quyết định này" orders nothing of its own. */
function isEnactment(text: string, { marker, words }: Item): boolean {
  return marker.kind === 'part' && /chịu trách nhiệm thi hành|có hiệu lực/iu.test(text.slice(words.from, words.to));
}

/** A short line without a full stop above other items is a heading. */
export function isTitle(text: string, { words, marker }: Item): boolean {
  const line = text.slice(words.from, words.to);
  return counts(marker) && line.length < 200 && !/[.;]\s*$/.test(line) && marker.rank < 6;
}
