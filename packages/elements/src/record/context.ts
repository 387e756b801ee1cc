import {
  taskById,
  type Actor,
  type CivilDate,
  type Nomination,
  type Plan,
  type Profile,
  type Task,
} from '@kehoach/core';
import type { Choosable, Names } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import type { ReadyView } from '../plan/plan-context.js';
import type { About } from './about.js';

/** For whom a form is, of what, and on which day. */
export interface Context {
  readonly plan: Plan;
  readonly today: CivilDate;
  readonly profile: Profile;
  readonly by: Actor;
  readonly language: Language;
  readonly people?: Names | undefined;
  /** What the office's directory offers to choose from. */
  readonly choosable?: Choosable | undefined;
  /** Id of the request or obstacle from which the form was opened, to answer it. */
  readonly answering?: string | undefined;
  /** What it is about, where that is a task. */
  readonly task?: Task | undefined;
  /** What it is about, where that is a nomination. */
  readonly nomination?: Nomination | undefined;
}

/** Of a form about a task. */
export interface TaskContext extends Context {
  readonly task: Task;
}

/** Of a form about a nomination. */
export interface NominationContext extends Context {
  readonly nomination: Nomination;
}

/** What a form about it knows; nothing where there is no such thing, or nobody who records. */
export function contextOf(
  view: ReadyView,
  about: About,
  language: Language,
  more: Pick<Context, 'choosable' | 'answering'> = {},
): Context | undefined {
  const { plan, today, profile, actor: by, people } = view;
  if (by === undefined) return undefined;
  const context = { plan, today, profile, by, language, people, ...more };
  if (about.kind === 'task') {
    const task = taskById(plan.tasks, about.id);
    return task && { ...context, task };
  }
  if (about.kind !== 'nomination') return context;
  const nomination = plan.nominations.find(({ id }) => id === about.id);
  return nomination && { ...context, nomination };
}
