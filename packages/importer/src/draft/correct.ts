import { isCivilDate, type Period } from '@kehoach/core';
import { examinePeriod, type PeriodContext, type PeriodReading } from '@kehoach/periods';
import type { Finding, FindingCode } from '../finding/finding.js';
import { finding } from '../finding/finding.js';
import { productsIn } from '../task/product.js';
import { timeOf } from './time.js';
import { idGiver, slugOf, unitDirectory, type DraftUnit } from '../unit/directory.js';
import { plain } from '../words/fold.js';
import type { Correction, Draft, DraftTask } from './draft.js';

/** Fields of the plan, and of a task, that a person may put right. */
export type PlanField = 'number' | 'issuedOn' | 'place' | 'title' | 'issuer' | 'theme';
/** What of a task may be put right. */
export type TaskField = 'title' | 'lead' | 'coordinating' | 'period' | 'products';

/** One thing put right by a person. */
export type Change =
  | { readonly of: 'plan'; readonly field: PlanField; readonly value: string }
  | { readonly task: string; readonly field: TaskField; readonly value: string | Period }
  /** What was read as a task is none. */
  | { readonly task: string; readonly field: 'removed' }
  /** What was read as no task is one: the piece that begins at this offset. */
  | { readonly piece: number };

/**
 * The draft with one thing put right, and the correction recorded beside what was read. What the finding
 * asked and the change answers is gone from the findings. Units are written as in a document, parted by
 * ";"; a period is read like one of the document, or is one of the choices.
 *
 * A value that cannot be (a day that is none, an empty title) leaves the draft as it is.
 */
export function correct(draft: Draft, change: Change): Draft {
  if ('piece' in change) return withTask(draft, change.piece);
  if ('of' in change) return correctPlan(draft, change.field, change.value);
  const task = draft.tasks.find(({ id }) => id === change.task);
  if (task === undefined) return draft;
  return change.field === 'removed' ? withoutTask(draft, task) : correctTask(draft, task, change.field, change.value);
}

/** The words of a task's field, as a form shows them. */
export function fieldText(draft: Draft, task: DraftTask, field: TaskField): string {
  if (field === 'title') return task.title;
  if (field === 'period') return task.period?.text ?? '';
  if (field === 'products') return task.products.join('; ');
  return task[field].map((id) => draft.units.find((unit) => unit.id === id)?.name ?? id).join('; ');
}

const planCodes: Readonly<Partial<Record<PlanField, readonly FindingCode[]>>> = {
  number: ['no-number', 'blank-number'],
  issuedOn: ['no-date', 'blank-date', 'impossible-date'],
  title: ['no-title'],
  issuer: ['no-issuer'],
};

function correctPlan(draft: Draft, field: PlanField, text: string): Draft {
  const value = plain(text);
  if (value === '' || (field === 'issuedOn' && !isCivilDate(value)) || value === draft[field]) return draft;
  const codes = planCodes[field] ?? [];
  const after = {
    ...draft,
    [field]: value,
    ...(field === 'issuedOn' && { year: Number(value.slice(0, 4)) }),
    findings: draft.findings.filter(({ code, of }) => of !== 'plan' || !codes.includes(code)),
    corrections: noted(draft, { of: 'plan', field, read: draft[field] ?? '', corrected: value }),
  };
  return field === 'issuedOn' ? after.tasks.reduce(readAgain, after) : after;
}

/** With another day of issue a period may mean other days; one that a person put right stays. */
function readAgain(draft: Draft, task: DraftTask): Draft {
  if (task.said === undefined) return draft;
  const context = contextOf(draft);
  const { period, milestones, findings } = timeOf(task.said, {
    context,
    of: task.id,
    place: task.places.period ?? task.place,
    examine: (words) => examinePeriod(words, context),
  });
  const others = draft.findings.filter((each) => each.of !== task.id || !ofTime.has(each.code));
  return {
    ...draft,
    tasks: draft.tasks.map((each) => (each === task ? { ...task, period, milestones } : each)),
    findings: [...others, ...findings].toSorted((one, other) => one.place.from - other.place.from),
  };
}

