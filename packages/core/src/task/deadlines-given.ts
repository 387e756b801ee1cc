import type { Draft } from 'immer';
import type { DataOf } from '../event/catalogue.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { deadlineOf } from '../period/period.js';
import type { GivenDeadlines } from '../plan/plan.js';

/** The deadlines that an entry gives a task, or the units to which it gives them; `null` where it gives neither. */
export function deadlinesGiven(entry: RecordedEvent | undefined): Draft<GivenDeadlines> | null {
  switch (entry?.type) {
    case 'TaskAssigned':
    case 'TaskAmended':
    case 'TaskReassigned':
    case 'ExtensionGranted': {
      const { data, version } = entry;
      // Only an assignment has all of them.
      const { period, milestones = [], lead = [], coordinating = [] }: Partial<DataOf<'TaskAssigned'>> = data;
      const days = (period ? [period, ...milestones] : []).map((each) => deadlineOf(each) ?? null);
      return {
        taskId: data.taskId,
        version,
        days: 'to' in data ? [data.to] : days,
        units: [...lead, ...coordinating],
      };
    }
    default:
      return null;
  }
}
