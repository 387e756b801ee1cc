import type { Column } from '../outline/column.js';
import type { TaskTable } from '../outline/task-table.js';
import { trimmed, type Range } from '../words/range.js';
import type { ReadTask } from './read-task.js';
import { timeIn } from './time-in.js';

/** Where one of these stands, it counts the row as one, or says when. */
const counted: ReadonlySet<Column> = new Set(['number', 'period', 'start', 'due', 'product']);

/**
 * The tasks that a row is: one, or in a table of units each of the bullets beside a unit ("Trạm Y tế | - Phun thuốc; -
 * Phát tờ rơi").
 *
 * @param content the cell that says what is done
 */
export function tasksOfRow(text: string, task: ReadTask, content: Range, { columns }: TaskTable): ReadTask[] {
  const bullets = columns.some((column) => counted.has(column)) ? [] : bulletsIn(text, content);
  if (bullets.length < 2) return [task];
  return bullets.map((title) => {
    const { text: _, period: above, periodSaid, ...own } = task;
    const period = timeIn(text, title);
    // What the row says of all of it: the month that its column is of.
    const said = above === undefined || periodSaid === undefined ? {} : { period: above, periodSaid };
    const time = period === undefined ? said : { period, isInSentence: true };
    return { ...own, ...time, number: '', title, place: title };
  });
}

/** "- A; - B", or each on a line of its own. */
function bulletsIn(text: string, { from, to }: Range): Range[] {
  const words = text.slice(from, to);
  const starts = [...words.matchAll(/(?:^|[;.]\s+|\n\s*)[-–+•*]\s+/gu)].map(({ index, 0: sign }) => ({
    index,
    end: index + sign.length,
  }));
  if (starts[0]?.index !== 0) return [];
  return starts.map(({ end }, at) =>
    trimmed(text, { from: from + end, to: from + (starts[at + 1]?.index ?? words.length) }),
  );
}
