import { tasksIn, type Plan, type TaskId } from '@kehoach/core';
import { lineText } from '../text/file-text.js';

/** Names a deadline for ever among those of all plans: the task's own for 0, else that of the milestone in this place. */
export type UidOf = (taskId: TaskId, place: number) => string;

/** What asks for a name: an entry that assigns a task. */
interface Claim {
  readonly taskId: TaskId;
  readonly version: number;
  readonly milestones: number;
}

/**
 * The UID of each deadline of a plan. It is `task@plan`, `task#place@plan` for a milestone; where an earlier entry of the
 * log has that already (milestone 1 of the task `1`, and a task `1#1`), the later one bears a further mark. So a name
 * never hangs on what is recorded behind it, nor on what is withdrawn.
 */
export function uidsOf(plan: Plan): UidOf {
  const [byKey, taken] = [new Map<string, string>(), new Set<string>()];
  const keyOf = (taskId: TaskId, place: number): string => `${place} ${taskId}`;
  const name = (taskId: TaskId, place: number): string => {
    const base = place === 0 ? taskId : `${taskId}#${place}`;
    for (let further = 1; ; further += 1) {
      const uid = lineText(`${base}${further === 1 ? '' : `~${further}`}@${plan.id}`);
      if (!taken.has(uid)) return uid;
    }
  };
  for (const { taskId, milestones } of claimsOf(plan))
    for (let place = 0; place <= milestones; place += 1) {
      const key = keyOf(taskId, place);
      if (byKey.has(key)) continue;
      const uid = name(taskId, place);
      byKey.set(key, uid);
      taken.add(uid);
    }
  return (taskId, place) => byKey.get(keyOf(taskId, place)) ?? name(taskId, place);
}

/** In the order of the log, withdrawn ones among them. */
function claimsOf({ tasks, withdrawn }: Plan): readonly Claim[] {
  const claims: Claim[] = withdrawn.flatMap(({ gave }) =>
    gave === null ? [] : [{ taskId: gave.taskId, version: gave.version, milestones: gave.days.length - 1 }],
  );
  for (const { id: taskId, milestones = [], said } of tasksIn(tasks)) {
    const { version = 0 } = said.find(({ type }) => type === 'TaskAssigned') ?? {};
    claims.push({ taskId, version, milestones: milestones.length });
  }
  return claims.sort((one, other) => one.version - other.version);
}
