import { slugOf } from '../unit/directory.js';
import { plain } from '../words/fold.js';
import { inOrder, type Range } from '../words/range.js';
import { noted } from './change.js';
import type { Draft, DraftTask } from './draft.js';
import { toldBy, type ToldTask } from './own-sentence.js';
import { freeId } from './unit-book.js';

/** A task of which only its words are known, and where they stand. */
export function bareTask(draft: Draft, title: string, place: Range): DraftTask {
  const ids = draft.tasks.map(({ id }) => id);
  return {
    id: freeId(slugOf(`nv them ${title.slice(0, 24)}`), ids),
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
}

/** The draft with a task that a person made of words, at a place of the list: it waits for who and when they do not say. */
export function withTaskAt(draft: Draft, { task, units, findings }: ToldTask, at: number): Draft {
  return {
    ...draft,
    units,
    tasks: draft.tasks.toSpliced(at, 0, task),
    findings: inOrder([...draft.findings.filter(({ code }) => code !== 'no-tasks'), ...findings]),
    corrections: noted(draft, { of: task.id, field: 'tasks', read: '', corrected: task.title }),
  };
}

/** The draft with a task that its document does not hold, behind another one, under the same heading. */
export function withAdded(draft: Draft, words: string, after: string | undefined): Draft {
  const title = plain(words);
  if (title === '') return draft;
  const at = draft.tasks.findIndex(({ id }) => id === after);
  const before = draft.tasks[at];
  const end = before?.place.to ?? draft.tasks[0]?.place.from ?? draft.document.length;
  const task = bareTask(draft, title, { from: end, to: end });
  const own = { ...task, ...inSection(before?.sectionId) };
  return withTaskAt(draft, toldBy(draft, own, title, { from: 0, to: title.length }), at + 1);
}

/** The draft with a task and its neighbour under the same heading in each other's place. */
export function movedBy(draft: Draft, task: DraftTask, by: -1 | 1): Draft {
  const neighbour = neighbourOf(draft, task, by);
  if (neighbour === undefined) return draft;
  const swapped = draft.tasks.map((each) => (each === task ? neighbour : each === neighbour ? task : each));
  return { ...draft, tasks: swapped };
}

/** The task before or after one under the same heading; nothing where there is none. */
export function neighbourOf({ tasks }: Draft, task: DraftTask, by: -1 | 1): DraftTask | undefined {
  const siblings = tasks.filter(({ sectionId }) => sectionId === task.sectionId);
  return siblings[siblings.indexOf(task) + by];
}

/** The draft with a task under another heading, behind the tasks that stand there. */
export function underSection(draft: Draft, task: DraftTask, section: string): Draft {
  const target = section === '' ? undefined : section;
  const title = (id: string | undefined): string => draft.sections.find((each) => each.id === id)?.title ?? '';
  if (target === task.sectionId || (target !== undefined && title(target) === '')) return draft;
  const { sectionId: _, ...rest } = task;
  const others = draft.tasks.filter((each) => each !== task);
  const last = others.findLastIndex(({ sectionId }) => sectionId === target);
  return {
    ...draft,
    tasks: others.toSpliced(last < 0 ? others.length : last + 1, 0, { ...rest, ...inSection(target) }),
    corrections: noted(draft, {
      of: task.id,
      field: 'sections',
      read: title(task.sectionId),
      corrected: title(target),
    }),
  };
}

/** The field for a heading, where there is one. */
export function inSection(sectionId: string | undefined): { readonly sectionId?: string } {
  return sectionId === undefined ? {} : { sectionId };
}

/** Where in the list of tasks one belongs whose words stand at an offset: their order may be a person's own. */
export function indexAt({ tasks }: Draft, offset: number): number {
  return tasks.findLastIndex(({ place }) => place.from < offset) + 1;
}
