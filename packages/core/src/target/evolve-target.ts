import type { Draft } from 'immer';
import { owned, put } from '../event/saying.js';
import { placeOf } from '../plan/place.js';
import type { Plan } from '../plan/plan.js';
import type { Target, TargetSaying } from './target.js';

/** Folds what is said about targets. */
export function evolveTarget(plan: Draft<Plan>, saying: TargetSaying): void {
  const at = placeOf(plan.targets, saying.data.targetId, 'id');
  if ((at === -1) !== (saying.type === 'TargetSet')) return;
  if (at === -1) {
    plan.targets.push(targetFrom([saying]) as Draft<Target>);
    return;
  }
  const target = owned(plan.targets[at] as Draft<Target>);
  const said = target.said as TargetSaying[];
  const isNewest = put(said, saying);
  if (isNewest) measure(target, saying);
  plan.targets[at] = isNewest ? target : (targetFrom(said) as Draft<Target>);
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
