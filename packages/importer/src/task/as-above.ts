import type { NamedUnit } from '../unit/named-unit.js';
import { isDitto } from '../words/ditto.js';
import type { ReadTask } from './read-task.js';

/**
 * "Chủ trì: như trên", "-nt-", "như mục 2": with the units and the time of the task before it, or of that number. Where none
 * stands there they are missing.
 *
 * @param tasks in order
 */
export function withThoseAbove(text: string, tasks: readonly ReadTask[]): ReadTask[] {
  const byNumber = new Map<string, ReadTask>();
  let last: ReadTask | undefined;
  return tasks.map((task) => {
    const of = (words: string | undefined): ReadTask | undefined | 'own' => {
      const number = words === undefined ? undefined : asNumbered.exec(words)?.[1];
      if (number !== undefined) return byNumber.get(number);
      return words !== undefined && isDitto(words) ? last : 'own';
    };
    const units = (role: 'lead' | 'coordinating'): readonly NamedUnit[] => {
      const above = of(task[role].length === 1 ? task[role][0]?.name : undefined);
      return above === 'own' ? task[role] : (above?.[role] ?? []);
    };
    const resolved = { ...task, lead: units('lead'), coordinating: units('coordinating') };
    const above = of(task.period && text.slice(task.period.from, task.period.to));
    last = above === 'own' ? resolved : atTimeOf(resolved, above);
    byNumber.set(task.number, last).set(task.number.split('.').at(-1) ?? '', last);
    return last;
  });
}

/** "như mục 2", "Như STT 2". */
const asNumbered = /^như (?:mục|stt|tt|số|dòng|việc|nhiệm vụ) (?:số )?(\d[\d.]*|[IVX][\dIVX.]*)$/iu;

function atTimeOf(task: ReadTask, above: ReadTask | undefined): ReadTask {
  const { period: _, bound: _bound, periodEnd: _end, ...timeless } = task;
  const { period, bound, periodEnd } = above ?? {};
  return { ...timeless, ...(period && { period }), ...(bound && { bound }), ...(periodEnd && { periodEnd }) };
}
