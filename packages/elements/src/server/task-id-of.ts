import type { Command, TaskId } from '@kehoach/core';
import type { Pending } from '@kehoach/session';

/** The task that a command is about. */
export function taskIdOf({ data }: Command): TaskId | undefined {
  return 'taskId' in data && typeof data.taskId === 'string' ? data.taskId : undefined;
}

/** All that was given together. */
export function commandsIn({ command, more = [] }: Pending): readonly Command[] {
  return [command, ...more];
}

/** Whether anything of what waits is about a task. */
export function isAboutTask(pending: Pending, taskId: TaskId): boolean {
  return commandsIn(pending).some((command) => taskIdOf(command) === taskId);
}
