import type { Period } from '@kehoach/core';
import type { Finding, FindingCode } from '../finding/finding.js';
import { openQuestions, whoAndWhen } from './open-questions.js';
import { productsIn } from '../task/product.js';
import type { DraftUnit } from '../unit/directory.js';
import { plain } from '../words/fold.js';
import { examinerOf } from '../year/examine.js';
import { noted, type TaskField } from './change.js';
import type { Draft, DraftTask } from './draft.js';
import { fieldText } from './field-text.js';
import { planTimeOf } from './plan-time.js';
import { ofTime, timeOf } from './time.js';
import { namesIn, UnitBook } from './unit-book.js';
import { inOrder } from '../words/range.js';

/** The draft with one field of a task put right. */
export function correctTask(draft: Draft, task: DraftTask, field: TaskField, value: string | Period): Draft {
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
    findings: inOrder([
      ...draft.findings.filter((each) => each.of !== task.id || !isAnswered(each, field)),
      ...findings,
      ...(field === 'lead' || field === 'period' ? openQuestions(next) : []),
    ]),
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
  const book = new UnitBook(draft.document, draft.units);
  const ids = [...new Set(namesIn(text).map((name) => book.add(name)))];
  return { next: { ...task, [field]: ids }, units: book.units, findings: [] };
}

/** A person's own words: no column or label binds them. */
function withPeriod(draft: Draft, { said: _said, ...task }: DraftTask, value: string | Period): Changed {
  if (typeof value !== 'string') return { next: { ...task, period: value, milestones: [] }, findings: [] };
  const words = plain(value);
  const { period: _, ...rest } = task;
  if (words === '') return { next: { ...rest, milestones: [] }, findings: [] };
  const place = task.places.period ?? task.place;
  const examine = examinerOf(planTimeOf(draft));
  const { period, milestones, findings } = timeOf({ words }, { issuedOn: draft.issuedOn, of: task.id, place, examine });
  return { next: { ...task, period, milestones }, findings: findings.map((each) => ({ ...each, place })) };
}

const answers: Readonly<Record<TaskField, readonly FindingCode[]>> = {
  title: [],
  lead: [...whoAndWhen, 'same-lead-and-coordinating', 'either-lead', 'several-leads', 'lead-or-inspected'],
  coordinating: ['same-lead-and-coordinating'],
  period: [...whoAndWhen, ...ofTime],
  products: [],
};

function isAnswered({ code }: Finding, field: TaskField): boolean {
  return answers[field].includes(code);
}

/** The draft without what was read as a task and is none. */
export function withoutTask(draft: Draft, task: DraftTask): Draft {
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
