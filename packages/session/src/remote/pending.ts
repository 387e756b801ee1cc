import type { Actor, Command } from '@kehoach/core';
import type { OutboxCommand, Rejection } from '../outbox/outbox.js';

/** A command that is not recorded: on its way, or refused and not yet seen to. */
export interface Pending {
  readonly id: string;
  readonly command: Command;
  readonly by: Actor;
  readonly standing: 'unsent' | 'refused';
  /** Why, where it is refused. */
  readonly rejection?: Rejection;
  /** It is gone when the page is closed: the browser keeps nothing. */
  readonly isOnlyHere?: true;
}

/** What is shown of a command in the outbox. */
export function pendingOf({ id, command, by, rejection, isOnlyHere }: OutboxCommand): Pending {
  const one = { id, command, by, ...(isOnlyHere && { isOnlyHere }) };
  return rejection === undefined ? { ...one, standing: 'unsent' } : { ...one, standing: 'refused', rejection };
}

/** Commands as a file, one a line: what a person takes along of what no server has recorded. */
export function unsentFile(commands: readonly OutboxCommand[]): string {
  return commands
    .map(({ id, command: { type, on, data }, by, basedOn, rejection }) =>
      JSON.stringify({ id, type, on, data, by, basedOn, rejection }),
    )
    .join('\n');
}
