import type { Draft } from 'immer';
import type { EventOf } from '../event/catalogue.js';
import { unitById } from '../unit/unit.js';
import type { Plan } from './plan.js';

/** Folds what is said about the plan as a whole. */
export function evolvePlan(
  plan: Draft<Plan>,
  event: EventOf<'PlanIssued' | 'PlanAmended' | 'PlanClosed' | 'SectionAdded'>,
): void {
  const on = event.occurredOn;
  switch (event.type) {
    case 'PlanIssued':
      plan.issued = { ...event.data, on } as Draft<NonNullable<Plan['issued']>>;
      // The issuing office can be renamed and succeeded like any other unit, registered or not.
      if (unitById(plan, event.data.issuer) === undefined) {
        const { issuer: id, issuerName: name } = event.data;
        plan.units[id] = { id, role: 'office', names: [{ name }] };
      }
      return;
    case 'PlanAmended': {
      const { number, reason, title, theme } = event.data;
      plan.amendments.push({ on, number, reason });
      if (plan.issued === undefined) return;
      if (title !== undefined) plan.issued.title = title;
      if (theme !== undefined) plan.issued.theme = theme;
      return;
    }
    case 'PlanClosed':
      plan.closed = { on, text: event.data.text };
      return;
    case 'SectionAdded': {
      const { sectionId, number, title, parentId } = event.data;
      plan.sections.push({ id: sectionId, number, title, ...(parentId !== undefined && { parentId }) });
    }
  }
}
