import type { RowStanding } from '../standing/row-standing.js';
import type { Draft, DraftReport, DraftTask } from './draft.js';

/** What a sheet tells of tasks, each under its id. */
export function reportsOf(tasks: readonly DraftTask[], standings: readonly RowStanding[] = []): Pick<Draft, 'reports'> {
  const taskAt = new Map(tasks.map(({ place, id }) => [place.from, id]));
  const reports = standings.flatMap(({ place, ...standing }): DraftReport[] => {
    const taskId = taskAt.get(place.from);
    return taskId === undefined || Object.keys(standing).length === 1 ? [] : [{ taskId, ...standing }];
  });
  return reports.length === 0 ? {} : { reports };
}
