import type { Draft } from 'immer';
import { placeBehind, put, type Saying } from '../event/saying.js';
import { putAt } from '../plan/place.js';
import type { Plan } from '../plan/plan.js';
import type { Report } from './report.js';

/** Folds guidance: nominations rest on the first that speaks of commendations. */
export function evolveGuidance(plan: Draft<Plan>, saying: Saying<'GuidanceGiven'>): void {
  put(plan.guidance as Saying<'GuidanceGiven'>[], saying);
  const { occurredOn: on, data } = saying;
  const isFirst = plan.commendationGuidedOn === undefined || on < plan.commendationGuidedOn;
  if (data.topic === 'commendation' && isFirst) plan.commendationGuidedOn = on;
}

/** Tells of guidance without one entry. */
export function forgetGuidance(plan: Draft<Plan>, entryId: string): void {
  plan.guidance = plan.guidance.filter(({ id }) => id !== entryId);
  const first = plan.guidance.find(({ data }) => data.topic === 'commendation');
  if (first === undefined) delete plan.commendationGuidedOn;
  else plan.commendationGuidedOn = first.occurredOn;
}

/** Folds a report into the reports of the plan; its task hears of it apart. */
export function evolveReport(plan: Draft<Plan>, saying: Saying<'ReportSubmitted'>): void {
  const { reportId: id, kind, text, taskId } = saying.data;
  const { occurredOn: on, by } = saying;
  const report: Report = { id, kind, on, unit: by.unit, text, said: [saying], ...(taskId !== undefined && { taskId }) };
  const reports = plan.reports as Report[];
  const isNewest = on >= (reports.at(-1)?.on ?? '');
  putAt(reports, isNewest ? reports.length : placeBehind(reports, on, (other) => other.on), report);
}
