import type { TaskId } from '@kehoach/core';
import type { Pending } from '@kehoach/session';

/** The task that a command is about. */
export function taskIdOf({ command: { data } }: Pending): TaskId | undefined {
  return 'taskId' in data && typeof data.taskId === 'string' ? data.taskId : undefined;
}
