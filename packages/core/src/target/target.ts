import type { CivilDate } from '../civil-date/civil-date.js';

/** A number to reach, and what was last measured of it. */
export interface Target {
  readonly id: string;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly taskId?: string;
  readonly measured?: { readonly value: number; readonly on: CivilDate; readonly note?: string };
}
