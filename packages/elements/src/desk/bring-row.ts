import type { TaskId } from '@kehoach/core';
import type { LitElement } from 'lit';

/** A row far away is drawn only once the list has gone there, and moves while those above it are measured. */
const frames = 20;

/** Brings the row of a task into the window; the list itself brings it no further than into its own box. */
export async function bringRow(list: LitElement | null, task: TaskId): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise(requestAnimationFrame);
    if (list?.isConnected !== true) return;
    list.renderRoot.querySelector(`[data-row="${CSS.escape(task)}"]`)?.scrollIntoView({ block: 'nearest' });
  }
}
