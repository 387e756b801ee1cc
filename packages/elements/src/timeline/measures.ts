import type { TimelineEntry } from '@kehoach/core';
import type { Density } from './toolbar.js';

/** The room that an element has, in pixels. */
export interface Room {
  /** A letter of 14 px as high as the reader wants it. */
  readonly em: number;
  readonly isNarrow: boolean;
  readonly width: number;
  /** What a bar for scrolling takes of the width. */
  readonly gutter: number;
}

/** How high a letter counts for how wide words are: the small ones of labels become no smaller, on paper for one. */
export function letterOf({ em }: Pick<Room, 'em'>): number {
  return Math.max(em, 14);
}

/** How high the row of a heading is, in letters. */
export const headingEms: number = 32 / 14;

/** How high a row is, in letters of 14 px. */
export function rowEms(isNarrow: boolean, density: Density): (row?: TimelineEntry) => number {
  const ems = (density === 'roomy' ? 72 : 40) / 14;
  return (row) =>
    row !== undefined && 'heading' in row ? headingEms : isNarrow ? (density === 'roomy' ? 7.4 : 6) : ems;
}

/** Whether there is no room for who leads. */
export function isTight({ em, width }: Room): boolean {
  return width <= em * 82;
}

/** The width of what stands left of the track, in pixels. */
export function leftOf(room: Room): number {
  const { em, isNarrow, width } = room;
  if (isNarrow) return 0;
  return !isTight(room) ? em * 46.86 : Math.min(em * 32.86, Math.max(em * 18.6, width * 0.45));
}

/** The width of the track, in pixels. */
export function trackOf(room: Room): number {
  return room.width - room.gutter - (room.isNarrow ? 32 : leftOf(room));
}

/** As many marks as have room for their words beside each other; quarters where there is little. */
export function mostTicks(room: Room): number {
  return room.isNarrow ? 5 : Math.max(4, Math.min(13, Math.floor(trackOf(room) / (room.em * 3.6))));
}
