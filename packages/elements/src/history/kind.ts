import type { EventType } from '@kehoach/core';
import { html, type TemplateResult } from 'lit';

/** What an entry is about, in a few kinds: each has a drawing, and a reader can ask for one of them. */
export const entryKinds = [
  'progress',
  'done',
  'product',
  'reminder',
  'obstacle',
  'extension',
  'award',
  'plan',
  'returned',
] as const;

/** @see entryKinds */
export type EntryKind = (typeof entryKinds)[number];

/** The kind of an entry; what runs the plan is one. */
export function kindOf(type: EventType): EntryKind {
  return kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'plan';
}

/** In this order: the first that fits. */
const kinds: readonly (readonly [RegExp, EntryKind])[] = [
  [/Withdrawn|Returned/, 'returned'],
  [/^TaskCompleted/, 'done'],
  [/^Task(Started|Progressed|Resumed)|TargetMeasured/, 'progress'],
  [/^(Product|Report)/, 'product'],
  [/^(Reminder|Guidance)/, 'reminder'],
  [/^(Obstacle|TaskSuspended)/, 'obstacle'],
  [/^Extension/, 'extension'],
  [/^(Award|Nomination|Emulation)/, 'award'],
];

/** Shapes of 16 by 16. */
const shapes: Readonly<Record<EntryKind, string>> = {
  progress: 'M2 13.5h12M4 11V9M8 11V6M12 11V3',
  done: 'M14 8A6 6 0 1 1 8 2M5.5 7.5 8 10l6-6.5',
  product: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  reminder: 'M3.5 11.5h9c-1-1-1.3-2-1.3-4.5a3.2 3.2 0 0 0-6.4 0c0 2.5-.3 3.5-1.3 4.5zM7 13.8h2',
  obstacle: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 11.5v.5',
  extension: 'M8 4.5V8l2.5 1.5M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  award: 'M8 9.5a3.5 3.5 0 1 1 0-7 3.5 3.5 0 0 1 0 7zM6 9l-1 5 3-1.5L11 14l-1-5',
  plan: 'M3 3h10M3 8h10M3 13h6',
  returned: 'M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 8H6',
};

/** The drawing of a kind; the words beside it say the same. */
export function kindTemplate(type: EventType): TemplateResult {
  const kind = kindOf(type);
  return html`<svg class="kind" data-kind=${kind} viewBox="0 0 16 16" aria-hidden="true">
    <path d=${shapes[kind]}></path>
  </svg>`;
}
