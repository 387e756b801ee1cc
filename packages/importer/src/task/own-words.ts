import { silentParts } from '../outline/section.js';
import type { Item } from '../outline/outline.js';
import { sentencesIn } from '../words/sentences.js';
import type { Range } from '../words/range.js';
import { handedOn, handingEnd, handingLine, withHanded, type Handed } from './handed.js';
import { milestoneTasks, startsWithTime } from './milestones.js';
import { isOrderIn, orderingVerb } from './order.js';
import { numberOf } from './parts.js';
import type { ReadTask } from './read-task.js';
import { isAmongOrders, sentenceTask, withoutMark } from './sentence.js';
import { timeIn } from './time-in.js';
import { coordinatingIn } from './unit-duties.js';

/** Whether words say when. */
export function isDated(text: string, range: Range): boolean {
  return timeIn(text, range) !== undefined;
}

/** Whether words name who leads. */
export function isLed(text: string, item: Item, part: Range, handed: Handed | undefined): boolean {
  return (sentenceTask(text, part, item, '', handed !== undefined)?.lead.length ?? 0) > 0;
}

/** The task that an item's own words are; nothing where they name neither who nor when. */
export function ownTask(text: string, item: Item, handed: Handed | undefined): ReadTask | undefined {
  const task = sentenceTask(text, item.words, item, '', handed !== undefined && !asksOthers(text, item, handed));
  if (task === undefined) return undefined;
  const isDuty = handed?.isDuty === true && task.period === undefined;
  const kind = isDuty ? 'responsibility' : handed?.isDuty === true ? 'task' : task.kind;
  return { ...task, kind, number: numberOf(item, isDuty) };
}

/** "1. Đề nghị Sở Y tế cử bác sĩ", in a letter that asks all of them: whom it asks here. */
function asksOthers(text: string, { parent, words }: Item, { isDuty }: Handed): boolean {
  return !isDuty && parent === undefined && orderingVerb(text.slice(words.from, words.to)) !== undefined;
}

/** The task that an item is by what stands above it, where its own words name neither. */
export function taskOf(text: string, item: Item, handed: Handed): ReadTask {
  return {
    number: numberOf(item, handed.isDuty),
    section: item,
    kind: handed.isDuty ? 'responsibility' : 'task',
    title: withoutMark(text, item.words),
    place: item,
    lead: [],
    coordinating: coordinatingIn(text, item.words, handed),
  };
}

/** The milestones that an item's own words are. */
export function stepsOf(text: string, item: Item, handed: Handed | undefined): ReadTask[] {
  if (item.section !== 'schedule' && !startsWithTime(text, item.words)) return [];
  return milestoneTasks(text, item).map((step) => withHanded(step, handed));
}

/** What an item hands down by its own words. */
export function ownLine(text: string, item: Item): Handed | undefined {
  if (item.children.length === 0 && item.rows.length === 0) return undefined;
  return handingLine(text, item.words) ?? handingEnd(text, item);
}

/** "2. Giao Văn phòng Sở:" in the part that shares out duties, beside units that are told theirs. */
export function givesDuties(text: string, item: Item): boolean {
  return item.section === 'duty' && !isAmongOrders(text, item);
}

/** "Giao Phòng Hạ tầng chủ trì các việc sau:" above a table. */
export function handedToRows(
  text: string,
  { body, rows: [first] }: Item,
  handed: Handed | undefined,
): Handed | undefined {
  const lines = body.filter(({ from }) => first !== undefined && from < first.from);
  const line = lines.map((part) => handingLine(text, part)).findLast((each) => each !== undefined);
  return line === undefined ? handed : handedOn(handed, line);
}

const silent: ReadonlySet<string> = new Set(silentParts);

/** Whether an item stands in a part that orders nothing of itself. */
export function isSilent({ section }: Item): boolean {
  return silent.has(section ?? '');
}

/** What is ordered all the same in a part that orders nothing of itself. */
export function ordersIn(text: string, item: Item): ReadTask[] {
  const { section = '', words, body } = item;
  return [words, ...body].flatMap((part) => {
    const number = part === words ? numberOf(item, false) : '';
    return sentencesIn(text, part).flatMap((sentence) =>
      isOrderIn(text, sentence, section) ? (sentenceTask(text, sentence, item, number) ?? []) : [],
    );
  });
}
