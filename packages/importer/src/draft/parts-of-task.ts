import { finding } from '../finding/finding.js';
import { plain } from '../words/fold.js';
import { inOrder } from '../words/range.js';
import { noted } from './change.js';
import type { Draft, DraftTask } from './draft.js';
import { openQuestions, whoAndWhen } from './open-questions.js';
import { freeId } from './unit-book.js';

/**
 * The draft with one task as several, in its place: each with the units, the time and the products that were read of
 * it. The first keeps its id; what is asked of the one is
 * asked of each. Fewer than two titles change nothing.
 */
export function splitInto(draft: Draft, task: DraftTask, words: readonly string[]): Draft {
  const titles = words.map(plain).filter((title) => title !== '');
  if (titles.length < 2) return draft;
  const taken = draft.tasks.map(({ id }) => id);
  const parts: DraftTask[] = [];
  for (const title of titles) {
    const id = parts.length === 0 ? task.id : freeId(task.id, taken);
    taken.push(id);
    parts.push({ ...task, id, title, place: placeOf(draft, task, title) });
  }
  const at = draft.tasks.indexOf(task);
  const corrections = parts
    .slice(1)
    .reduce(
      (all, { id, title }) =>
        noted({ ...draft, corrections: all }, { of: id, field: 'tasks', read: task.title, corrected: title }),
      noted(draft, { of: task.id, field: 'title', read: task.title, corrected: titles[0] ?? '' }),
    );
  const asked = draft.findings.filter(({ of }) => of === task.id);
  const findings = parts.slice(1).flatMap(({ id }) => asked.map((each) => ({ ...each, of: id })));
  return {
    ...draft,
    tasks: draft.tasks.toSpliced(at, 1, ...parts),
    findings: inOrder([...draft.findings, ...findings]),
    corrections,
  };
}

/** Where the words of a part stand; a part that a person wrote anew has the place of the whole. */
function placeOf({ document }: Draft, { place }: DraftTask, title: string): DraftTask['place'] {
  const from = document.indexOf(title, place.from);
  return from < 0 || from + title.length > place.to ? place : { from, to: from + title.length };
}

/**
 * The draft with a task as a part of the one before it, which takes on its units, products and words; where both have
 * a time, those are its milestones, and the later one is asked about. The first task has none before it.
 */
export function joined(draft: Draft, task: DraftTask): Draft {
  const at = draft.tasks.indexOf(task);
  const before = draft.tasks[at - 1];
  if (before === undefined) return draft;
  const whole = together(before, task);
  const asked = whole.milestones.length > before.milestones.length;
  const question = finding('several-milestones', whole.places.period ?? whole.place, task.period?.text ?? '', {
    of: before.id,
  });
  return {
    ...draft,
    tasks: draft.tasks.toSpliced(at - 1, 2, whole),
    pieces: draft.pieces.map((piece) => (piece.of === task.id ? { ...piece, of: before.id } : piece)),
    targets: draft.targets.map((target) => (target.taskId === task.id ? { ...target, taskId: before.id } : target)),
    findings: inOrder([
      ...draft.findings.filter(({ of, code }) => of !== task.id && (of !== before.id || !whoAndWhen.includes(code))),
      ...openQuestions(whole),
      ...(asked ? [question] : []),
    ]),
    corrections: noted(
      { ...draft, corrections: draft.corrections.filter(({ of }) => of !== task.id) },
      { of: before.id, field: 'title', read: before.title, corrected: whole.title },
    ),
  };
}

function together(one: DraftTask, other: DraftTask): DraftTask {
  const period = one.period ?? other.period;
  const text = [one.text, other.text].filter((words) => words !== undefined).join('\n');
  const lead = union(one.lead, other.lead);
  const { said: _said, period: _period, text: _text, ...rest } = one;
  return {
    ...rest,
    title: plain(`${one.title.replace(/[.;:,]\s*$/, '')}; ${other.title}`),
    lead,
    coordinating: union(one.coordinating, other.coordinating).filter((id) => !lead.includes(id)),
    ...(period !== undefined && { period }),
    milestones: timesOf(one, other),
    products: union(one.products, other.products),
    ...(text !== '' && { text }),
    place: { from: Math.min(one.place.from, other.place.from), to: Math.max(one.place.to, other.place.to) },
    places: { ...other.places, ...one.places },
  };
}

/** The times of both, each once; one time alone is no milestone. */
function timesOf(one: DraftTask, other: DraftTask): DraftTask['milestones'] {
  const times = [one, other].flatMap(({ period, milestones }) =>
    milestones.length > 0 ? milestones : period === undefined ? [] : [period],
  );
  const each = new Map(times.map((time) => [JSON.stringify({ ...time, text: '' }), time]));
  return each.size > 1 ? [...each.values()] : [];
}

function union<T>(one: readonly T[], other: readonly T[]): T[] {
  return [...new Set([...one, ...other])];
}
