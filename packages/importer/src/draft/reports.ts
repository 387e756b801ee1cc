import { deadlineOf } from '@kehoach/core';
import { fileFinding } from '../finding/file-finding.js';
import type { Finding } from '../finding/finding.js';
import type { RowStanding } from '../standing/row-standing.js';
import type { DraftReport, DraftTask } from './draft.js';

/** What a sheet tells of tasks, and what is doubtful in it. */
export interface SheetReports {
  readonly reports: readonly DraftReport[];
  readonly findings: readonly Finding[];
}

/** What a sheet tells of tasks, each under its id. */
export function reportsOf(tasks: readonly DraftTask[], standings: readonly RowStanding[] = []): SheetReports {
  const taskAt = new Map(tasks.map((task) => [task.place.from, task]));
  const findings: Finding[] = [];
  const reports = standings.flatMap(({ place, doneUndated, ...told }): DraftReport[] => {
    const task = taskAt.get(place.from);
    const done = doneUndated && completionOf(task, told, doneUndated.isLate);
    if (doneUndated !== undefined)
      findings.push(fileFinding(done?.doneOn ? 'done-by-day-of-sheet' : 'done-on-no-day', place, doneUndated.words));
    const standing = { ...told, ...done };
    return task === undefined || Object.keys(standing).length === 1 ? [] : [{ taskId: task.id, ...standing }];
  });
  return { reports, findings };
}

/**
 * Work that was done on no day that is named was done by the day of the sheet. That day is taken where it says no more
 * than the sheet: it makes no work late that may have been in time, nor the other way round.
 */
function completionOf(
  task: DraftTask | undefined,
  { on, extendedTo }: Pick<RowStanding, 'on' | 'extendedTo'>,
  isSaidLate: boolean,
): Pick<DraftReport, 'doneOn'> {
  const due = extendedTo ?? (task?.period && deadlineOf(task.period));
  const isSafe = task !== undefined && (due === undefined || on > due === isSaidLate);
  return isSafe ? { doneOn: on } : {};
}
