import { made, type Task } from '@kehoach/core';
import { periodWithDays } from '@kehoach/periods';
import type { DraftTask } from '../draft/draft.js';
import type { Block } from '../outline/block.js';
import { covering } from '../task/read-task.js';
import { plain } from '../words/fold.js';
import type { Range } from '../words/range.js';
import type { ChangeBook } from './change-book.js';
import { labelledIn } from './labelled.js';
import type { Paper } from './paper.js';
import { tasksToldIn } from './read-tasks.js';

/** A task that the paper tells anew as a whole: what its new text names is changed. @returns whether it is one task */
export function tellAnew(paper: Paper, book: ChangeBook, task: Task, blocks: readonly Block[]): boolean {
  const labelled = blocks.map((block) => labelledIn(paper.text, block)).filter((each) => each !== undefined);
  if (labelled.length === blocks.length) {
    for (const { value, ...each } of labelled) book.tell(task, { ...each, now: value });
    return blocks.length > 0;
  }
  const { tasks, findings } = made(tasksToldIn(paper.text, blocks, paper.units.directory, paper.time));
  const [only, ...more] = tasks;
  if (only === undefined || more.length > 0) {
    const place = covering(blocks);
    // A text without units or times is a title; a time or a unit alone does not say of what it is.
    if (more.length > 0 || blocks.length !== 1 || place === undefined || isNoTitle(paper, place)) return false;
    book.tell(task, { part: 'title', now: place });
    return true;
  }
  book.note(findings.filter(({ code }) => code !== 'no-lead' && code !== 'no-period' && code !== 'no-lead-nor-period'));
  tellParts(paper, book, task, only);
  return true;
}

const timeWords = new Set('trước sau từ đến hết trong ngày tháng quý năm tuần đầu giữa cuối và'.split(' '));

/** "Quý III/2026", "Văn phòng Sở". */
function isNoTitle({ text, units }: Paper, { from, to }: Range): boolean {
  const words = plain(text.slice(from, to)).toLowerCase();
  const isTime = words.split(/[\s/.,–-]+/u).every((word) => timeWords.has(word) || /^(?:\d*|[ivx]+)$/u.test(word));
  return isTime || units.idsIn(text.slice(from, to)).unknown.length === 0;
}

/** The parts of a task as new text tells them; what it does not name stays. */
export function tellParts(paper: Paper, book: ChangeBook, task: Task, told: DraftTask): void {
  const { places, place, products, period } = told;
  const title = told.title.replace(/\.$/u, '');
  if (title !== task.title.replace(/\.$/u, '')) book.put(task, 'title', { title }, place, true);
  if (period !== undefined) {
    const to = { period: periodWithDays(period.text, period, paper.context) };
    book.put(task, 'period', to, places.period ?? place, true);
  }
  if (products.length > 0) book.put(task, 'products', { products }, places.products ?? place, true);
  for (const part of ['lead', 'coordinating'] as const) {
    const { ids, unknown } = paper.units.known(told[part]);
    for (const name of unknown) book.ask('unknown-unit', places[part] ?? place, task, name);
    if (unknown.length === 0 && ids.length > 0) book.put(task, part, { [part]: ids }, places[part] ?? place, true);
  }
}
