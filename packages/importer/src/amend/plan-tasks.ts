import { tasksIn, workStateOf, type Plan, type Task } from '@kehoach/core';
import { fold } from '../words/fold.js';

/** What words say which task they mean. */
export interface Named {
  /** As the paper numbers it: "II.1". */
  readonly path?: string;
  /** Its title or a part of it. */
  readonly words?: string;
}

/** The task that is meant; several that may be; or none. */
export type Found =
  | { readonly task: Task; readonly doubt?: undefined }
  | {
      readonly task?: undefined;
      readonly doubt: 'no-such-task' | 'several-tasks' | 'other-words' | 'cancelled-already';
    };

/** The tasks of a plan, to be found by number and by words. */
export class PlanTasks {
  readonly #all: readonly Task[];
  readonly #alive: readonly (readonly [Task, string])[];

  constructor(plan: Plan) {
    this.#all = [...tasksIn(plan.tasks)];
    const alive = this.#all.filter((task) => workStateOf(task) !== 'cancelled');
    this.#alive = alive.map((task) => [task, fold(task.title)]);
  }

  get alive(): readonly Task[] {
    return this.#alive.map(([task]) => task);
  }

  /** By its number, whose words may not be those of another; or by its words alone. */
  find({ path, words }: Named): Found {
    if (path === undefined) return one(this.#byWords(words ?? ''));
    const found = this.#byNumber(path);
    if (found.task === undefined || words === undefined) return found;
    return similarity(words, found.task.title) >= alike || isWithin(words, found.task.title)
      ? found
      : { doubt: 'other-words' };
  }

  /** Those whose whole title stands in the words. */
  namedIn(words: string): Task[] {
    const folded = fold(words);
    const held = this.#alive.filter(([, title]) => title.length >= shortestTitle && holds(folded, title));
    // "Tập huấn cứu hộ" is not meant where "Tập huấn cứu hộ cho chủ tàu" stands.
    return held
      .filter(([, title]) => !held.some(([, other]) => other.length > title.length && other.includes(title)))
      .map(([task]) => task);
  }

  #byNumber(path: string): Found {
    const key = numberKey(path);
    const isSame = ({ number }: Task): boolean => numberKey(number) === key;
    const same = this.alive.filter(isSame);
    if (same.length > 0) return one(same);
    if (this.#all.some(isSame)) return { doubt: 'cancelled-already' };
    return one(this.alive.filter(({ number }) => numberKey(number).endsWith(`.${key}`)));
  }

  #byWords(words: string): Task[] {
    const key = fold(words).replace(/[.;,:]+$/u, '');
    if (key.length < shortestTitle) return [];
    const same = this.#alive.filter(([, title]) => title === key);
    const near = same.length > 0 ? same : this.#alive.filter(([, title]) => holds(title, key) || holds(key, title));
    return near.map(([task]) => task);
  }
}

/** Shorter titles say too little to be known by. */
const shortestTitle = 8;

/** Two titles with at least so many words in common are of one task. */
export const alike = 0.5;

/** How many words two titles share, of all that they have: 0 to 1. */
export function similarity(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** A number for comparing: "II.1." and "ii.1" are the same. */
export function numberKey(number: string): string {
  return number
    .trim()
    .replace(/[.)/]+$/u, '')
    .toLowerCase();
}

function one(tasks: readonly Task[]): Found {
  const [task] = tasks;
  if (task === undefined) return { doubt: 'no-such-task' };
  return tasks.length === 1 ? { task } : { doubt: 'several-tasks' };
}

function isWithin(words: string, title: string): boolean {
  return holds(fold(title), fold(words));
}

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).match(/[\p{L}\p{M}\d]+/gu) ?? []);
}

/** Whether whole words of a text are these. */
function holds(text: string, part: string): boolean {
  const at = text.indexOf(part);
  return part !== '' && at >= 0 && !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + part.length));
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{M}\d]/u.test(sign);
}
