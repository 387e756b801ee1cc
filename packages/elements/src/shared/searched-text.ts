import { tasksIn, unitsOn, type CivilDate, type Plan, type Task } from '@kehoach/core';
import { plainText } from '@kehoach/words';
import { rememberOf } from './remember.js';

/** So long the thread is kept before others have it, in ms. */
const sliceMs = 8;

/** All that a search looks through in a task, without marks; kept as long as the task is. */
export const searchedText: (task: Task, units: Plan['units'], today: CivilDate) => string = rememberOf(plainTextOf);

function plainTextOf(task: Task, units: Plan['units'], today: CivilDate): string {
  const names = unitsOn({ units }, [...task.lead, ...task.coordinating], today).map(({ name }) => name);
  return plainText([task.number, task.title, ...names, task.period.text].join(' '));
}

let latest: object | undefined;

/** Makes the texts of all tasks, some at a time: for whoever is about to type. Who asks again ends the time before. */
export function prepareSearch({ tasks, units }: Plan, today: CivilDate): void {
  const rest = tasksIn(tasks);
  latest = rest;
  const goOn = (): void => {
    for (const start = performance.now(); performance.now() - start < sliceMs;) {
      const { value: task, done } = rest.next();
      if (done || latest !== rest) return;
      searchedText(task, units, today);
    }
    setTimeout(goOn);
  };
  goOn();
}

/** Whether a text without marks has every word of a search, in whatever order. */
export function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** The words of a search, without marks. */
export function wordsOf(search: string): readonly string[] {
  return plainText(search).split(/\s+/).filter(Boolean);
}
