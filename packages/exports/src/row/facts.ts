import { openIn, type CivilDate, type Plan, type Task } from '@kehoach/core';
import { dateText, type Language } from '@kehoach/words';
import type { TaskRow } from './rows.js';
import { factsWords } from './facts.messages.js';

/** By which papers the task was given: the plan, and those that amended the task. */
export function papersSaid({ issued }: Plan, { amended }: Task, language: Language): string {
  const words = factsWords[language];
  if (issued === undefined) return '';
  const changes = amended.map(({ number, on }) => words.amendedBy(number, dateText(on, language)));
  return [words.paper(issued.number, dateText(issued.on, language)), ...changes].join('; ');
}

/** What came of it: the result that was reported, or how it goes, and the products that were handed in. */
export function resultsSaid({ completed, progress, delivered }: Task, language: Language): readonly string[] {
  const words = factsWords[language];
  const said = completed === undefined ? progress?.note : (completed.result ?? progress?.note);
  const products = delivered.map(({ product, reference, on }) =>
    words.product(product, reference, dateText(on, language)),
  );
  return said === undefined ? products : [said, ...products];
}

/** What stands in its way and is not resolved. */
export function obstaclesSaid(task: Task, language: Language): readonly string[] {
  return openIn(task).obstacles.map(({ on, text }) => factsWords[language].obstacle(dateText(on, language), text));
}

/** What is asked for it and not answered. */
export function proposalsSaid(task: Task, language: Language): readonly string[] {
  return openIn(task).extensions.map(({ to, reason }) =>
    factsWords[language].extensionAsked(dateText(to, language), reason),
  );
}

/** What else is to be known of it. */
export function notesSaid({ task, standing }: TaskRow, language: Language): readonly string[] {
  const words = factsWords[language];
  const { suspended, cancelled, returned, reassigned } = task;
  const day = (on: CivilDate): string => dateText(on, language);
  return [
    ...(task.kind === 'responsibility' ? [words.apart] : []),
    ...(suspended === undefined ? [] : [words.suspended(day(suspended.on), suspended.reason)]),
    ...(cancelled === undefined ? [] : [words.cancelled(day(cancelled.on), cancelled.reason)]),
    ...returned.map(({ on, reason }) => words.returned(day(on), reason)),
    ...reassigned.map(({ on, reason }) => words.reassigned(day(on), reason)),
    ...(standing.isBehind ? [words.behind] : []),
  ];
}

/** The deadlines that were, oldest first: those before an extension that was granted. */
export function formerDeadlines({ extensions }: Task): readonly CivilDate[] {
  return grantedOf(extensions).flatMap(({ from }) => (from === undefined ? [] : [from]));
}

/** How often a later deadline was granted. */
export function timesExtended({ extensions }: Task): number {
  return grantedOf(extensions).length;
}

function grantedOf(extensions: Task['extensions']): Task['extensions'] {
  return extensions.filter(({ state }) => state === 'granted');
}
