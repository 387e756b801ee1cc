import { mapping, partOf, type Making } from '@kehoach/core';
import type { Outline } from '../outline/outline.js';
import type { NamedUnit } from '../unit/named-unit.js';
import { knownNames, wholeUnit } from '../unit/other-end.js';
import { inOrder, type Range } from '../words/range.js';
import { withThoseAbove } from './as-above.js';
import { withOrdersBeside } from './beside.js';
import { introductionIn } from './introduction.js';
import { withReferences } from './by-reference.js';
import { labelOwners } from './label-owners.js';
import { openTasks } from './open-tasks.js';
import { spokenText, withLoudNames } from './loud-text.js';
import type { ReadTask } from './read-task.js';
import { withRelativeTime } from './relative-time.js';
import { restTasks } from './rest.js';
import { joinedWithRows } from './said-twice.js';
import { TaskReader } from './task-reader.js';

/**
 * The tasks of a plan in its order, in whatever layout it gives them; in slices.
 *
 * @param introduction the paragraphs between the title and the first number
 */
export function* tasksIn(document: string, outline: Outline, introduction: readonly Range[]): Making<ReadTask[]> {
  const text = spokenText(document, outline);
  const { tasks: first, handed } = introductionIn(text, introduction);
  const owners = yield* partOf(labelOwners(text, outline), 0, 0.1);
  const read = yield* partOf(new TaskReader(text, outline, owners).read(handed), 0.1, 0.8);
  const all = yield* partOf(
    mapping(read, (task) => withOrdersBeside(text, task)),
    0.8,
    0.9,
  );
  const placed = inOrder([...first, ...all.flat()]);
  const rest = restTasks(text, outline, introduction, placed).flatMap((task) => withOrdersBeside(text, task));
  yield 0.95;
  const tasks = inOrder([...placed, ...rest]);
  const open = [...tasks, ...openTasks(text, outline, tasks)];
  const joined = withThoseAbove(text, inOrder(joinedWithRows(text, inOrder(open))));
  const known = inOrder(withReferences(text, outline, joined));
  const names = knownNames(
    text,
    known.flatMap(({ lead, coordinating }) => [...lead, ...coordinating]),
  );
  const whole = (units: readonly NamedUnit[]): NamedUnit[] => units.map((unit) => wholeUnit(text, unit, names));
  return known
    .map((task) => withRelativeTime(text, { ...task, lead: whole(task.lead), coordinating: whole(task.coordinating) }))
    .map((task) => (text === document ? task : withLoudNames(document, task)));
}
