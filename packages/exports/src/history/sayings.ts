import { tasksIn, type Plan, type RecordedEvent, type Task } from '@kehoach/core';

/** An entry that stands, and the task of which it speaks. */
export interface ToldEntry {
  readonly entry: RecordedEvent;
  readonly task?: Task;
}

/**
 * All that was said in a plan and stands, newest first. It is read from the plan alone, so that of one without names
 * of persons nothing more is told than it holds.
 *
 * @param keep of which tasks; without it of the whole plan
 */
export function sayingsOf(plan: Plan, keep?: (task: Task) => boolean): readonly ToldEntry[] {
  const told: ToldEntry[] = [];
  for (const task of tasksIn(plan.tasks))
    if (keep === undefined || keep(task)) for (const entry of task.said) told.push({ entry, task });
  if (keep === undefined) for (const entry of besideTasks(plan)) told.push({ entry });
  // A succession is said of each unit that it ends.
  const byVersion = new Map(told.map((each) => [each.entry.version, each]));
  return [...byVersion.values()].sort((one, other) => newestFirst(one.entry, other.entry));
}

function* besideTasks(plan: Plan): Generator<RecordedEvent> {
  const things = [
    ...plan.sections,
    ...plan.targets,
    ...plan.campaigns,
    ...plan.nominations,
    ...Object.values(plan.units),
  ];
  for (const { said } of things) yield* said;
  // What a report says of a task stands with the task.
  for (const { said, taskId } of plan.reports) if (taskId === undefined) yield* said;
  yield* plan.said;
  yield* plan.guidance;
}

function newestFirst(one: RecordedEvent, other: RecordedEvent): number {
  return one.occurredOn === other.occurredOn ? other.version - one.version : one.occurredOn < other.occurredOn ? 1 : -1;
}
