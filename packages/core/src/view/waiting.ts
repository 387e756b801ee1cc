import type { Nomination } from '../award/award.js';
import type { CivilDate } from '../civil-date/civil-date.js';
import type { Plan } from '../plan/plan.js';
import { openIn, type Extension, type Obstacle, type Task } from '../task/task.js';
import { tasksIn } from '../task/task-list.js';
import { unitOn, type UnitId } from '../unit/unit.js';

/** Something that was asked and is not answered. */
export interface WaitingItem {
  readonly plan: Plan;
  readonly task: Task;
  readonly kind: 'extension' | 'obstacle';
  /** Id of the extension or the obstacle. */
  readonly id: string;
  /** What was said; of an extension the reason, where there is one. */
  readonly text: string;
  /** The deadline that is asked for. */
  readonly to?: CivilDate;
  readonly since: CivilDate;
  /** Who asked, and who may answer, as they stand on the day. */
  readonly from: UnitId;
  readonly by: readonly UnitId[];
}

/**
 * What waits for an answer in a plan, oldest first.
 *
 * An extension is the office's to answer; an obstacle that somebody else met the lead unit's, and one that the lead
 * unit met itself the office's. What a plan that is closed has left open waits for nobody.
 */
export function waitingOf(plan: Plan, today: CivilDate): readonly WaitingItem[] {
  const items: WaitingItem[] = [];
  if (plan.closed !== undefined) return items;
  const office = unitOn(plan, plan.issued?.issuer ?? '', today);
  for (const task of tasksIn(plan.tasks)) {
    if (task.cancelled !== undefined) continue;
    const lead = unitsOf(plan, task.lead, today);
    const { obstacles, extensions } = openIn(task);
    for (const each of obstacles) items.push(obstacleItem(plan, task, each, { lead, office, today }));
    for (const each of extensions) {
      const from = unitOn(plan, askerOf(task, each), today);
      const { id, to, reason: text = '', requestedOn: since = task.lastOn } = each;
      items.push({ plan, task, kind: 'extension', id, text, to, since, from, by: [office] });
    }
  }
  return items.sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
}

/** Nominations that came back to the unit that made them, or to whoever took it over: it may put them forward again. */
export function returnedTo(plan: Plan, unitId: UnitId, today: CivilDate): readonly Nomination[] {
  if (plan.closed !== undefined) return [];
  const unit = unitOn(plan, unitId, today);
  return plan.nominations.filter(({ state, by }) => state === 'returned' && unitOn(plan, by, today) === unit);
}

interface Parties {
  readonly lead: readonly UnitId[];
  readonly office: UnitId;
  readonly today: CivilDate;
}

function obstacleItem(
  plan: Plan,
  task: Task,
  { id, text, on: since, unit }: Obstacle,
  { lead, office, today }: Parties,
): WaitingItem {
  const from = unitOn(plan, unit, today);
  return { plan, task, kind: 'obstacle', id, text, since, from, by: lead.includes(from) ? [office] : lead };
}

function askerOf({ said, lead }: Task, { id }: Extension): UnitId {
  const asked = said.findLast(({ type, data }) => type === 'ExtensionRequested' && data.extensionId === id);
  return asked?.by.unit ?? lead[0] ?? '';
}

function unitsOf(plan: Plan, ids: readonly UnitId[], today: CivilDate): readonly UnitId[] {
  return [...new Set(ids.map((id) => unitOn(plan, id, today)))];
}
