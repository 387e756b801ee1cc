import type { Draft } from 'immer';
import type { RecordedEvent } from '../log/recorded-event.js';
import { deadlineOf, type Period } from '../period/period.js';
import type { GivenDeadlines } from '../plan/plan.js';

/** The deadlines that an entry gives a task; nothing where it gives none. */
export function deadlinesGiven({ type, data, version }: RecordedEvent): Draft<GivenDeadlines> | undefined {
  switch (type) {
    case 'TaskAssigned': {
      const days = [data.period, ...(data.milestones ?? [])].map(dayOf);
      return { taskId: data.taskId, version, days, units: [...data.lead, ...data.coordinating] };
    }
    case 'TaskAmended':
      return data.period && { taskId: data.taskId, version, days: [dayOf(data.period)] };
    case 'ExtensionGranted':
      return { taskId: data.taskId, version, days: [data.to] };
    default:
      return undefined;
  }
}

function dayOf(period: Period): string | null {
  return deadlineOf(period) ?? null;
}
