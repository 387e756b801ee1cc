import type { UnitId } from '@kehoach/core';

/** What a reader has chosen of an agenda. */
export interface AgendaChoice {
  /** Whose work is shown. */
  readonly work?: UnitId | undefined;
  /** Id of the person in charge whose tasks alone are shown. */
  readonly person?: string | undefined;
  /** Whether the plans of the whole server are looked at. */
  readonly plans?: 'all' | undefined;
}

/** As an agenda begins, and goes back to once somebody else sits there. */
export const noChoice = { work: undefined, person: undefined, plans: undefined } as const;

/** Whether anything is chosen. */
export function isChosen({ work, person, plans }: AgendaChoice): boolean {
  return (work ?? person ?? plans) !== undefined;
}
