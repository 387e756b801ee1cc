import type { Actor, Command } from '@kehoach/core';
import type { OutboxCommand, Rejection } from '../outbox/outbox.js';

/** What a person gave at once and no server has recorded: on its way, or refused and not yet seen to. */
export interface Pending {
  readonly id: string;
  readonly command: Command;
  /** What was given with it: recorded together, or not at all. */
  readonly more?: readonly Command[];
  readonly by: Actor;
  readonly standing: 'unsent' | 'refused';
  /** Why, where it is refused. */
  readonly rejection?: Rejection;
  /** It is gone when the page is closed: the browser keeps nothing. */
  readonly isOnlyHere?: true;
}

/** What is shown of the outbox: what was given together as one. */
export function pendingIn(commands: readonly OutboxCommand[]): readonly Pending[] {
  const together = new Map<string, OutboxCommand[]>();
  for (const one of commands) {
    const key = one.group ?? one.id;
    together.set(key, [...(together.get(key) ?? []), one]);
  }
  return [...together.values()].map(([first, ...more]) => pendingOf(first as OutboxCommand, more));
}

/** What is shown of a command in the outbox, and of those that were given with it. */
export function pendingOf(first: OutboxCommand, more: readonly OutboxCommand[] = []): Pending {
  const { id, command, by, isOnlyHere } = first;
  const one = {
    id,
    command,
    ...(more.length > 0 && { more: more.map((each) => each.command) }),
    by,
    ...(isOnlyHere && { isOnlyHere }),
  };
  const reasons = [first, ...more].flatMap(({ rejection }) => rejection ?? []);
  // Of those that are refused together one says why.
  const reason = reasons.find(({ refusal }) => refusal?.code !== 'not-together') ?? reasons[0];
  return reason === undefined ? { ...one, standing: 'unsent' } : { ...one, standing: 'refused', rejection: reason };
}

/** Commands as a file, one a line: what a person takes along of what no server has recorded. */
export function unsentFile(commands: readonly OutboxCommand[]): string {
  return commands
    .map(({ id, command: { type, on, data }, by, basedOn, rejection }) =>
      JSON.stringify({ id, type, on, data, by, basedOn, rejection }),
    )
    .join('\n');
}
