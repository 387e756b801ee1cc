import { lettersIn } from '../outline/letters.js';
import { counts } from '../outline/marker.js';
import type { Item } from '../outline/outline.js';
import { readDuty } from '../unit/duty.js';
import type { Range } from '../words/range.js';
import { withHanded, type Handed } from './handed.js';
import { covering, whole, type ReadTask } from './read-task.js';
import { sentenceTask, withoutMark } from './sentence.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';
import type { UnitHeading } from './unit-heading.js';

/**
 * What stands on the line of a unit's heading, or in sentences below it: "1. Văn phòng Sở: Là đầu mối …". Nothing
 * where the duties are items of their own.
 */
export function dutiesOnLine(text: string, item: Item, { rest }: UnitHeading, handed: Handed): readonly ReadTask[] {
  const { children, body } = item;
  const hasMore = children.length + body.length > 0;
  const letters = rest === undefined || hasMore ? [] : lettersIn(text, rest);
  if (letters.length > 0) return letters.map((letter) => unitDuty(text, item, letter, handed));
  const own = [...(rest === undefined ? [] : [rest]), ...body.filter((part) => !isMember(text, part))];
  if (children.length === 0) return own.length === 0 ? [] : duties(text, item, handed, own);
  // "Là đầu mối tổng hợp, có nhiệm vụ:" leads to the duties below.
  const isOwn = rest !== undefined && !/:\s*$/.test(text.slice(rest.from, rest.to));
  return isOwn ? [unitDuty(text, item, rest, handed)] : [];
}

/** "Đội trưởng: Chánh Văn phòng Sở": who is in the unit. */
function isMember(text: string, { from, to }: Range): boolean {
  return tellingOf(text.slice(from, to)) === 'members';
}

/** Sentences below a unit's name: one duty; what has a time among several is a task of its own. */
function duties(text: string, item: Item, handed: Handed, all: readonly Range[]): ReadTask[] {
  if (all.length === 1) return [dutyOf(text, item, all, handed)];
  const dated = all.filter((part) => timeIn(text, part) !== undefined);
  const others = all.filter((part) => !dated.includes(part));
  return [
    ...(others.length > 0 ? [dutyOf(text, item, others, handed)] : []),
    ...dated.map((part) => unitDuty(text, item, part, handed)),
  ];
}

/** A duty of its own among those of a unit; one that has a time is a task. */
export function unitDuty(text: string, item: Item, place: Range, handed: Handed): ReadTask {
  const task = sentenceTask(text, place, item, '', true);
  if (task === undefined) return { ...dutyOf(text, item, [place], handed), place };
  return withHanded({ ...task, kind: task.period === undefined ? 'responsibility' : 'task' }, handed);
}

/** One responsibility of a unit: its first sentence is the title, the others its text. */
function dutyOf(text: string, item: Item, duties: readonly Range[], handed: Handed): ReadTask {
  const [first = item, ...others] = duties;
  const title = withoutMark(text, first);
  const period = duties.length === 1 ? timeIn(text, first) : undefined;
  const more = covering(others);
  const own = sentenceTask(text, first, item, item.number, true);
  return {
    number: counts(item.marker) ? item.number : '',
    section: item,
    // In the part that shares out duties it stays one, though it says when.
    kind: period !== undefined && item.section !== 'duty' ? 'task' : 'responsibility',
    title,
    place: whole(item),
    lead: handed.lead,
    coordinating: own?.coordinating ?? coordinatingIn(text, title, handed),
    ...(period && { period, isInSentence: true }),
    ...(more && { text: more }),
  };
}

/** Whom a unit's own words name to take part; else those of the line above. */
export function coordinatingIn(text: string, words: Range, handed: Handed): ReadTask['coordinating'] {
  const own = readDuty(text.slice(words.from, words.to), words.from, true).coordinating;
  return own.length > 0 ? own : handed.coordinating;
}
