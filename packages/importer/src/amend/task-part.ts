import { deadlineOf, type Period, type Task } from '@kehoach/core';
import { periodWithDays } from '@kehoach/periods';
import { timeOf } from '../draft/time.js';
import { said } from '../head/said.js';
import { productsIn } from '../task/product.js';
import { fold, plain } from '../words/fold.js';
import type { Range } from '../words/range.js';
import { examinerOf } from '../year/examine.js';
import type { TaskPart, TaskParts } from './amendment.js';
import { amendmentFinding, type AmendmentFinding } from './amendment-finding.js';
import type { Paper } from './paper.js';

/** What a paper gives for a part of a task, with what is doubtful about it; `to` is missing where it says nothing. */
export interface NewPart {
  readonly to?: TaskParts;
  readonly findings: readonly AmendmentFinding[];
}

/** Reads the new contents of a part of a task. @param isDeadline its label says that a day is the last one */
export function newPart(paper: Paper, task: Task, part: TaskPart, place: Range, isDeadline = false): NewPart {
  const words = said(paper.text, place).text;
  if (part === 'period') return newPeriod(paper, task, place, isDeadline);
  if (part === 'lead' || part === 'coordinating') return newUnits(paper, task, part, place);
  if (part === 'products')
    return { to: { products: productsIn(paper.text.slice(place.from, place.to)) }, findings: [] };
  return words === '' ? { findings: [] } : { to: { title: words }, findings: [] };
}

/** A part of a task as a person reads it. */
export function partText(paper: Paper, part: TaskPart, of: TaskParts): string {
  if (part === 'lead' || part === 'coordinating') return paper.units.namesOf(of[part] ?? []).join('; ');
  if (part === 'products') return (of.products ?? []).join('; ');
  return part === 'period' ? (of.period?.text ?? '') : (of.title ?? '');
}

/** Whether two contents of a part are the same. */
export function isSamePart(part: TaskPart, one: TaskParts, other: TaskParts): boolean {
  const [a, b] = [one[part], other[part]];
  if (part === 'lead' || part === 'coordinating')
    return JSON.stringify([...(one[part] ?? [])].toSorted()) === JSON.stringify([...(other[part] ?? [])].toSorted());
  if (part === 'period') return isSamePeriod(one.period, other.period);
  return JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}

/** Whether words tell what stands in the plan now: what a paper gives as old. */
export function isWhatStands(paper: Paper, task: Task, part: TaskPart, place: Range): boolean {
  const words = said(paper.text, place).text;
  if (fold(words) === fold(partText(paper, part, task))) return true;
  if (part === 'period') return isOldPeriod(paper, task, place);
  if (part === 'title') return false;
  const { to } = newPart(paper, task, part, place);
  return to !== undefined && isSamePart(part, to, { ...task, [part]: paper.units.today(task[part as 'lead'] ?? []) });
}

function isSamePeriod(one: Period | undefined, other: Period | undefined): boolean {
  const isDated = one?.end !== undefined || one?.start !== undefined;
  if (isDated) return one.start === other?.start && one.end === other?.end && one.kind === other?.kind;
  return fold(one?.text ?? '') === fold(other?.text ?? '') && other?.end === undefined && other?.start === undefined;
}

/** A paper that moves a deadline names the old one: that in force, or that of the document. */
function isOldPeriod(paper: Paper, task: Task, place: Range): boolean {
  const { to } = newPeriod(paper, task, place, true);
  const old = to?.period;
  if (old === undefined) return false;
  if (isSamePeriod(old, task.period)) return true;
  // "Trước ngày 30/6" is told as "ngày 30/6" or "ngày 29/6".
  const said_ = periodWithDays(
    task.period.text.replace(/^(?:.*\s)?(?:trước|đến hết|đến)\s+/iu, ''),
    { start: old.start, end: old.end },
    paper.context,
  );
  const ends = [task.due, deadlineOf(task.period), task.period.end];
  return old.end !== undefined && (ends.includes(old.end) || fold(said_.text) === fold(old.text));
}

function newPeriod({ text, time, context }: Paper, task: Task, place: Range, isDeadline: boolean): NewPart {
  const words = plain(text.slice(place.from, place.to));
  if (words === '') return { findings: [] };
  const read = timeOf(
    { words, bound: isDeadline ? 'by' : 'day' },
    { issuedOn: time.issuedOn, of: task.id, place, examine: examinerOf(time) },
  );
  const { start, end, kind } = read.period;
  const period = periodWithDays(words, { start, end }, context);
  const isUnread = kind === 'unstated' && start === undefined && end === undefined && read.findings.length === 0;
  return {
    to: { period },
    findings: isUnread ? [amendmentFinding('unread-time', place, words, task.id)] : read.findings,
  };
}

function newUnits({ text, units }: Paper, task: Task, part: 'lead' | 'coordinating', place: Range): NewPart {
  const { ids, unknown } = units.idsIn(text.slice(place.from, place.to));
  const findings = unknown.map((name) => amendmentFinding('unknown-unit', place, name, task.id));
  const isWhole = unknown.length === 0 && (ids.length > 0 || part === 'coordinating');
  return isWhole ? { to: { [part]: ids }, findings } : { findings };
}
