import { readPeriod } from '@kehoach/periods';
import type { Item } from '../outline/outline.js';
import { turnsIn } from '../outline/turns.js';
import { splitUnits } from '../unit/split.js';
import type { Range } from '../words/range.js';
import type { ReadTask } from './read-task.js';

/**
 * The turns of a line that have a day of the calendar: each is work of who is on duty then.
 *
 * @param whole the line with its mark
 */
export function dutyTasks(text: string, line: Range, section: Item, whole: Range): readonly ReadTask[] {
  const turns = turnsIn(text, line);
  return turns.flatMap(({ place: title, when, who }, at) => {
    if (!hasDay(text.slice(when.from, when.to))) return [];
    const lead = splitUnits(text.slice(who.from, who.to), who.from);
    const place = {
      from: at === 0 ? whole.from : title.from,
      to: at === turns.length - 1 ? whole.to : title.to,
    };
    return [{ number: '', section, kind: 'task', title, place, lead, coordinating: [], period: when }];
  });
}

function hasDay(words: string): boolean {
  const { start, end } = readPeriod(words, { year: 2000 });
  return start !== undefined || end !== undefined;
}
