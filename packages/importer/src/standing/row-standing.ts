import type { CivilDate } from '@kehoach/core';
import type { Range } from '../words/range.js';
import type { ExtensionAsked } from './proposal.js';
import type { ReportedObstacle } from './reported.js';
import type { Stop } from './stop.js';

/** How the work of one row stands by a follow-up sheet. What its cells do not say clearly is missing. */
export interface RowStanding {
  /** The row in the document. */
  readonly place: Range;
  /** The day of which the row speaks: that of the sheet, or the earlier one on which it was last brought up to date. */
  readonly on: CivilDate;
  /** 0 to 100. */
  readonly percent?: number;
  /** It is said to be under way. */
  readonly isBegun?: boolean;
  /** The day on which it was done. */
  readonly doneOn?: CivilDate;
  /** It is said to be done and on no day: whether in time where that is said too, and the words of its cells. */
  readonly doneUndated?: { readonly isLate: boolean; readonly words: string };
  /** What came of it so far. */
  readonly result?: string;
  readonly obstacle?: string;
  /** What stands in the way by reports of days that the sheet names. */
  readonly reported?: readonly ReportedObstacle[];
  /** What the unit asks for; a later day is `extensionAsked`. */
  readonly proposal?: string;
  readonly extensionAsked?: ExtensionAsked;
  /** It was stopped for a time, or for good. */
  readonly stopped?: Required<Stop>;
  /** The later day that was allowed. */
  readonly extendedTo?: CivilDate;
}
