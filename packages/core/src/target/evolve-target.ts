import type { Draft } from 'immer';
import type { EventOf } from '../event/catalogue.js';
import type { Plan } from '../plan/plan.js';

/** Folds what is said about targets. */
export function evolveTarget(plan: Draft<Plan>, event: EventOf<'TargetSet' | 'TargetMeasured'>): void {
  if (event.type === 'TargetSet') {
    const { targetId: id, text, value, unit, taskId } = event.data;
    plan.targets.push({ id, text, value, unit, ...(taskId !== undefined && { taskId }) });
    return;
  }
  const { targetId, value, note } = event.data;
  const target = plan.targets.find(({ id }) => id === targetId);
  if (target === undefined || (target.measured !== undefined && target.measured.on > event.occurredOn)) return;
  target.measured = { value, on: event.occurredOn, ...(note !== undefined && { note }) };
}
