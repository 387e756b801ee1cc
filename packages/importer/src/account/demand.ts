import { givesWork } from '../task/order.js';
import { targetsIn } from '../task/target.js';
import { isDueBy, timeIn } from '../task/time-in.js';
import type { Range } from '../words/range.js';

/** What a sentence asks for that must not be lost: a day, the work of a unit, a number to reach. */
export type Demand = 'time' | 'unit' | 'figure';

/** What a sentence asks for, if anything. */
export function demandOf(text: string, sentence: Range): Demand | undefined {
  if (timeIn(text, sentence) !== undefined) return 'time';
  if (givesWork(text, sentence)) return 'unit';
  return targetsIn(text, sentence).length > 0 ? 'figure' : undefined;
}

/** It says when something is still to be done, and does not tell of what was: "hoàn thành trước ngày 30/6/2027". */
export function isDue(text: string, sentence: Range): boolean {
  const time = timeIn(text, sentence);
  return time !== undefined && (isDueBy(text, sentence) || !past.test(text.slice(sentence.from, sentence.to)));
}

/** A number that is still to be reached: "ít nhất 95 %". */
export function isGoal(text: string, sentence: Range): boolean {
  const words = text.slice(sentence.from, sentence.to);
  return /ít nhất|tối thiểu|không dưới|phấn đấu|≥/iu.test(words) && targetsIn(text, sentence).length > 0;
}

const past = /(?:^|\s)(?:đã|được|đạt|có|mới|còn|chưa|từng|xảy ra)\s/iu;
