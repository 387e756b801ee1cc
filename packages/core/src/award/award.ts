import type { CivilDate } from '../civil-date/civil-date.js';
import type { DataOf } from '../event/catalogue.js';
import type { Period } from '../period/period.js';

/** A campaign of friendly competition. */
export interface Campaign {
  readonly id: string;
  readonly theme: string;
  readonly period: Period;
  readonly launchedOn: CivilDate;
  readonly taskId?: string;
  readonly reviews: readonly { readonly on: CivilDate; readonly kind: 'interim' | 'final'; readonly text: string }[];
}

/** Where a nomination stands on its way. */
export type NominationState =
  'nominated' | 'supported' | 'not-supported' | 'forwarded' | 'returned' | 'granted' | 'declined' | 'revoked';

/** A collective or an individual put forward for a commendation. */
export interface Nomination {
  readonly id: string;
  readonly form: string;
  readonly nominee: DataOf<'AwardNominated'>['nominee'];
  readonly merit: string;
  readonly campaignId?: string;
  readonly taskId?: string;
  readonly state: NominationState;
  /** Every step that it took, oldest first. */
  readonly steps: readonly { readonly state: NominationState; readonly on: CivilDate; readonly note?: string }[];
  readonly authority?: string;
  readonly decision?: string;
  readonly title?: string;
}
