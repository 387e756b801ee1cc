import type { Making } from '@kehoach/core';
import type { Paragraph, Row } from '../outline/block.js';
import type { TaskTable } from '../outline/task-table.js';
import { taskTable } from '../outline/columns.js';
import { tablesOf } from '../outline/row-cells.js';
import { counts } from '../outline/marker.js';
import type { Item, Outline } from '../outline/outline.js';
import { timeHeading } from '../outline/time-heading.js';
import { beginsWork } from '../unit/does.js';
import { asWork, handedAt, handedOn, handedToUnit, tellsMore, withHanded, type Handed } from './handed.js';
import { headingTime } from './heading-time.js';
import { InTurn } from './in-turn.js';
import type { LabelOwners, Ownership } from './label-owners.js';
import { isHandingLabels, labelledTask, unitsBeforeLabels, unitsOfOwnLabels } from './labelled.js';
import { isLoudTitle } from './loud-title.js';
import { closesWithTime, milestoneTasks, startsWithTime, stretchAt, type Stretch } from './milestones.js';
import {
  givesDuties,
  handedToRows,
  isDated,
  isLed,
  isSilent,
  ordersIn,
  ownLine,
  ownTask,
  stepsOf,
  taskOf,
} from './own-words.js';
import { readParagraph, titledTask } from './paragraph.js';
import { isEnactment, isTitle, isTitleOfGroups, partsOf, tellsBelow } from './parts.js';
import { covering, under, whole, type ReadTask } from './read-task.js';
import { dutyTasks } from './roster.js';
import { tableTasks } from './table.js';
import { tellingOf } from './telling.js';
import { dutiesOnLine } from './unit-duties.js';
import { unitHeading, type UnitHeading } from './unit-heading.js';
import { unitAndTime } from './visits.js';

/** Goes through the headings and items, each with what the lines above hand down to it. */
export class TaskReader {
  readonly #text: string;
  readonly #outline: Outline;
  readonly #owners: Ownership;
  readonly #labelItems: ReadonlySet<Item>;
  readonly #tasks: ReadTask[] = [];
  readonly #waiting = new InTurn();

  constructor(text: string, outline: Outline, { owners, labelItems }: LabelOwners) {
    this.#text = text;
    this.#outline = outline;
    this.#owners = owners;
    this.#labelItems = labelItems;
  }

  /** All tasks, in slices. */
  *read(handed: Handed | undefined): Making<readonly ReadTask[]> {
    this.#tables(this.#outline.rows, undefined, handed);
    for (const item of this.#outline.roots) this.#item(item, handed);
    yield* this.#waiting.all(this.#text.length);
    return this.#tasks;
  }

  #tables(rows: readonly Row[], section: Item | undefined, handed?: Handed): void {
    for (const each of tablesOf(rows)) {
      const table = taskTable(this.#text, each);
      if (table !== undefined) this.#waiting.add(each[0]?.from ?? 0, () => this.#table(table, section, handed));
    }
  }

  #holdsTasks(rows: readonly Row[]): boolean {
    return tablesOf(rows).some((each) => taskTable(this.#text, each) !== undefined);
  }

  *#table(table: TaskTable, section: Item | undefined, handed: Handed | undefined): Making<void> {
    for (const task of yield* tableTasks(this.#text, table, section)) this.#tasks.push(withHanded(task, handed));
  }

  #item(item: Item, handed: Handed | undefined): void {
    this.#waiting.add(item.from, () => {
      this.#itemNow(item, handed);
      return undefined;
    });
  }

