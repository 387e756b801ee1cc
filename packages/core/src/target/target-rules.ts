import type { Rules } from '../decide/rule.js';
import { isIn, thingIn } from '../plan/place.js';
import { refuse } from '../refusal/refusal.js';
import type { targetEvents } from './target-events.js';

/** When targets may be set and measured. */
export const targetRules: Rules<keyof typeof targetEvents> = {
  TargetSet: {
    who: 'office',
    check: ({ plan }, { targetId }) =>
      isIn(plan.targets, targetId) ? refuse('already-exists', { id: targetId }) : undefined,
  },
  /** Who measures it is its task's unit or the office: see `targetTask`. */
  TargetMeasured: {
    who: 'office-or-participant',
    in: ['not-started', 'in-progress', 'suspended', 'done'],
    isUnknowing: true,
    check: ({ plan, on }, { targetId, unit }) => {
      const target = thingIn(plan.targets, targetId);
      if (target === undefined) return refuse('unknown-target', { target: targetId });
      const start = target.said[0]?.occurredOn;
      if (start !== undefined && on < start) return refuse('before-the-start', { on, start });
      return target.unit === unit ? undefined : refuse('wrong-unit-of-measure', { expected: target.unit, got: unit });
    },
  },
};
