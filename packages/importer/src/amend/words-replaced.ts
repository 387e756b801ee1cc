import type { Task, UnitId } from '@kehoach/core';
import { productsIn } from '../task/product.js';
import { fold, plain } from '../words/fold.js';
import type { Range } from '../words/range.js';
import type { TaskPart, TaskParts } from './amendment.js';
import type { ChangeBook } from './change-book.js';
import type { Paper } from './paper.js';

/** A task gets products or units besides those that it has. */
export function extend(
  paper: Paper,
  book: ChangeBook,
  task: Task,
  part: 'products' | 'coordinating',
  place: Range,
): void {
  const words = paper.text.slice(place.from, place.to);
  const standing = book.standing(task);
  if (part === 'products') {
    const products = [...new Set([...(standing.products ?? []), ...productsIn(words)])];
    return book.put(task, part, { products }, place);
  }
  const { ids, unknown } = paper.units.idsIn(words);
  for (const name of unknown) book.ask('unknown-unit', place, task, name);
  if (unknown.length === 0)
    book.put(task, part, { coordinating: [...new Set([...(standing.coordinating ?? []), ...ids])] }, place);
}

/**
 * Words that stand for others, in some tasks or in all of them and in the plan's own title.
 *
 * @returns whether they stand anywhere
 */
export function replaceWords(
  paper: Paper,
  book: ChangeBook,
  tasks: readonly Task[] | undefined,
  old: Range,
  now: Range,
): boolean {
  const [from, to] = [old, now].map(({ from: start, to: end }) => plain(paper.text.slice(start, end))) as [
    string,
    string,
  ];
  let isFound = false;
  for (const task of tasks ?? paper.tasks.alive) {
    for (const [part, next] of partsWith(paper, book, task, from, to)) {
      isFound = true;
      book.put(task, part, next, now);
    }
  }
  return isFound;
}

function partsWith(
  { units }: Paper,
  book: ChangeBook,
  task: Task,
  from: string,
  to: string,
): (readonly [TaskPart, TaskParts])[] {
  const standing = book.standing(task);
  const { title = '', products = [] } = standing;
  const found: (readonly [TaskPart, TaskParts])[] = [];
  if (title.includes(from)) found.push(['title', { title: title.replaceAll(from, () => to) }]);
  if (products.some((product) => product.includes(from)))
    found.push(['products', { products: products.map((product) => product.replaceAll(from, () => to)) }]);
  const { ids, unknown } = units.idsIn(to);
  const [unit] = ids;
  if (unit === undefined || unknown.length > 0) return found;
  const isOld = (id: UnitId): boolean => fold(units.namesOf([id]).join()) === fold(from);
  for (const part of ['lead', 'coordinating'] as const) {
    const all = standing[part] ?? [];
    if (all.some(isOld)) found.push([part, { [part]: [...new Set(all.map((id) => (isOld(id) ? unit : id)))] }]);
  }
  return found;
}
