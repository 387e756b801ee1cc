import type { Row } from '../outline/blocks.js';
import { tablesOf, taskTable } from '../outline/columns.js';
import { counts } from '../outline/marker.js';
import type { Item, Outline } from '../outline/outline.js';
import { readDuty } from '../unit/duty.js';
import { closesWithTime, handedDown, milestoneTasks, sentenceTask, startsWithTime, unitDuties } from './duties.js';
import { labelledTask, labelOwners } from './labelled.js';
import { whole, type ReadTask } from './read-task.js';
import { tableTasks } from './table.js';
import { inOrder } from '../words/range.js';

/** Parts of a plan that order no work. */
const silent = new Set(['purpose', 'requirement', 'purpose-and-requirement', 'target', 'funding', 'background']);

/** The tasks of a plan in its order, in whatever layout it gives them. */
export function tasksIn(text: string, outline: Outline): ReadTask[] {
  const { owners, labelItems } = labelOwners(text, outline);
  const tasks = tablesOf(outline.rows).flatMap((rows) => tasksOfTable(text, rows, undefined));
  const done = new Set<Item>(labelItems);
  for (const item of outline.items) {
    for (const rows of tablesOf(item.rows)) for (const task of tasksOfTable(text, rows, item)) tasks.push(task);
    if (done.has(item)) continue;
    const labels = owners.get(item);
    const labelled = labels && labelledTask(text, item, labels);
    if (labelled !== undefined) {
      tasks.push(labelled);
      markDone(item, done, owners);
      continue;
    }
    if (silent.has(item.section ?? '')) continue;
    const found = tasksOfItem(text, item);
    tasks.push(...found);
    if (found.length > 0) markDone(item, done, owners);
    const mayOrder = item.section === 'duty' && found.length === 0;
    if (item.section === 'report' || item.section === 'schedule' || mayOrder) tasks.push(...bodyTasks(text, item));
  }
  const ordered = inOrder(tasks);
  // Where nothing else orders work, the numbered items are it, and wait for who and when.
  const isOrdered = ordered.some(({ kind }) => kind === 'task');
  return isOrdered ? ordered : inOrder([...ordered, ...openTasks(text, outline, ordered)]);
}

function tasksOfTable(text: string, rows: readonly Row[], section: Item | undefined): ReadTask[] {
  const table = taskTable(text, rows);
  return table === undefined ? [] : tableTasks(text, table, section);
}

function tasksOfItem(text: string, item: Item): ReadTask[] {
  const hasMore = item.children.length > 0 || item.body.length > 0;
  // "Điều 3. … chịu trách nhiệm thi hành Quyết định này" orders nothing of its own.
  if (
    item.marker.kind === 'part' &&
    /chịu trách nhiệm thi hành|có hiệu lực/iu.test(text.slice(item.words.from, item.words.to))
  )
    return [];
  if (item.section === 'schedule' || startsWithTime(text, item.words)) {
    const steps = milestoneTasks(text, item);
    if (steps.length > 0) return steps;
  }
  const handed = handedDown(text, item);
  if (handed.length > 0 && /^giao\s/iu.test(text.slice(item.words.from, item.words.from + 6))) return handed;
  const duties = unitDuties(text, item);
  if (duties.length > 0) return duties;
  if (closesWithTime(text, item)) return milestoneTasks(text, item);
  if (handed.length > 0) return handed;
  if (isTitle(text, item) && hasMore) return [];
  const sentence = sentenceTask(text, item.words, item, counts(item.marker) ? item.number : '');
  return sentence === undefined ? [] : [{ ...sentence, place: { from: item.from, to: item.to } }];
}

/** A short line without a full stop above other items is a heading. */
function isTitle(text: string, { words, marker }: Item): boolean {
  const line = text.slice(words.from, words.to);
  return counts(marker) && line.length < 200 && !/[.;]\s*$/.test(line) && marker.rank < 6;
}

function bodyTasks(text: string, item: Item): ReadTask[] {
  return item.body.flatMap((paragraph) => {
    const task = sentenceTask(text, paragraph, item, '');
    return task?.period === undefined ? [] : [task];
  });
}

function markDone(item: Item, done: Set<Item>, owners: ReadonlyMap<Item, unknown>): void {
  for (const child of item.children) {
    if (owners.has(child)) continue;
    done.add(child);
    markDone(child, done, owners);
  }
}

function openTasks(text: string, { items }: Outline, known: readonly ReadTask[]): ReadTask[] {
  const taken = new Set(known.map(({ section }) => section));
  const isOpen = (item: Item): boolean =>
    (item.section === 'task' || item.section === undefined) &&
    counts(item.marker) &&
    item.marker.rank >= 2 &&
    item.marker.rank < 6;
  return items
    .filter((item) => isOpen(item) && !taken.has(item) && !item.children.some(isOpen))
    .map((item) => ({
      number: item.number,
      section: item,
      kind: 'task' as const,
      title: item.words,
      place: whole(item),
      lead: [],
      coordinating: readDuty(text.slice(item.words.from, item.words.to), item.words.from).coordinating,
    }));
}
