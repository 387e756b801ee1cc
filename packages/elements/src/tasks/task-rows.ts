import {
  percentOf,
  statuses,
  statusOf,
  tasksIn,
  unitsOn,
  type CivilDate,
  type Plan,
  type Standing,
  type Status,
  type Task,
} from '@kehoach/core';
import { plainText } from '@kehoach/words';
import { remember } from '../shared/remember.js';
import type { Column } from './tasks.messages.js';

/** What a row of the list shows of a task. */
export interface TaskRow {
  readonly task: Task;
  readonly standing: Standing;
  readonly lead: string;
  /** Everything that a search looks through, without marks; made when it is first asked for. */
  plain(): string;
}

/** What the reader wants to see, and in which order. */
export interface Wanted {
  readonly search: string;
  readonly status: Status | undefined;
  readonly keep?: ((task: Task) => boolean) | undefined;
  readonly sort: Column;
  readonly isDescending: boolean;
}

/** The rows of a plan; those of tasks that did not change are kept, and so are a search and an order. */
export class TaskRows {
  readonly #kept = new WeakMap<
    Task,
    { readonly units: Plan['units']; readonly today: CivilDate; readonly soonDays: number; readonly row: TaskRow }
  >();
  readonly #all = remember((plan: Plan, today: CivilDate, soonDays: number) => this.#rowsOf(plan, today, soonDays));
  readonly #sorted = remember(sorted);
  readonly #fitting = remember(fitting);

  /** The rows to show, in order. */
  of(
    plan: Plan,
    today: CivilDate,
    soonDays: number,
    { search, status, sort, isDescending, keep }: Wanted,
  ): readonly TaskRow[] {
    return this.#fitting(
      this.#sorted(this.#all(plan, today, soonDays), sort, isDescending),
      search.trim(),
      status,
      keep,
    );
  }

  #rowsOf(plan: Plan, today: CivilDate, soonDays: number): readonly TaskRow[] {
    const { units } = plan;
    const rows: TaskRow[] = [];
    for (const task of tasksIn(plan.tasks)) {
      const kept = this.#kept.get(task);
      const isSame = kept !== undefined && kept.units === units && kept.today === today && kept.soonDays === soonDays;
      const row = isSame ? kept.row : rowOf(task, plan, today, soonDays);
      if (!isSame) this.#kept.set(task, { units, today, soonDays, row });
      rows.push(row);
    }
    return rows;
  }
}

function rowOf(task: Task, plan: Plan, today: CivilDate, soonDays: number): TaskRow {
  const names = (ids: readonly string[]): string[] => unitsOn(plan, ids, today).map(({ name }) => name);
  const lead = names(task.lead).join(', ');
  let plain: string | undefined;
  return {
    task,
    lead,
    standing: statusOf(task, today, { soonDays }),
    plain: () =>
      (plain ??= plainText(
        `${task.number} ${task.title} ${lead} ${names(task.coordinating).join(' ')} ${task.period.text}`,
      )),
  };
}

function fitting(
  rows: readonly TaskRow[],
  search: string,
  status: Status | undefined,
  keep: Wanted['keep'],
): readonly TaskRow[] {
  const wanted = plainText(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0 && status === undefined && keep === undefined) return rows;
  return rows.filter((row) => {
    if (status !== undefined && row.standing.status !== status) return false;
    if (keep?.(row.task) === false) return false;
    return wanted.every((word) => row.plain().includes(word));
  });
}

function sorted(rows: readonly TaskRow[], sort: Column, isDescending: boolean): readonly TaskRow[] {
  if (sort === 'number') return isDescending ? rows.toReversed() : rows;
  const compare = comparisons[sort];
  return rows.toSorted((one, other) => (isDescending ? -1 : 1) * compare(one, other));
}

const text = new Intl.Collator('vi', { numeric: true });

/** The order of the document stands for its numbers; tasks without a deadline come last. */
const comparisons: Readonly<Record<Exclude<Column, 'number'>, (one: TaskRow, other: TaskRow) => number>> = {
  title: (one, other) => text.compare(one.task.title, other.task.title),
  lead: (one, other) => text.compare(one.lead, other.lead),
  due: (one, other) => text.compare(one.standing.dueOn ?? '9', other.standing.dueOn ?? '9'),
  percent: (one, other) => percentOf(one.task) - percentOf(other.task),
  status: (one, other) => statuses.indexOf(one.standing.status) - statuses.indexOf(other.standing.status),
};
