import type { Draft } from 'immer';
import { foldThing, type Telling } from '../plan/fold-thing.js';
import type { Plan } from '../plan/plan.js';
import type { Target, TargetSaying } from './target.js';

const targets: Telling<TargetSaying, Draft<Target>> = {
  first: 'TargetSet',
  tell: (said) => targetFrom(said) as Draft<Target> | undefined,
  add: measure,
};

/** Folds what is said about targets. */
export function evolveTarget(plan: Draft<Plan>, saying: TargetSaying): void {
  foldThing(plan.targets, saying.data.targetId, saying, targets);
}

/** The target that sayings tell, which are in the order of the days; the last measure counts. */
export function targetFrom(said: readonly TargetSaying[]): Target | undefined {
  const set = said.findLast(({ type }) => type === 'TargetSet');
  if (set?.type !== 'TargetSet') return undefined;
  const { targetId: id, text, value, unit, taskId } = set.data;
  const target: Draft<Target> = { id, text, value, unit, said: [...said], ...(taskId !== undefined && { taskId }) };
  const last = said.findLast(({ type }) => type === 'TargetMeasured');
  if (last !== undefined) measure(target, last);
  return target;
}

function measure(target: Draft<Target>, { type, data, occurredOn: on }: TargetSaying): void {
  if (type !== 'TargetMeasured') return;
  const { value, note } = data;
  target.measured = { value, on, ...(note !== undefined && { note }) };
}
