import type { CivilDate, Command, Status, TaskId } from '@kehoach/core';
import type { Sent } from '@kehoach/session';

const crossing = { bubbles: true, composed: true } as const;

/** The reader chose a task, or closed the one that was open. */
export class TaskSelectEvent extends Event {
  static readonly type = 'kh-task-select';
  readonly taskId: TaskId | undefined;

  constructor(taskId: TaskId | undefined) {
    super(TaskSelectEvent.type, crossing);
    this.taskId = taskId;
  }
}

/** The reader wants only the tasks with a status, or all again. */
export class StatusFilterEvent extends Event {
  static readonly type = 'kh-status-filter';
  readonly status: Status | undefined;

  constructor(status: Status | undefined) {
    super(StatusFilterEvent.type, crossing);
    this.status = status;
  }
}

/** The reader set the page back to a day, or to today again. */
export class AsOfEvent extends Event {
  static readonly type = 'kh-as-of-change';
  readonly day: CivilDate | undefined;

  constructor(day: CivilDate | undefined) {
    super(AsOfEvent.type, crossing);
    this.day = day;
  }
}

/**
 * Somebody wants something recorded. The `kh-plan` around decides and answers in `outcome`; a page
 * that cancels the event, from wherever it listens, keeps it from being recorded and may answer itself.
 */
export class CommandEvent extends Event {
  static readonly type = 'kh-command';
  readonly command: Command;
  /** What is recorded with it, or not at all. */
  readonly more: readonly Command[];
  /** Id of a refused command in whose place this one stands. */
  readonly replaces: string | undefined;
  /** What came of it; of one that was held back, nothing. */
  outcome: Promise<Sent | undefined> | undefined;

  constructor(command: Command, replaces?: string, more: readonly Command[] = []) {
    super(CommandEvent.type, { ...crossing, cancelable: true });
    this.command = command;
    this.more = more;
    this.replaces = replaces;
  }
}

/** Promises an answer at once, and decides when every listener has been asked: the last may still cancel the event. */
export function answer(event: CommandEvent, send: (command: Command) => Promise<Sent>): void {
  event.outcome ??= Promise.resolve().then(() => (event.defaultPrevented ? undefined : send(event.command)));
}
