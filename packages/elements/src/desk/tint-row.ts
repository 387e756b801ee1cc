import type { TaskId } from '@kehoach/core';

/** How long the row of what was just recorded is tinted, in ms. */
const tintedMs = 1000;

/** Tints the row of a task in the view of a desk, so that it is seen where the record went. */
export function tintRow(desk: ParentNode, taskId: TaskId): void {
  for (const { shadowRoot } of desk.querySelectorAll('#view > *'))
    for (const row of shadowRoot?.querySelectorAll<HTMLElement>('.row[data-row]') ?? [])
      if (row.dataset['task'] === taskId || row.dataset['row'] === taskId) tint(row);
}

function tint(row: HTMLElement): void {
  row.toggleAttribute('data-recorded', true);
  setTimeout(() => row.removeAttribute('data-recorded'), tintedMs);
}
