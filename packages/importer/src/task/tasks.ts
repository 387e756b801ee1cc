import type { Outline } from '../outline/outline.js';
import { inOrder, type Range } from '../words/range.js';
import { withOrdersBeside } from './beside.js';
import { introductionIn } from './introduction.js';
import { openTasks } from './open-tasks.js';
import type { ReadTask } from './read-task.js';
import { withRelativeTime } from './relative-time.js';
import { restTasks } from './rest.js';
import { TaskReader } from './task-reader.js';

/**
 * The tasks of a plan in its order, in whatever layout it gives them.
 *
 * @param introduction the paragraphs between the title and the first number
 */
export function tasksIn(text: string, outline: Outline, introduction: readonly Range[]): ReadTask[] {
  const { tasks: first, handed } = introductionIn(text, introduction);
  const read = new TaskReader(text, outline).read(handed).flatMap((task) => withOrdersBeside(text, task));
  const placed = inOrder([...first, ...read]);
  const rest = restTasks(text, outline, introduction, placed).flatMap((task) => withOrdersBeside(text, task));
  const tasks = inOrder([...placed, ...rest]);
  return inOrder([...tasks, ...openTasks(text, outline, tasks)]).map((task) => withRelativeTime(text, task));
}
