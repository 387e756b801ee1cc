import type { CivilDate } from '../civil-date/civil-date.js';
import type { DataOf } from '../event/catalogue.js';
import type { Saying } from '../event/saying.js';
import type { Period } from '../period/period.js';
import type { UnitId } from '../unit/unit.js';

/** What one entry says about a campaign. */
export type CampaignSaying = Saying<'EmulationLaunched' | 'EmulationReviewed'>;

/** A campaign of friendly competition. */
export interface Campaign {
  readonly id: string;
  readonly theme: string;
  readonly period: Period;
  readonly launchedOn: CivilDate;
  readonly taskId?: string;
  /** In the order of the days. */
  readonly reviews: readonly { readonly on: CivilDate; readonly kind: 'interim' | 'final'; readonly text: string }[];
  /** All that was said about it and stands, in the order of the days. */
  readonly said: readonly CampaignSaying[];
}

/** Where a nomination stands on its way. */
export type NominationState =
  'nominated' | 'supported' | 'not-supported' | 'forwarded' | 'returned' | 'granted' | 'declined' | 'revoked';

/** What one entry says about a nomination. */
export type NominationSaying = Saying<
  | 'AwardNominated'
  | 'NominationReviewed'
  | 'NominationForwarded'
  | 'NominationReturned'
  | 'AwardGranted'
  | 'AwardDeclined'
  | 'AwardRevoked'
>;

/** A collective or an individual put forward for a commendation. */
export interface Nomination {
  readonly id: string;
  readonly form: string;
  readonly nominee: DataOf<'AwardNominated'>['nominee'];
  readonly merit: string;
  /** The unit that put it forward. */
  readonly by: UnitId;
  readonly campaignId?: string;
  readonly taskId?: string;
  readonly state: NominationState;
  /** Every step that it took, oldest first. */
  readonly steps: readonly { readonly state: NominationState; readonly on: CivilDate; readonly note?: string }[];
  readonly authority?: string;
  readonly decision?: string;
  readonly title?: string;
  /** All that was said about it and stands, in the order of the days. */
  readonly said: readonly NominationSaying[];
}
