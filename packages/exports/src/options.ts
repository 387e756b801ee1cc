import type { CivilDate, Profile, UnitId } from '@kehoach/core';
import type { Language } from '@kehoach/words';

/** How a plan is put on paper. */
export interface PaperOptions {
  /** The day of which the paper speaks, `YYYY-MM-DD`: statuses, counts and names of units are those of this day. */
  readonly on: CivilDate;
  /** By whose numbers of days it is counted. */
  readonly profile: Profile;
  /** Vietnamese unless given. */
  readonly language?: Language;
  /** What this unit leads and takes part in; the whole plan unless given. */
  readonly unitId?: UnitId;
  /** The name of a person whom the log names by the id of a directory; the id itself unless given. */
  readonly nameOf?: (id: string) => string | undefined;
}
