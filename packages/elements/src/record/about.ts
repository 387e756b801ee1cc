import type { TaskId } from '@kehoach/core';

/** What a form can be about, beside one task and one nomination. */
export const subjects = ['plan', 'units', 'targets', 'emulation', 'answers'] as const;

/** @see subjects */
export type Subject = (typeof subjects)[number];

/** What a form is about. */
export type About =
  | { readonly kind: 'task'; readonly id: TaskId }
  | { readonly kind: 'nomination'; readonly id: string }
  | { readonly kind: Subject; readonly id: '' };

/** Names what a form is about, as a key. */
export function keyOf({ kind, id }: About): string {
  return `${kind} ${id}`;
}

/** The subject of that name, if it is one. */
export function subjectFrom(name: string | undefined): Subject | undefined {
  return subjects.find((subject) => subject === name);
}

/** Whether both are the same. */
export function isSameAbout(one: About, other: About): boolean {
  return one.kind === other.kind && one.id === other.id;
}
