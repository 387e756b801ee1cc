import type { CommandType } from '@kehoach/core';
import { draftKeyOf } from '../shared/drafts-left.js';
import { inSession } from '../shared/in-session.js';
import { keyOf } from './about.js';
import type { Form } from './form.js';
import type { Values } from './fields.js';

/** What somebody began to fill in. */
export interface Draft {
  readonly command: CommandType;
  readonly values: Values;
}

/** Whose draft it is, and of what. */
export type DraftOf = Pick<Form, 'planId' | 'actorId' | 'unit' | 'about'>;

/** All that was begun of one thing, by command; the last one was begun last. */
type Begun = readonly Draft[];

/**
 * Keeps what was begun, of each command by itself, until it is recorded or given up: over a reload, in this tab alone,
 * so that neither two tabs nor two people at one computer get in each other's way.
 *
 * @returns whether the browser keeps it
 */
export function keepDraft(of: DraftOf, draft: Draft): boolean {
  return keepAll(of, [...others(of, draft.command), draft]);
}

/** What was begun of it and never ended, of that command or of the one that was begun last, if anything. */
export function draftOf(of: DraftOf, command?: CommandType): Draft | undefined {
  return begunOf(of).findLast((draft) => command === undefined || draft.command === command);
}

/** It was recorded, or is wanted no more. */
export function dropDraft(of: DraftOf, command: CommandType): void {
  keepAll(of, others(of, command));
}

function others(of: DraftOf, command: CommandType): Begun {
  return begunOf(of).filter((draft) => draft.command !== command);
}

function begunOf(of: DraftOf): Begun {
  let begun: Begun = [];
  inSession((storage) => (begun = begunFrom(storage.getItem(keyFor(of)))));
  return begun;
}

function keepAll(of: DraftOf, begun: Begun): boolean {
  return inSession((storage) => {
    if (begun.length === 0) storage.removeItem(keyFor(of));
    else storage.setItem(keyFor(of), JSON.stringify(begun));
  });
}

function keyFor({ planId, about, ...person }: DraftOf): string {
  return `${draftKeyOf(person.actorId, person.unit)}${JSON.stringify([planId, keyOf(about)])}`;
}

/** What another version left there is none. */
function begunFrom(text: string | null): Begun {
  const found: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(found) ? found.filter(isDraft) : [];
}

function isDraft(found: Partial<Draft> | null): found is Draft {
  const { command, values } = found ?? {};
  return (
    typeof command === 'string' &&
    typeof values === 'object' &&
    Object.values(values).every((value) => typeof value === 'string')
  );
}
