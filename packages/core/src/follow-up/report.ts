import type { CivilDate } from '../civil-date/civil-date.js';
import type { Saying } from '../event/saying.js';
import type { UnitId } from '../unit/unit.js';

/** A report that a unit handed in. */
export interface Report {
  readonly id: string;
  readonly kind: 'periodic' | 'interim' | 'final';
  readonly on: CivilDate;
  readonly unit: UnitId;
  readonly text: string;
  readonly taskId?: string;
  readonly said: readonly Saying<'ReportSubmitted'>[];
}
