import { addDays, addMonths, civilDateOf, dayNumberOf, type CivilDate } from '../civil-date/civil-date.js';
import { percentOf, workStateOf, type CountedTask } from '../task/task.js';
import { lastDay, type NamedUnit } from '../unit/unit.js';
import type { CountDays } from './counts.js';
import { expectedOf } from './expected.js';

/** Finds the first day behind one on which a count may be another though nothing is recorded. */
export class Turns {
  readonly #day: CivilDate;
  readonly #days: CountDays;
  #next: CivilDate = lastDay;

  constructor(day: CivilDate, days: CountDays) {
    this.#day = day;
    this.#days = days;
  }

  /** The last day that can be recorded where none is found. */
  get next(): CivilDate {
    return this.#next;
  }

  /** @see statusOf and `countsOf`, whose every comparison with the day stands here */
  ofTask(task: CountedTask): void {
    const work = workStateOf(task);
    if (work !== 'not-started' && work !== 'in-progress') return;
    const { due, period, assignedOn } = task;
    const { soonDays, longLateDays, longOpenMonths } = this.#days;
    if (period.start !== undefined) this.#on(period.start);
    if (due === undefined) return this.#on(addDays(addMonths(assignedOn, longOpenMonths), 1));
    for (const after of [-soonDays, 1, longLateDays + 1]) this.#on(addDays(due, after));
    const behind = this.#behindFrom(task, due);
    if (behind !== undefined) this.#on(behind);
  }

  /** Another name, or a successor. */
  ofUnit({ names, successor }: NamedUnit): void {
    for (const { from } of names) if (from !== undefined) this.#on(from);
    if (successor !== undefined) this.#on(successor.from);
  }

  #on(day: CivilDate): void {
    if (day > this.#day && day < this.#next) this.#next = day;
  }

  /** The first day, up to the deadline, on which more is expected than was reached: what is expected never falls. */
  #behindFrom(task: CountedTask, due: CivilDate): CivilDate | undefined {
    const reached = percentOf(task);
    const isBehind = (on: number): boolean => (expectedOf(task, civilDateOf(on)) ?? reached) > reached;
    let [before, from] = [dayNumberOf(this.#day), dayNumberOf(due)];
    if (before >= from || isBehind(before) || !isBehind(from)) return undefined;
    while (from - before > 1) {
      const middle = Math.floor((before + from) / 2);
      if (isBehind(middle)) from = middle;
      else before = middle;
    }
    return civilDateOf(from);
  }
}
