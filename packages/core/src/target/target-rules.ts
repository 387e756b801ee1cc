import type { Rules } from '../decide/rule.js';
import { refuse } from '../refusal/refusal.js';
import type { targetEvents } from './target-events.js';

/** When targets may be set and measured. */
export const targetRules: Rules<keyof typeof targetEvents> = {
  TargetSet: {
    who: 'office',
    check: ({ plan }, { targetId }) =>
      plan.targets.some(({ id }) => id === targetId) ? refuse('already-exists', targetId) : undefined,
  },
  TargetMeasured: {
    who: 'anyone',
    check: ({ plan }, { targetId, unit }) => {
      const target = plan.targets.find(({ id }) => id === targetId);
      if (target === undefined) return refuse('unknown-target', targetId);
      return target.unit === unit ? undefined : refuse('wrong-unit-of-measure', target.unit, unit);
    },
  },
};