function contextOf({ year, issuedOn }: Draft): PeriodContext {
  return { ...(year !== undefined && { year }), ...(issuedOn !== undefined && { issuedOn }) };
}

function correctTask(draft: Draft, task: DraftTask, field: TaskField, value: string | Period): Draft {
  const read = fieldText(draft, task, field);
  const { next, units, findings } = changed(draft, task, field, value);
  if (next === undefined) return draft;
  const after = {
    ...draft,
    units: units ?? draft.units,
    tasks: draft.tasks.map((each) => (each === task ? next : each)),
  };
  const corrected = fieldText(after, next, field);
  const isSame = read === corrected && JSON.stringify(task.period) === JSON.stringify(next.period);
  if (isSame) return draft;
  return {
    ...after,
    findings: [
      ...draft.findings.filter((each) => each.of !== task.id || !isAnswered(each, field)),
      ...findings,
      ...openQuestions(next, field),
    ].toSorted((a, b) => a.place.from - b.place.from),
    corrections: noted(draft, { of: task.id, field, read, corrected }),
  };
}

interface Changed {
  readonly next?: DraftTask;
  readonly units?: readonly DraftUnit[];
  readonly findings: readonly Finding[];
}

function changed(draft: Draft, task: DraftTask, field: TaskField, value: string | Period): Changed {
  if (field === 'period') return withPeriod(draft, task, value);
  const text = typeof value === 'string' ? value.trim() : value.text;
  if (field === 'title') return { ...(text !== '' && { next: { ...task, title: plain(text) } }), findings: [] };
  if (field === 'products') return { next: { ...task, products: text === '' ? [] : productsIn(text) }, findings: [] };
  const { ids, units } = unitsFor(draft, text);
  return { next: { ...task, [field]: ids }, units, findings: [] };
}

/** A person's own words: no column or label binds them. */
function withPeriod(draft: Draft, { said: _said, ...task }: DraftTask, value: string | Period): Changed {
  if (typeof value !== 'string') return { next: { ...task, period: value, milestones: [] }, findings: [] };
  const words = plain(value);
  const { period: _, ...rest } = task;
  if (words === '') return { next: { ...rest, milestones: [] }, findings: [] };
  const context = contextOf(draft);
  const place = task.places.period ?? task.place;
  const examine = (phrase: string): PeriodReading => examinePeriod(phrase, context);
  const { period, milestones, findings } = timeOf({ words }, { context, of: task.id, place, examine });
  return { next: { ...task, period, milestones }, findings: findings.map((each) => ({ ...each, place })) };
}

/** Units as a person writes them, parted by ";": those of the document by their ids, others new. */
function unitsFor(draft: Draft, text: string): { ids: string[]; units: readonly DraftUnit[] } {
  const directory = unitDirectory(draft.document);
  const known = draft.units.map((unit) => ({
    unit,
    id: directory.idsOf([{ name: unit.name, from: 0, to: 0 }])[0] ?? unit.id,
  }));
  const parts = text
    .split(';')
    .map(plain)
    .filter((part) => part !== '');
  const found = directory.idsOf(parts.map((name) => ({ name, from: 0, to: 0 })));
  const byDirectory = new Map(known.map(({ id, unit }) => [id, unit]));
  const taken = new Set(draft.units.map(({ id }) => id));
  const added: DraftUnit[] = directory
    .units()
    .filter(({ id }) => !byDirectory.has(id))
    .map((unit) => ({ ...unit, id: freeAmong(unit.id, taken), places: [] }));
  const addedNames = new Map(added.map((unit) => [unit.name, unit.id]));
  const names = new Map(directory.units().map(({ id, name }) => [id, name]));
  const ids = found.map((id) => byDirectory.get(id)?.id ?? addedNames.get(names.get(id) ?? '') ?? id);
  return { ids, units: [...draft.units, ...added] };
}

function freeAmong(id: string, taken: Set<string>): string {
  const give = idGiver();
  let free = give(id);
  while (taken.has(free)) free = give(id);
  taken.add(free);
  return free;
}

