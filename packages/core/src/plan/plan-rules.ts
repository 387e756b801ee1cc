import type { Rules } from '../decide/rule.js';
import { isIn, thingIn } from './place.js';
import { refuse } from '../refusal/refusal.js';
import { otherProfile } from '../profile/profile-mark.js';
import type { Section } from './plan.js';

/** How many headings may stand below one another: a document of offices has six kinds. */
const deepestSection = 16;

/** When the plan itself may be changed. */
export const planRules: Rules<'PlanIssued' | 'PlanAmended' | 'SectionAdded'> = {
  PlanIssued: {
    who: 'anyone',
    check: ({ plan, by, profile }, { issuer, issuerName, profile: named }) => {
      if (plan.issued !== undefined) return refuse('plan-exists', { number: plan.issued.number });
      const other = named && otherProfile(named, profile);
      if (other !== undefined) return refuse('other-profile', other);
      return by.unit === issuer ? undefined : refuse('not-the-issuing-office', { office: issuerName });
    },
  },
  PlanAmended: { who: 'office' },
  SectionAdded: {
    who: 'office',
    check: ({ plan }, { sectionId, parentId }) => {
      if (isIn(plan.sections, sectionId)) return refuse('already-exists', { id: sectionId });
      if (parentId === undefined) return undefined;
      const depth = depthOf(plan.sections, parentId);
      if (depth === 0) return refuse('unknown-section', { section: parentId });
      return depth >= deepestSection ? refuse('too-deep', { limit: deepestSection }) : undefined;
    },
  },
};

/** How many headings stand one above the other from the section up, itself counted; 0 where none has that id. */
function depthOf(sections: readonly Section[], id: string): number {
  let depth = 0;
  let at: string | undefined = id;
  while (at !== undefined && depth <= deepestSection) {
    const section: Section | undefined = thingIn(sections, at);
    if (section === undefined) return depth;
    depth += 1;
    at = section.parentId;
  }
  return depth;
}
