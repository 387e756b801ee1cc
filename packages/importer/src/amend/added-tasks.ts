import { made, taskById, type Plan } from '@kehoach/core';
import { periodWithDays } from '@kehoach/periods';
import type { DraftTask } from '../draft/draft.js';
import type { Block } from '../outline/block.js';
import { markerOf } from '../outline/marker.js';
import { within } from '../words/within.js';
import type { AddedTask } from './amendment.js';
import type { ChangeBook } from './change-book.js';
import type { Paper } from './paper.js';
import { numberKey } from './plan-tasks.js';
import { tasksToldIn } from './read-tasks.js';
import { referencesIn } from './task-reference.js';

/** Where in the plan a new task is to stand, as far as the paper says it. */
export interface Spot {
  readonly sectionId?: string;
  readonly number?: string;
  /** The number of the heading that it stands below, where the paper gives both. */
  readonly above?: string;
}

/** Reads the tasks that a part of the paper adds. @returns which of its blocks hold none */
export function addTasks(
  paper: Paper,
  book: ChangeBook,
  blocks: readonly Block[],
  spot: Spot,
  isPlanText: boolean,
): Block[] {
  const { tasks, findings } = made(tasksToldIn(paper.text, blocks, paper.units.directory, paper.time));
  book.note(findings);
  for (const [at, task] of tasks.entries()) {
    const own = isPlanText ? numberIn(paper, task) : '';
    const number = at === 0 && spot.number !== undefined ? spot.number : own;
    book.add(addedTask(paper, book, task, { ...spot, number: numberBelow(paper.plan, spot, number) }));
  }
  const isRead = within(tasks.map(({ place }) => place));
  return blocks.filter((block) => !isRead(block));
}

/** A task that was read, as the plan takes it. */
export function addedTask(paper: Paper, book: ChangeBook, task: DraftTask, { sectionId, number }: Spot): AddedTask {
  const [lead, coordinating] = [paper.units.known(task.lead), paper.units.known(task.coordinating)];
  for (const name of [...lead.unknown, ...coordinating.unknown]) book.ask('unknown-unit', task.place, undefined, name);
  const { period, title, kind, products, text, place } = task;
  const helping = coordinating.ids.filter((id) => !lead.ids.includes(id));
  return {
    kind: 'assign',
    number: number ?? '',
    title,
    isDuty: kind === 'responsibility',
    ...(sectionId !== undefined && { sectionId }),
    lead: lead.ids,
    coordinating: helping,
    unitNames: { lead: paper.units.namesOf(lead.ids), coordinating: paper.units.namesOf(helping) },
    period: period === undefined ? { text: '', kind: 'unstated' } : periodWithDays(period.text, period, paper.context),
    products,
    ...(text !== undefined && { text }),
    place,
  };
}

/** Where an order says that what it adds stands: "Bổ sung mục 3 vào sau mục II.2". @param hidden its words without its new text */
export function spotIn({ plan }: Paper, hidden: string, ofTask: (path: string) => string | undefined): Spot {
  const to = /(?<!\p{L})(?:vào|sau|trong|tại|thuộc)(?!\p{L})/u.exec(hidden)?.index ?? hidden.length;
  const own = referencesIn(hidden.slice(0, to)).flatMap(({ paths }) => paths)[0];
  const path = referencesIn(hidden.slice(to)).flatMap(({ paths }) => paths)[0];
  const section =
    path === undefined ? undefined : plan.sections.find(({ number }) => numberKey(number) === numberKey(path));
  const sectionId =
    section?.id ?? (path === undefined ? undefined : sectionOfTask(plan, ofTask(path))) ?? sectionOfNumber(plan, own);
  return { ...(sectionId !== undefined && { sectionId }), ...(own !== undefined && { number: own }) };
}

/** The heading below which a number stands: "II.3" stands below "II". */
export function sectionOfNumber({ sections }: Plan, number = ''): string | undefined {
  const above = numberKey(number).split('.').slice(0, -1).join('.');
  return above === '' ? undefined : sections.find((each) => numberKey(each.number) === above)?.id;
}

function sectionOfTask(plan: Plan, taskId: string | undefined): string | undefined {
  return taskId === undefined ? undefined : taskById(plan.tasks, taskId)?.sectionId;
}

/** "3" below "II." is "II.3". */
function numberBelow({ sections }: Plan, { sectionId, above: given }: Spot, number: string): string {
  const above = (given ?? sections.find(({ id }) => id === sectionId)?.number ?? '').replace(/\.$/u, '');
  return number === '' || above === '' || /^[IVX]+\./u.test(number) ? number : `${above}.${number}`;
}

function numberIn({ text }: Paper, { place }: DraftTask): string {
  return markerOf(text.slice(place.from, Math.min(place.to, place.from + 60)))?.label ?? '';
}
