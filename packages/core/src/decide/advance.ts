import { produce, type Draft } from 'immer';
import { frozen } from '../event/frozen.js';
import { owned } from '../event/saying.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { copyOf } from '../plan/place.js';
import type { Plan } from '../plan/plan.js';
import { taskById, withoutGaps, type TaskList } from '../task/task-list.js';
import { unitById } from '../unit/unit.js';
import { fold, type EntryOf } from './evolve.js';
import { sayingsIn, thingsOf, type Thing } from './holders.js';

/** The plan after further events, for live updates: what did not change keeps its identity. */
export function advance(plan: Plan, events: readonly RecordedEvent[]): Plan {
  if (events.length === 0) return plan;
  const base = frozen(plan);
  const [entryOf, withdrawn] = entriesIn(base, events);
  const things = thingsIn([...events, ...withdrawn]);
  const next = produce(base, (draft) => {
    makePlain(draft, base, things);
    for (const event of events) fold(draft, event, entryOf);
    freeze(draft, base, things);
  });
  const isGone = withdrawn.some(({ type }) => type === 'TaskAssigned');
  return isGone ? frozen({ ...next, tasks: withoutGaps(next.tasks) }) : next;
}

/** Whatever the events may withdraw, looked for once; and what of it there is. */
function entriesIn(plan: Plan, events: readonly RecordedEvent[]): [EntryOf, readonly RecordedEvent[]] {
  const wanted = new Set(events.flatMap((event) => (event.type === 'EntryWithdrawn' ? [event.data.entryId] : [])));
  const found = new Map<string, RecordedEvent>();
  if (wanted.size > 0)
    for (const entries of [sayingsIn(plan), events])
      for (const entry of entries) if (wanted.has(entry.id) && !found.has(entry.id)) found.set(entry.id, entry);
  return [(id) => found.get(id), [...found.values()]];
}

const listByKind = {
  plan: 'said',
  guidance: 'guidance',
  section: 'sections',
  target: 'targets',
  campaign: 'campaigns',
  nomination: 'nominations',
  report: 'reports',
} as const;

type List = (typeof listByKind)[keyof typeof listByKind] | 'withdrawn';

/** What the events speak of: lists of the plan, units and tasks, each once. */
interface Things {
  readonly lists: ReadonlySet<List>;
  readonly units: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
  /** Tasks come, or may go. */
  readonly movesTasks: boolean;
}

function thingsIn(entries: readonly RecordedEvent[]): Things {
  const [lists, units, tasks] = [new Set<List>(), new Set<string>(), new Set<string>()];
  const add = ({ kind, id }: Thing): void => {
    if (kind === 'unit') units.add(id);
    else if (kind === 'task') tasks.add(id);
    else lists.add(listByKind[kind]);
  };
  for (const entry of entries) {
    thingsOf(entry).forEach(add);
    if (entry.type === 'EntryWithdrawn') lists.add('withdrawn');
    if (entry.type === 'PlanIssued') units.add(entry.data.issuer);
  }
  return { lists, units, tasks, movesTasks: entries.some(({ type }) => type === 'TaskAssigned') };
}

/**
 * Puts copies of the lists that will be written into in the place of the draft's own: to look through a draft's list,
 * or to put something into its middle, makes a draft of each thing in it.
 */
function makePlain(draft: Draft<Plan>, base: Plan, { lists, units, tasks, movesTasks }: Things): void {
  for (const list of lists) Object.assign(draft, { [list]: copyOf(base[list] as readonly unknown[]) });
  for (const id of units) {
    const unit = unitById(base, id);
    if (unit !== undefined) draft.units[id] = owned(unit) as Draft<typeof unit>;
  }
  // Through a draft of the index each look-up makes drafts of its parts.
  if (tasks.size > 0 && !movesTasks) draft.tasks.placeById = base.tasks.placeById as Draft<TaskList>['placeById'];
  for (const id of tasks) {
    const said = taskById(base.tasks, id)?.said;
    const task = taskById(draft.tasks, id) as Draft<{ said: unknown }> | undefined;
    if (said !== undefined && task !== undefined) task.said = [...said];
  }
}

/** The entries in the lists are the caller's: the lists are frozen here, so that immer does not look into them. */
function freeze(draft: Draft<Plan>, base: Plan, { lists, tasks }: Things): void {
  for (const list of lists) {
    const things = Object.freeze(draft[list]) as readonly object[];
    if (list === 'said' || list === 'guidance') continue;
    const before: readonly unknown[] = base[list];
    // What stands where it stood is frozen already; a loop by numbers, since the list may be as long as the log.
    for (let at = 0; at < things.length; at += 1) if (things[at] !== before[at]) frozen(things[at]);
  }
  for (const id of tasks) {
    const task = taskById(draft.tasks, id);
    if (task !== undefined) Object.freeze(task.said);
  }
}
