import type { Draft } from 'immer';
import { put } from '../event/saying.js';
import type { Plan } from '../plan/plan.js';
import type { Target, TargetSaying } from './target.js';

/** Folds what is said about targets. */
export function evolveTarget(plan: Draft<Plan>, saying: TargetSaying): void {
  const at = plan.targets.findIndex(({ id }) => id === saying.data.targetId);
  if ((at === -1) !== (saying.type === 'TargetSet')) return;
  const said = [...((plan.targets[at]?.said ?? []) as TargetSaying[])];
  put(said, saying);
  const target = targetFrom(said) as Draft<Target>;
  if (at === -1) plan.targets.push(target);
  else plan.targets[at] = target;
}

/** The target that sayings tell, which are in the order of the days; the last measure counts. */
export function targetFrom(said: readonly TargetSaying[]): Target | undefined {
  let target: Target | undefined;
  for (const { type, data } of said) {
    if (type !== 'TargetSet') continue;
    const { targetId: id, text, value, unit, taskId } = data;
    target = { id, text, value, unit, said, ...(taskId !== undefined && { taskId }) };
  }
  const last = said.findLast(({ type }) => type === 'TargetMeasured');
  if (target === undefined || last?.type !== 'TargetMeasured') return target;
  const { value, note } = last.data;
  return { ...target, measured: { value, on: last.occurredOn, ...(note !== undefined && { note }) } };
}
