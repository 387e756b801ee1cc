import type { CivilDate } from '../civil-date/civil-date.js';
import type { Saying } from '../event/saying.js';

/** What one entry says about a target. */
export type TargetSaying = Saying<'TargetSet' | 'TargetMeasured'>;

/** A number to reach, and what was last measured of it. */
export interface Target {
  readonly id: string;
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly taskId?: string;
  readonly measured?: { readonly value: number; readonly on: CivilDate; readonly note?: string };
  /** All that was said about it and stands, in the order of the days. */
  readonly said: readonly TargetSaying[];
}
