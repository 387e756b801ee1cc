import type { Draft } from 'immer';
import { put, type Saying } from '../event/saying.js';
import type { Plan } from '../plan/plan.js';
import type { Report } from './report.js';

/** Folds guidance: nominations rest on the first that speaks of commendations. */
export function evolveGuidance(plan: Draft<Plan>, saying: Saying<'GuidanceGiven'>): void {
  put(plan.guidance as Saying<'GuidanceGiven'>[], saying);
  tellGuidance(plan);
}

/** Tells of guidance without one entry. */
export function forgetGuidance(plan: Draft<Plan>, entryId: string): void {
  plan.guidance = plan.guidance.filter(({ id }) => id !== entryId);
  tellGuidance(plan);
}

/** Folds a report into the reports of the plan; its task hears of it apart. */
export function evolveReport(plan: Draft<Plan>, saying: Saying<'ReportSubmitted'>): void {
  const { reportId: id, kind, text, taskId } = saying.data;
  const { occurredOn: on, version, by } = saying;
  const report: Report = { id, kind, on, unit: by.unit, text, said: [saying], ...(taskId !== undefined && { taskId }) };
  const at = plan.reports.findLastIndex(
    (other) => other.on < on || (other.on === on && (other.said[0]?.version ?? 0) < version),
  );
  plan.reports.splice(at + 1, 0, report as Draft<Report>);
}

function tellGuidance(plan: Draft<Plan>): void {
  const first = plan.guidance.find(({ data }) => data.topic === 'commendation');
  if (first === undefined) delete plan.commendationGuidedOn;
  else plan.commendationGuidedOn = first.occurredOn;
}
