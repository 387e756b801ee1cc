import { readPeriod } from '@kehoach/periods';
import { counts } from '../outline/marker.js';
import type { Item } from '../outline/outline.js';
import { turnsIn } from '../outline/turns.js';
import { splitUnits } from '../unit/split.js';
import type { Range } from '../words/range.js';
import type { ReadTask } from './read-task.js';

/**
 * The turns of a line of which one has a day of the calendar: each is work of who is on duty then.
 *
 * @param whole the line with its mark
 */
export function dutyTasks(text: string, line: Range, section: Item, whole: Range): readonly ReadTask[] {
  const turns = turnsIn(text, line).map((turn) => ({
    ...turn,
    hasDay: hasDay(text.slice(turn.when.from, turn.when.to)),
  }));
  if (!turns.some((turn) => turn.hasDay)) return [];
  const number = turns.length === 1 && line !== whole && counts(section.marker) ? section.number : '';
  return turns.map(({ place: title, when, who, hasDay: isDated }, at) => ({
    number,
    section,
    kind: 'task',
    title,
    place: { from: at === 0 ? whole.from : title.from, to: at === turns.length - 1 ? whole.to : title.to },
    lead: splitUnits(text.slice(who.from, who.to), who.from),
    coordinating: [],
    ...(isDated && { period: when }),
  }));
}

/** "Ngày 17/02/2026"; several days have none in common. */
function hasDay(words: string): boolean {
  if (/\d\s?[/.-]\s?\d|ngày \d/iu.test(words)) return true;
  const { start, end } = readPeriod(words, { year: 2000 });
  return start !== undefined || end !== undefined;
}
