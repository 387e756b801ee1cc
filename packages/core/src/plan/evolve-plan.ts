import type { Draft } from 'immer';
import { put, type Saying } from '../event/saying.js';
import { knowIssuer } from '../unit/evolve-unit.js';
import type { Plan, PlanSaying } from './plan.js';

/** Folds what is said about the plan as a whole. */
export function evolvePlan(plan: Draft<Plan>, saying: PlanSaying): void {
  const isNewest = put(plan.said as PlanSaying[], saying);
  if (isNewest && saying.type !== 'PlanIssued') apply(plan, saying);
  else tell(plan);
  if (saying.type === 'PlanIssued') knowIssuer(plan, saying.data.issuer);
}

/** Tells the plan as a whole without one entry. */
export function forgetInPlan(plan: Draft<Plan>, entryId: string): void {
  plan.said = plan.said.filter(({ id }) => id !== entryId);
  tell(plan);
}

/** Folds what is said about how the plan is divided. */
export function evolveSection(plan: Draft<Plan>, saying: Saying<'SectionAdded'>): void {
  const { sectionId, number, title, parentId } = saying.data;
  plan.sections.push({ id: sectionId, number, title, said: [saying], ...(parentId !== undefined && { parentId }) });
}

function tell(plan: Draft<Plan>): void {
  const issued = plan.said.find((saying) => saying.type === 'PlanIssued');
  plan.amendments = [];
  delete plan.closed;
  if (issued !== undefined) plan.issued = { ...issued.data, on: issued.occurredOn };
  for (const saying of plan.said) apply(plan, saying);
}

function apply(plan: Draft<Plan>, { type, data, occurredOn: on }: PlanSaying): void {
  if (type === 'PlanClosed') plan.closed = { on, text: data.text };
  if (type !== 'PlanAmended') return;
  const { number, reason, title, theme } = data;
  plan.amendments.push({ on, number, reason });
  if (plan.issued === undefined) return;
  if (title !== undefined) plan.issued.title = title;
  if (theme !== undefined) plan.issued.theme = theme;
}
