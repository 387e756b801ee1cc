import { isLoud } from '../words/loud.js';
import type { Range } from '../words/range.js';
import { isDueBy } from './time-in.js';

/** "PHÂN CÔNG VIÊN CHỨC NĂM 2026" is what a part is called; what ends as a sentence does, or is due, may be an order. */
export function isLoudTitle(text: string, range: Range): boolean {
  const words = text.slice(range.from, range.to);
  return isLoud(words) && !/[.;][\s/.]*$/u.test(words) && !isDueBy(text, range);
}
