import type { Draft } from 'immer';
import type { DataOf } from '../event/catalogue.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { deadlineOf } from '../period/period.js';
import type { GivenDeadlines } from '../plan/plan.js';

/** The deadlines that an assignment or an amendment gives a task; `null` for any other entry. */
export function deadlinesGiven(entry: RecordedEvent | undefined): Draft<GivenDeadlines> | null {
  if (entry?.type !== 'TaskAssigned' && entry?.type !== 'TaskAmended') return null;
  // An amendment has neither units nor several times.
  const { period, milestones = [], lead = [], coordinating = [] }: Partial<DataOf<'TaskAssigned'>> = entry.data;
  const days = (period ? [period, ...milestones] : []).map((each) => deadlineOf(each) ?? null);
  return { taskId: entry.data.taskId, version: entry.version, days, units: [...lead, ...coordinating] };
}
