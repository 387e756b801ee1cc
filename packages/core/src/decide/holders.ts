import type { EventType } from '../event/catalogue.js';
import type { Saying } from '../event/saying.js';
import type { Plan } from '../plan/plan.js';
import { tasksIn } from '../task/task-list.js';

/** The thing that holds what an entry says: its kind and its id. */
export interface Holder {
  readonly kind: 'plan' | 'section' | 'unit' | 'task' | 'target' | 'campaign' | 'nomination' | 'report' | 'guidance';
  readonly id: string;
  /** What is said of the thing, this entry among it. */
  readonly said: readonly Saying[];
  readonly saying: Saying;
}

/**
 * The things that hold what the entry says: one, or several (a merger, a report on a task); none where the
 * entry is not in the log, was withdrawn, or withdraws another.
 *
 * Looks at all that was said: withdrawing is rare, and an index of all entries would make each of them cost more.
 */
export function holdersOf(plan: Plan, entryId: string): Holder[] {
  const holders: Holder[] = [];
  for (const { kind, id, said } of things(plan)) {
    const saying = said.find((candidate) => candidate.id === entryId);
    if (saying !== undefined) holders.push({ kind, id, said, saying });
  }
  return holders;
}

/** Every standing entry that says something, in no order. */
export function* sayingsIn(plan: Plan): Generator<Saying> {
  for (const { said } of things(plan)) yield* said;
}

function* things(plan: Plan): Generator<Omit<Holder, 'saying'>> {
  yield { kind: 'plan', id: plan.id, said: plan.said };
  yield { kind: 'guidance', id: plan.id, said: plan.guidance };
  for (const { id, said } of plan.sections) yield { kind: 'section', id, said };
  for (const id of Object.keys(plan.units)) yield { kind: 'unit', id, said: plan.units[id]?.said ?? [] };
  for (const { id, said } of tasksIn(plan.tasks)) yield { kind: 'task', id, said };
  for (const { id, said } of plan.targets) yield { kind: 'target', id, said };
  for (const { id, said } of plan.campaigns) yield { kind: 'campaign', id, said };
  for (const { id, said } of plan.nominations) yield { kind: 'nomination', id, said };
  for (const { id, said } of plan.reports) yield { kind: 'report', id, said };
}

/** Kinds of entries that cannot be withdrawn: without the first there is no plan, and a withdrawal is final. */
export function isWithdrawable(type: EventType): boolean {
  return type !== 'PlanIssued' && type !== 'EntryWithdrawn';
}
