import type { CommandType } from '@kehoach/core';
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

const prefix = 'kehoach.draft ';

/**
 * Keeps what was begun until it is recorded or given up: over a reload, in this tab alone, so that neither two tabs
 * nor two people at one computer get in each other's way.
 *
 * @returns whether the browser keeps it
 */
export function keepDraft(of: DraftOf, draft: Draft): boolean {
  return inSession((storage) => storage.setItem(keyFor(of), JSON.stringify(draft)));
}

/** What was begun of it and never ended, if anything. */
export function draftOf(of: DraftOf): Draft | undefined {
  let draft: Draft | undefined;
  inSession((storage) => (draft = draftFrom(storage.getItem(keyFor(of)))));
  return draft;
}

/** It was recorded, or is wanted no more. */
export function dropDraft(of: DraftOf): void {
  inSession((storage) => storage.removeItem(keyFor(of)));
}

/** What others began goes once somebody else sits at the page, or nobody. */
export function keepDraftsOf(person: Pick<DraftOf, 'actorId' | 'unit'> | undefined): void {
  const own = person && prefix + whose(person);
  inSession((storage) => {
    for (let at = storage.length - 1; at >= 0; at -= 1) {
      const key = storage.key(at) ?? '';
      if (key.startsWith(prefix) && (own === undefined || !key.startsWith(own))) storage.removeItem(key);
    }
  });
}

function keyFor({ planId, about, ...person }: DraftOf): string {
  return `${prefix}${whose(person)}${JSON.stringify([planId, keyOf(about)])}`;
}

function whose({ actorId, unit }: Pick<DraftOf, 'actorId' | 'unit'>): string {
  return JSON.stringify([actorId, unit]);
}

/** What another version left there is none. */
function draftFrom(text: string | null): Draft | undefined {
  const { command, values } = JSON.parse(text ?? '{}') as Partial<Draft>;
  const isDraft =
    typeof command === 'string' && Object.values(values ?? '').every((value) => typeof value === 'string');
  return isDraft && values !== undefined ? { command, values } : undefined;
}
