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
}

/** What is shown of a command in the outbox. */
export function pendingOf({ id, command, by, rejection }: OutboxCommand): Pending {
  if (rejection === undefined) return { id, command, by, standing: 'unsent' };
  return { id, command, by, standing: 'refused', rejection };
}
