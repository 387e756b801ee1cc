import type { Rules } from '../decide/rule.js';
import { refuse } from '../refusal/refusal.js';
import type { planEvents } from './plan-events.js';

/** When the plan itself may be changed. */
export const planRules: Rules<keyof typeof planEvents> = {
  PlanIssued: {
    who: 'anyone',
    check: ({ plan, by }, { issuer, issuerName }) => {
      if (plan.issued !== undefined) return refuse('plan-exists', plan.issued.number);
      return by.unit === issuer ? undefined : refuse('not-the-issuing-office', issuerName);
    },
  },
  PlanAmended: { who: 'office' },
  PlanClosed: { who: 'office' },
  SectionAdded: {
    who: 'office',
    check: ({ plan }, { sectionId, parentId }) => {
      if (plan.sections.some(({ id }) => id === sectionId)) return refuse('already-exists', sectionId);
      if (parentId === undefined || plan.sections.some(({ id }) => id === parentId)) return undefined;
      return refuse('unknown-section', parentId);
    },
  },
};
