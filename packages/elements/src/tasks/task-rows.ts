import {
  byPage,
  percentOf,
  statuses,
  statusOf,
  unitsOn,
  type CivilDate,
  type Plan,
  type Standing,
  type Status,
  type Task,
} from '@kehoach/core';
import { remember, rememberOf } from '../shared/remember.js';
import { hasWords, searchedText, wordsOf } from '../shared/searched-text.js';
import type { Column } from './tasks.messages.js';

/** What a row of the list shows of a task. */
export interface TaskRow {
  readonly task: Task;
  readonly standing: Standing;
  readonly lead: string;
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
  readonly #all = remember(rowsOf);
  readonly #sorted = remember(sorted);
  #fitting: Fitting | undefined;

  /** The rows to show, in order. */
  of(plan: Plan, today: CivilDate, soonDays: number, wanted: Wanted): readonly TaskRow[] {
    const rows = this.#sorted(this.#all(plan, today, soonDays), wanted.sort, wanted.isDescending);
    const { search, status, keep } = wanted;
    const last = this.#fitting;
    const isOfSame = last?.of === rows && last.status === status && last.keep === keep;
    if (isOfSame && last.search === search) return last.rows;
    // Who types on looks among what was found.
    const among = isOfSame && search.startsWith(last.search) ? last.rows : rows;
    const found = fitting(among, plan.units, today, wanted);
    this.#fitting = { of: rows, rows: found, search, status, keep };
    return found;
  }
}

/** What was found the last time. */
interface Fitting extends Pick<Wanted, 'search' | 'status' | 'keep'> {
  readonly of: readonly TaskRow[];
  readonly rows: readonly TaskRow[];
}

const rowOf = rememberOf((task: Task, units: Plan['units'], today: CivilDate, soonDays: number): TaskRow => {
  const lead = unitsOn({ units }, task.lead, today).map(({ name }) => name);
  return { task, lead: lead.join(', '), standing: statusOf(task, today, { soonDays }) };
});

const rowsByPage = byPage((tasks, units: Plan['units'], today: CivilDate, soonDays: number) =>
  tasks.map((task) => rowOf(task, units, today, soonDays)),
);

function rowsOf({ tasks, units }: Plan, today: CivilDate, soonDays: number): readonly TaskRow[] {
  return rowsByPage(tasks, units, today, soonDays).flat();
}

function fitting(
  rows: readonly TaskRow[],
  units: Plan['units'],
  today: CivilDate,
  { search, status, keep }: Wanted,
): readonly TaskRow[] {
  const words = wordsOf(search);
  if (words.length === 0 && status === undefined && keep === undefined) return rows;
  return rows.filter(({ task, standing }) => {
    if (status !== undefined && standing.status !== status) return false;
    if (keep?.(task) === false) return false;
    return words.length === 0 || hasWords(searchedText(task, units, today), words);
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