/** What may be doubtful about a time. */
const ofTime: ReadonlySet<FindingCode> = new Set([
  'impossible-date',
  'before-the-plan',
  'starts-before-the-plan',
  'ends-before-the-plan',
  'part-of-the-time',
  'wrong-weekday',
  'year-from-the-document',
  'several-milestones',
  'unread-period',
]);

const answers: Readonly<Record<TaskField, readonly FindingCode[]>> = {
  title: [],
  lead: ['no-lead', 'no-period', 'no-lead-nor-period', 'same-lead-and-coordinating'],
  coordinating: ['same-lead-and-coordinating'],
  period: ['no-lead', 'no-period', 'no-lead-nor-period', ...ofTime],
  products: [],
};

function isAnswered({ code }: Finding, field: TaskField): boolean {
  return answers[field].includes(code);
}

/** What one answer leaves open of a question that asked two things. */
function openQuestions({ id, kind, lead, period, title, place }: DraftTask, field: TaskField): Finding[] {
  if (kind === 'responsibility' || (field !== 'lead' && field !== 'period')) return [];
  const codes: readonly (FindingCode | false)[] = [lead.length === 0 && 'no-lead', period === undefined && 'no-period'];
  return codes.flatMap((code) => (code === false ? [] : [finding(code, place, title, { of: id })]));
}

function withoutTask(draft: Draft, task: DraftTask): Draft {
  return {
    ...draft,
    tasks: draft.tasks.filter((each) => each !== task),
    pieces: draft.pieces.map(({ of, ...piece }) =>
      of === task.id ? { ...piece, role: 'text' as const } : { ...piece, ...(of !== undefined && { of }) },
    ),
    targets: draft.targets.map((target) => {
      const { taskId, ...rest } = target;
      return taskId === task.id ? rest : target;
    }),
    findings: draft.findings.filter(({ of }) => of !== task.id),
    corrections: noted(draft, { of: 'plan', field: 'tasks', read: task.title, corrected: '' }),
  };
}

function withTask(draft: Draft, at: number): Draft {
  const piece = draft.pieces.find(({ from, to }) => from <= at && at < to);
  const title = plain(piece?.text ?? '').replace(/^(?:[-+*•–]|\(?[\da-zđIVX.]{1,8}[.)])\s*/u, '');
  if (piece === undefined || title === '' || draft.tasks.some(({ place }) => place.from === piece.from)) return draft;
  const taken = new Set(draft.tasks.map(({ id }) => id));
  const id = freeAmong(slugOf(`nv them ${title.slice(0, 24)}`), taken);
  const place = { from: piece.from, to: piece.from + piece.text.trimEnd().length };
  const task: DraftTask = {
    id,
    number: '',
    title,
    kind: 'task',
    lead: [],
    coordinating: [],
    milestones: [],
    products: [],
    place,
    places: {},
  };
  const asked = finding('no-lead-nor-period', place, title, { of: id });
  return {
    ...draft,
    pieces: draft.pieces.map((each) => (each === piece ? { ...each, role: 'task' as const, of: id } : each)),
    tasks: [...draft.tasks, task].toSorted((a, b) => a.place.from - b.place.from),
    findings: [
      ...draft.findings.filter(({ code, place: of }) => code !== 'unplaced-text' || of.from !== place.from),
      asked,
    ].toSorted((a, b) => a.place.from - b.place.from),
    corrections: noted(draft, { of: id, field: 'tasks', read: '', corrected: title }),
  };
}

/** A field put right twice keeps what was read first. */
function noted({ corrections }: Draft, correction: Correction): Correction[] {
  const isSame = ({ of, field }: Correction): boolean =>
    of === correction.of && field === correction.field && field !== 'tasks';
  const first = corrections.find(isSame);
  const read = first?.read ?? correction.read;
  const others = corrections.filter((each) => !isSame(each));
  // What is as it was read again needs no correction.
  return read === correction.corrected && correction.field !== 'tasks' ? others : [...others, { ...correction, read }];
}
