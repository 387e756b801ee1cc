import { fold } from '../words/fold.js';
import type { ReadTask } from './read-task.js';

/** Fewer words are too few to tell that two titles are one. */
const fewest = 3;
/** Of the words of both this share stands in each. */
const alike = 0.8;

/**
 * Work that stands in the prose and again in a table that shares it out is one task: that of the prose, with who, when
 * and what comes of it from the row. Where both say who or when and not the same, it stays two.
 *
 * @param tasks in order
 */
export function joinedWithRows(text: string, tasks: readonly ReadTask[]): readonly ReadTask[] {
  const rows = tasks.filter(isRow);
  const prose = tasks.filter((task) => !isRow(task) && task.kind === 'task');
  if (rows.length === 0 || prose.length === 0) return tasks;
  const [titles, others] = [byFirstWord(text, prose), byFirstWord(text, rows)];
  const joined = new Map<ReadTask, ReadTask>();
  for (const [word, mine] of titles) {
    const theirs = others.get(word) ?? [];
    if (mine.length > mostAlike || theirs.length > mostAlike) continue;
    for (const one of mine) {
      const [other, ...more] = theirs.filter(({ words }) => areAlike(one.words, words));
      const isOnly = mine.every((each) => each === one || !areAlike(each.words, other?.words));
      if (other !== undefined && more.length === 0 && isOnly && agree(text, one.task, other.task))
        joined.set(one.task, other.task);
    }
  }
  const taken = new Set(joined.values());
  return tasks.filter((task) => !taken.has(task)).map((task) => together(task, joined.get(task)));
}

/** Of so many that begin with one word none is looked for. */
const mostAlike = 60;

interface Titled {
  readonly task: ReadTask;
  readonly words: ReadonlySet<string>;
}

function byFirstWord(text: string, tasks: readonly ReadTask[]): ReadonlyMap<string, readonly Titled[]> {
  const groups = new Map<string, Titled[]>();
  for (const task of tasks) {
    const words = titleWords(text, task);
    const [first = ''] = words;
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [{ task, words }]);
    else group.push({ task, words });
  }
  return groups;
}

function isRow({ place }: ReadTask): boolean {
  return 'cells' in place;
}

/** The words of a title; that work is to be done says nothing of which. */
function titleWords(text: string, { title }: ReadTask): ReadonlySet<string> {
  const words = text.slice(title.from, title.to).replace(/^(?:tổ chức|triển khai|thực hiện|tiến hành)\s/iu, '');
  return new Set(
    fold(words)
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== ''),
  );
}

/** The same words, or so many that both say the same; or all of one title among the first words of the other. */
function areAlike(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  const [short, long] = one.size < other.size ? [one, other] : [other, one];
  if (short.size < fewest) return false;
  const first = [...long].slice(0, short.size);
  if (first.every((word) => short.has(word))) return true;
  const both = [...short].filter((word) => long.has(word)).length;
  return both / (short.size + long.size - both) >= alike;
}

/** Whether neither says who or when where the other says so in other words. */
function agree(text: string, task: ReadTask, row: ReadTask): boolean {
  const said = ({ period }: ReadTask): string => (period === undefined ? '' : fold(text.slice(period.from, period.to)));
  const names = ({ lead }: ReadTask): string =>
    lead
      .map(({ name }) => fold(name))
      .toSorted()
      .join(';');
  const [[when, other], [who, others]] = [
    [said(task), said(row)],
    [names(task), names(row)],
  ];
  return (when === '' || other === '' || when === other) && (who === '' || others === '' || who === others);
}

function together(task: ReadTask, row: ReadTask | undefined): ReadTask {
  if (row === undefined) return task;
  const { lead, coordinating, products } = row;
  return {
    ...task,
    ...(task.period === undefined && timeOf(row)),
    ...(products && task.products === undefined && { products }),
    lead: task.lead.length > 0 ? task.lead : lead,
    coordinating: task.coordinating.length > 0 ? task.coordinating : coordinating,
  };
}

/** All that a row says of its time. */
function timeOf({ period, periodSaid, periodEnd, bound, day, isInSentence }: ReadTask): Partial<ReadTask> {
  return {
    ...(period && { period }),
    ...(periodSaid !== undefined && { periodSaid }),
    ...(periodEnd && { periodEnd }),
    ...(bound && { bound }),
    ...(day && { day }),
    ...(isInSentence !== undefined && { isInSentence }),
  };
}
