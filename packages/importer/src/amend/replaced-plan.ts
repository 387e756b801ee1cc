import { partOf, workStateOf, type Making, type Task } from '@kehoach/core';
import { accountOf, type Account } from '../account/account.js';
import type { DraftTask } from '../draft/draft.js';
import type { Head } from '../head/head.js';
import type { Zones } from '../head/zones.js';
import { readingOf } from '../read-plan.js';
import type { Source } from '../source/source.js';
import { fold, plain } from '../words/fold.js';
import { addedTask, sectionOfNumber } from './added-tasks.js';
import type { TaskPart } from './amendment.js';
import type { ChangeBook } from './change-book.js';
import type { Paper } from './paper.js';
import { alike, numberKey, similarity } from './plan-tasks.js';
import { tasksToldIn } from './read-tasks.js';
import { tellParts } from './restated.js';

/** Whether the paper is a plan that stands in the place of this one. */
export function replaces({ text, plan }: Paper): boolean {
  const number = plan.issued?.number ?? '';
  const named = /thay thế\s+(?:cho\s+)?(?:toàn bộ\s+)?(?:kế hoạch|chương trình)\s+số\s*:?\s*(\S+)/giu;
  return [...text.matchAll(named)].some(({ 1: found = '' }) => plain(found).replace(/[.,;]+$/u, '') === number);
}

/** Reads a plan that was issued anew: its tasks are matched with those that stand, by their words and numbers; in slices. */
export function* readReplacement(
  paper: Paper,
  book: ChangeBook,
  { source, zones, head }: { readonly source: Source; readonly zones: Zones; readonly head: Head },
): Making<Account> {
  const told = tasksToldIn(paper.text, zones.body, paper.units.directory, paper.time);
  const { tasks, findings } = yield* partOf(told, 0, 0.5);
  book.note(findings);
  if (head.title !== undefined) book.tellPlan('title', head.title);
  const pairs = matched(paper.tasks.alive, tasks);
  for (const [each, task] of pairs) {
    if (task === 'unsure') book.ask('other-words', each.place);
    else if (task === undefined) book.add(addedTask(paper, book, each, spotOf(paper, each)));
    else tellWhole(paper, book, task, each);
  }
  const kept = new Set(pairs.map(([, task]) => task));
  const isAsked = pairs.some(([, task]) => task === 'unsure');
  for (const task of paper.tasks.alive) if (!kept.has(task) && !isAsked) drop(paper, book, task);
  const { draft } = yield* partOf(readingOf({ source }), 0.5, 1);
  return draft === undefined ? { all: 0, placed: 0, unread: 0 } : unreadOf(book, draft);
}

type Pair = readonly [DraftTask, Task | 'unsure' | undefined];

/** Nearly the same words tell a task whatever its number. */
const nearlySame = 0.8;

function matched(standing: readonly Task[], told: readonly DraftTask[]): Pair[] {
  const left = new Set(standing);
  const found = new Map<DraftTask, Task | 'unsure'>();
  const take = (fits: (told: DraftTask, task: Task) => boolean): void => {
    for (const each of told) {
      if (found.has(each)) continue;
      const [task, ...more] = [...left].filter((other) => fits(each, other));
      if (task === undefined || more.length > 0) continue;
      found.set(each, task);
      left.delete(task);
    }
  };
  const isSameNumber = (one: DraftTask, { number }: Task): boolean => numberKey(one.number) === numberKey(number);
  const likeness = (one: DraftTask, { title }: Task): number => similarity(one.title, title);
  take((one, task) => fold(one.title) === fold(task.title) && isSameNumber(one, task));
  take((one, task) => fold(one.title) === fold(task.title));
  take((one, task) => isSameNumber(one, task) && likeness(one, task) >= alike);
  take((one, task) => likeness(one, task) >= nearlySame);
  for (const each of told)
    if (!found.has(each) && [...left].some((task) => isSameNumber(each, task) && likeness(each, task) >= alike / 2))
      found.set(each, 'unsure');
  return told.map((each) => [each, found.get(each)]);
}

/** What the new plan does not say of a task any more is gone: it stands by itself. */
function tellWhole(paper: Paper, book: ChangeBook, task: Task, told: DraftTask): void {
  tellParts(paper, book, task, told);
  const gone: readonly TaskPart[] = ['products', 'coordinating'];
  for (const part of gone)
    if (told[part as 'products'].length === 0 && task[part as 'products'].length > 0)
      book.put(task, part, { [part]: [] }, told.place);
  if (numberKey(told.number) !== numberKey(task.number))
    book.ask('other-number', told.place, task, `${told.number} ${told.title}`);
}

function spotOf({ plan }: Paper, { number }: DraftTask): { number: string; sectionId?: string } {
  const sectionId = sectionOfNumber(plan, number);
  return { number, ...(sectionId !== undefined && { sectionId }) };
}

function drop({ text }: Paper, book: ChangeBook, task: Task): void {
  if (workStateOf(task) === 'done') return;
  const end = { from: text.length, to: text.length };
  book.stop('cancel', task, end);
  book.ask('not-in-new-plan', end, task, `${task.number} ${task.title}`.trim());
}

function unreadOf(book: ChangeBook, draft: Parameters<typeof accountOf>[0]): Account {
  for (const { role, text, from, to } of draft.pieces)
    if ((role === 'unread' || role === 'unplaced') && /\p{L}/u.test(text)) book.ask('unread-order', { from, to });
  return accountOf(draft);
}
