import { matchAt, patternOf } from '../grammar/pattern.js';
import { wordsIn, type Word } from '../grammar/words.js';

/**
 * What a label, a column or a heading says of the words under it: `by` that they are the last day ("Thời hạn"),
 * `before` that they are the first day too late ("Trước ngày"), `month` that a number alone is a month ("Tháng"),
 * `day` that "15/3" alone is a day ("Thời gian").
 */
export type PeriodBound = 'by' | 'before' | 'month' | 'day';

/** Under "Thời hạn" a day is the last one; a month, a quarter or a stretch stays the time of the work. */
const startsWithDay = patternOf('ngày? {day} /|.|- {mm} ( /|.|- {yyyy} )? ( {end} | ,|;|và|hoặc )');
const monthsAlone = patternOf('{month} ( {join} {month} )* ( /|-|năm {yyyy} )? {stop}? {end}');
const dayAlone = patternOf('{day} /|- {mm} {stop}? {end}');
const saysBefore = /trước|chậm nhất|không quá/u;

/** The word that stands for a bound before words that don't say themselves how they bind; it takes no place. */
export function boundWords(words: readonly Word[], bound: PeriodBound | undefined): Word[] {
  const text = bound === undefined ? undefined : { by: 'hạn', before: 'trước', month: 'tháng', day: 'ngày' }[bound];
  if (text === undefined) return [];
  const isNeeded =
    bound === 'by'
      ? matchAt(startsWithDay, words, 0) !== undefined
      : bound === 'month' || bound === 'day'
        ? matchAt(bound === 'day' ? dayAlone : monthsAlone, words, 0) !== undefined
        : !saysBefore.test(words.map((word) => word.text).join(' '));
  return isNeeded ? [{ text, from: 0, to: 0 }] : [];
}

/** The words of a time whose end stands in a cell of its own; what stands there takes no place in `text`. */
export function wordsUntil(text: string, until: string): Word[] {
  const nowhere = ({ text: word }: Word): Word => ({ text: word, from: text.length, to: text.length });
  return [{ text: 'từ', from: 0, to: 0 }, ...wordsIn(text), ...wordsIn(`đến ${until}`).map(nowhere)];
}
