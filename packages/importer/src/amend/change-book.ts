import { workStateOf, type Task } from '@kehoach/core';
import { said } from '../head/said.js';
import { inOrder, type Range } from '../words/range.js';
import type {
  AddedSection,
  AddedTarget,
  AddedTask,
  AmendmentChange,
  Difference,
  PlanDifference,
  TaskChange,
  TaskPart,
  TaskParts,
} from './amendment.js';
import { amendmentFinding, type AmendmentFinding, type AmendmentFindingCode } from './amendment-finding.js';
import type { Paper } from './paper.js';
import { isSamePart, isWhatStands, newPart, partText } from './task-part.js';

/** What a paper says of one part of a task. */
export interface PartSaid {
  readonly part: TaskPart;
  /** The words that stand from now on. */
  readonly now: Range;
  /** Those that it gives as old. */
  readonly before?: Range | undefined;
  /** Its label says that a day is the last one: "thời hạn". */
  readonly isDeadline?: boolean | undefined;
}

/** The parts of a task in the order in which they are told. */
export const taskParts: readonly TaskPart[] = ['title', 'period', 'products', 'lead', 'coordinating'];

/** Collects what a paper changes, one change a task, and what is doubtful. */
export class ChangeBook {
  readonly #paper: Paper;
  readonly #amended = new Map<string, TaskChange>();
  readonly #others: AmendmentChange[] = [];
  readonly #stopped = new Map<string, 'cancel' | 'suspend'>();
  readonly #findings: AmendmentFinding[] = [];
  readonly #ofPlan: PlanDifference[] = [];

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  get changes(): readonly AmendmentChange[] {
    const amended = [...this.#amended.values()].filter(({ differences }) => differences.length > 0);
    return inOrder([...amended.map((change) => this.#inOrder(change)), ...this.#others]);
  }

  get ofPlan(): readonly PlanDifference[] {
    return this.#ofPlan;
  }

  get findings(): readonly AmendmentFinding[] {
    return inOrder(this.#findings);
  }

  ask(code: AmendmentFindingCode, place: Range, of?: Task, words?: string): void {
    const { text, ...at } = said(this.#paper.text, place);
    this.#findings.push(amendmentFinding(code, at, words ?? text, of?.id));
  }

  note(findings: readonly AmendmentFinding[]): void {
    for (const { code, severity, place, vi, en, of } of findings)
      this.#findings.push({ code, severity, place, vi, en, ...(of !== undefined && { of }) });
  }

  /** A part of a task is told anew. */
  tell(task: Task, { part, now, before, isDeadline }: PartSaid): void {
    const { to, findings } = newPart(this.#paper, task, part, now, isDeadline);
    this.note(findings);
    if (before !== undefined && !isWhatStands(this.#paper, task, part, before)) this.ask('old-differs', before, task);
    if (to !== undefined) this.put(task, part, to, now);
  }

  /** The plan itself is called otherwise, or has another theme. */
  tellPlan(part: PlanDifference['part'], place: Range): void {
    const { text: after, ...at } = said(this.#paper.text, place);
    const before = this.#paper.plan.issued?.[part] ?? '';
    if (after === before) return this.ask('nothing-new', place);
    if (this.#ofPlan.some((each) => each.part === part)) return this.ask('changed-twice', place);
    this.#ofPlan.push({ part, before, after, place: at });
  }

  /** A part of a task has other contents from now on. @param isRetold told with all of its task: it may be the same */
  put(task: Task, part: TaskPart, to: TaskParts, place: Range, isRetold = false): void {
    const standing = this.standing(task);
    if (isSamePart(part, to, standing)) return isRetold ? undefined : this.ask('nothing-new', place, task);
    const known = this.#amended.get(task.id);
    if (known?.to[part] !== undefined) {
      if (!isSamePart(part, known.to, to)) this.ask('changed-twice', place, task);
      return;
    }
    const difference: Difference = {
      part,
      before: partText(this.#paper, part, standing),
      after: partText(this.#paper, part, to),
      place: { from: place.from, to: place.to },
    };
    this.#amended.set(task.id, {
      kind: 'amend',
      taskId: task.id,
      number: task.number,
      title: task.title,
      was: { ...known?.was, [part]: standing[part] },
      to: { ...known?.to, [part]: to[part] },
      differences: [...(known?.differences ?? []), difference],
      place: known?.place ?? difference.place,
    });
  }

  /** A task is done no more, or not for a time. */
  stop(kind: 'cancel' | 'suspend', task: Task, place: Range): void {
    const state = workStateOf(task);
    if (kind === 'cancel' && state === 'done') return this.ask('done-already', place, task);
    if (kind === 'suspend' && (state === 'done' || state === 'suspended')) return this.ask('not-open', place, task);
    const known = this.#stopped.get(task.id);
    if (known !== undefined && known !== kind) return this.ask('changed-twice', place, task);
    if (known !== undefined) return;
    this.#stopped.set(task.id, kind);
    const { id: taskId, number, title } = task;
    this.#others.push({ kind, taskId, number, title, place: { from: place.from, to: place.to } });
  }

  add(task: AddedTask | AddedTarget): void {
    this.#others.push(task);
  }

  /** The paper adds a heading. @returns the key by which tasks below it name it */
  addSection(section: Omit<AddedSection, 'kind' | 'key'>): string {
    const count = this.#others.filter(({ kind }) => kind === 'section').length;
    const key = `new-section-${count + 1}`;
    this.#others.push({ kind: 'section', key, ...section });
    return key;
  }

  /** What is changed and is to be done no more, too: the paper says of one task two things. */
  settleCancelled(): void {
    for (const change of this.#others) {
      if (change.kind !== 'cancel' || (this.#amended.get(change.taskId)?.differences.length ?? 0) === 0) continue;
      const task = this.#paper.tasks.alive.find(({ id }) => id === change.taskId);
      this.ask('changed-twice', change.place, task);
    }
  }

  /** Who leads from now on takes part no more, unless the paper says otherwise. */
  settleUnits(): void {
    for (const { taskId, to, place } of this.#amended.values()) {
      const task = this.#paper.tasks.alive.find(({ id }) => id === taskId);
      if (task === undefined || to.lead === undefined || to.coordinating !== undefined) continue;
      const { coordinating } = this.standing(task);
      const rest = coordinating?.filter((id) => to.lead?.includes(id) !== true) ?? [];
      if (rest.length === coordinating?.length) continue;
      this.put(task, 'coordinating', { coordinating: rest }, place);
      this.ask('leads-now', place, task, this.#paper.units.namesOf(to.lead).join('; '));
    }
  }

  /** What stands in the plan, with the units that answer now. */
  standing(task: Task): TaskParts {
    const { title, period, products, lead, coordinating } = task;
    const { units } = this.#paper;
    return { title, period, products, lead: units.today(lead), coordinating: units.today(coordinating) };
  }

  #inOrder(change: TaskChange): TaskChange {
    const differences = taskParts.flatMap((part) => change.differences.filter((each) => each.part === part));
    return { ...change, differences };
  }
}
