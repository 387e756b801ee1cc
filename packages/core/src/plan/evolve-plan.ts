import type { Draft } from 'immer';
import type { EventOf } from '../event/catalogue.js';
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
      plan.units[event.data.issuer] ??= {
        id: event.data.issuer,
        role: 'office',
        names: [{ name: event.data.issuerName }],
      };
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