  #itemNow(item: Item, handed: Handed | undefined): void {
    const text = this.#text;
    if (this.#labelItems.has(item)) return this.#further(item);
    // A form asks for all that labels may say.
    if (item.section === 'outline') return this.#ordersIn(item);
    if (this.#isLabelled(item, handed)) return undefined;
    if (isSilent(item)) return this.#ordersIn(item);
    if (isEnactment(text, item)) return this.#further(item);
    const turns = dutyTasks(text, item.words, item, item);
    if (turns.length > 0) return this.#push(item, turns);
    if (timeHeading(text, item.words) !== undefined) return this.#parts(item, handedAt(handed, item.words));
    const heading = unitHeading(text, item);
    const timed = heading && unitAndTime(text, item, heading);
    if (timed !== undefined) return this.#push(item, [timed]);
    if (this.#areSteps(item, handed)) return undefined;
    const line = ownLine(text, item);
    if (line !== undefined && /^giao\s/iu.test(text.slice(item.words.from, item.words.from + 6)))
      return this.#parts(item, handedOn(handed, { ...line, isDuty: givesDuties(text, item) }));
    const words = text.slice(item.words.from, item.words.to);
    if (tellingOf(words) !== undefined && !isDated(text, item.words))
      return this.#parts(item, line === undefined ? handed : handedOn(handed, line));
    if (heading !== undefined && this.#isUnit(item, heading, handed)) return undefined;
    if (handed === undefined && closesWithTime(text, item)) return this.#push(item, milestoneTasks(text, item));
    if (line !== undefined) return this.#parts(item, handedOn(handed, line));
    return handed === undefined ? this.#ofItself(item) : this.#ofHanded(item, handed);
  }

  /** What is ordered in a part that orders nothing of itself. */
  #ordersIn(item: Item): void {
    this.#tasks.push(...ordersIn(this.#text, item));
    this.#tables(item.rows, item);
    for (const child of item.children) this.#item(child, undefined);
  }

  /** A task of labels; or its labels hand a unit down to what stands below. */
  #isLabelled(item: Item, handed: Handed | undefined): boolean {
    const labels = this.#owners.get(item);
    if (labels === undefined) return false;
    if (isHandingLabels(this.#text, item, labels, this.#labelItems)) {
      const units = unitsOfOwnLabels(this.#text, labels);
      const lead = unitsBeforeLabels(this.#text, item, labels);
      const own = handedToUnit(this.#text, item, { ...units, lead }, handed);
      this.#parts(item, lead.length > 0 ? own : handedOn(handed, { ...units, isDuty: false }));
      return true;
    }
    const task = labelledTask(this.#text, item, labels);
    if (task === undefined) return false;
    this.#push(item, [withHanded(task, handed)]);
    return true;
  }

  /** An item that says itself who does it, or when. */
  #isWork(above: Item, item: Item, handed: Handed | undefined): boolean {
    return this.#owners.has(item) || isDated(this.#text, item.words) || isLed(this.#text, above, item.words, handed);
  }

  /** "Tháng 3: Tháng Thanh niên", or any line below which work stands that is none of its own. */
  #headsWork(item: Item, { isTheme, isWork }: Stretch, handed: Handed | undefined): boolean {
    if (isTheme) return partsOf(item).length > 0;
    const { children } = item;
    const deeds = children.filter(({ words }) => beginsWork(this.#text.slice(words.from, words.to)));
    return (
      (!isWork && deeds.length > 1 && deeds.length === children.length) ||
      children.some((child) => this.#isWork(item, child, handed)) ||
      item.body.some((part) => isLed(this.#text, item, part, handed))
    );
  }

  /** Steps that say when: one by one on a line, each on a line of its own below, or a stretch above what is done in it. */
  #areSteps(item: Item, handed: Handed | undefined): boolean {
    // Units behind its time are handed down with it.
    const above = ownLine(this.#text, item) === undefined ? headingTime(this.#text, item) : undefined;
    const stretch = above ? { period: above, isTheme: false, isWork: false } : stretchAt(this.#text, item.words);
    if (stretch !== undefined && this.#headsWork(item, stretch, handed)) {
      this.#parts(item, handedAt(handed, stretch.period));
      return true;
    }
    const hasSteps = item.children.filter(({ words }) => startsWithTime(this.#text, words)).length > 1;
    const steps = hasSteps ? [] : stepsOf(this.#text, item, handed);
    if (hasSteps) this.#parts(item, handed);
    else if (steps.length > 0) this.#push(item, steps);
    return hasSteps || steps.length > 0;
  }

  /** Neither labels nor a line above say who: a sentence of its own, or a heading. */
  #ofItself(item: Item): void {
    const hasMore = item.children.length > 0 || item.body.length > 0 || this.#holdsTasks(item.rows);
    const sentence = ownTask(this.#text, item, undefined);
    if (sentence === undefined || (hasMore && isLoudTitle(this.#text, item.words))) return this.#parts(item, undefined);
    const tells = tellsMore(this.#text.slice(item.words.from, item.words.to));
    if (tells) return this.#push(item, [{ ...sentence, place: whole(item) }]);
    if (!isTitle(this.#text, item) || !hasMore) {
      this.#withApart(item, sentence, undefined);
      return undefined;
    }
    const { lead, coordinating } = sentence;
    if (lead.length === 0 || (item.rows.length > 0 && isTitleOfGroups(this.#text, item.words)))
      return this.#parts(item, undefined);
    const titled = titledTask(this.#text, item, { lead, coordinating, isDuty: false });
    if (titled !== undefined) return this.#push(item, [titled]);
    // "2. Phòng Khai thác mở lớp lái tàu", and below it more of the same work, or work for itself.
    return this.#ofHanded(item, { lead, coordinating, isDuty: false });
  }

  /** Under a line that hands work down: each item is a task, unless it is the heading of some. */
  #ofHanded(item: Item, handed: Handed): void {
    const below = under(item).filter((part) => isDated(this.#text, part) || isLed(this.#text, item, part, handed));
    const isHeading = isTitle(this.#text, item) && item.children.some(({ marker }) => counts(marker));
    const isOwn = isDated(this.#text, item.words) || isLed(this.#text, item, item.words, handed);
    if (isHeading || (below.length > 0 && !isOwn)) return this.#parts(item, handed);
    const task = ownTask(this.#text, item, handed) ?? taskOf(this.#text, item, handed);
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
    return isClosing || isDated(this.#text, part) || isLed(this.#text, item, part, handed);
  }

  /** What stands under an item, in order: a line among it hands its units down to what follows. */
  #parts(item: Item, above: Handed | undefined): void {
    const time = headingTime(this.#text, item);
    const handed = time === undefined ? above : handedAt(above, time);
    this.#tables(item.rows, item, handedToRows(this.#text, item, handed));
    const titled = titledTask(this.#text, item, handed);
    if (titled !== undefined) {
      this.#tasks.push(titled);
      return;
    }
    let [current, isAbout] = [handed, false];
    for (const part of partsOf(item)) {
      if (!('words' in part)) {
        isAbout = tellsBelow(this.#text, part);
        current = this.#paragraph(item, part, current);
      } else if (!isAbout || counts(part.marker) || isDated(this.#text, part.words)) this.#item(part, current);
    }
  }

  /** A paragraph without a mark; gives what it hands down. */
  #paragraph(item: Item, part: Paragraph, handed: Handed | undefined): Handed | undefined {
    const turns = dutyTasks(this.#text, part, item, part);
    this.#tasks.push(...turns);
    if (turns.length > 0) return handed;
    const read = readParagraph(this.#text, item, part, handed);
    if (read.task !== undefined) this.#tasks.push(read.task);
    return read.handed;
  }

  /**
   * "1. Văn phòng Sở" with its duties below it, or "1. Văn phòng Sở: Là đầu mối …". One duty is told with its
   * unit; of several each is a duty of the unit, and one that has a time is a task.
   */
  #isUnit(item: Item, heading: UnitHeading, above: Handed | undefined): boolean {
    const handed = handedToUnit(this.#text, item, heading, above);
    if (heading.rest === undefined && partsOf(item).length + item.rows.length === 0) return false;
    for (const duty of dutiesOnLine(this.#text, item, heading, handed)) this.#tasks.push(asWork(duty, handed));
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
