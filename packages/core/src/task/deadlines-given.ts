import type { Draft } from 'immer';
import type { RecordedEvent } from '../log/recorded-event.js';
import { deadlineOf } from '../period/period.js';
import type { GivenDeadlines } from '../plan/plan.js';

/** The deadlines that an entry gives a task; nothing where it gives none. */
export function deadlinesGiven({ type, data, version }: RecordedEvent): Draft<GivenDeadlines> | undefined {
  if (type === 'ExtensionGranted') return { taskId: data.taskId, version, due: data.to };
  if (type !== 'TaskAssigned' && type !== 'TaskAmended') return undefined;
  const due = data.period && deadlineOf(data.period);
  const given = { taskId: data.taskId, version, ...(due !== undefined && { due }) };
  if (type === 'TaskAmended') return due === undefined ? undefined : given;
  const milestones = data.milestones?.map((period) => deadlineOf(period) ?? null);
  return { ...given, ...(milestones && { milestones }), units: [...data.lead, ...data.coordinating] };
}
